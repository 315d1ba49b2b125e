import '@mantine/dropzone/styles.layer.css';
import '@mantine/core/styles/Progress.layer.css';
import { Button, Input, Progress } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useEffect, useRef } from 'react';
import { ALERT_NAMES } from '../../shared/milestones/names.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { PilotOf } from '../api/pilots.ts';
import { type SheetAnswer, valuesTemplate } from '../api/sheets.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { IconUpload } from '../icons.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Mark } from '../work/mark.tsx';
import { CellErrors } from './cell-errors.tsx';
import styles from './sheet.module.css';
import { sheet as messages } from './sheet-messages.ts';
import { useSheet } from './use-sheet.ts';

/** Daily values by a spreadsheet: its template, where it is dropped, how far it is, and what became of it. */
export function SheetUpload(of: PilotOf) {
  const t = useT();
  const { progress, answer, fault, failure, take, cancel } = useSheet(of);
  const percent = Math.round((progress?.share ?? 0) * 100);
  return (
    <Block title={t(messages.title)} note={t(messages.note)} screenOnly>
      <p className={blocks.buttons}>
        <a href={valuesTemplate(of, 'xlsx')} download>
          {t(messages.template)}
        </a>
        <a href={valuesTemplate(of, 'csv')} download>
          {t(messages.templateCsv)}
        </a>
      </p>
      {progress ? (
        <div className={styles.box}>
          <Progress value={percent} aria-label={t(messages.title)} />
          <div className={styles.line}>
            <span role="status">
              {t(progress.step === 'sending' ? messages.sending : messages.checking, { percent })}
            </span>
            <Button size="compact-sm" variant="default" onClick={cancel}>
              {t(messages.cancel)}
            </Button>
          </div>
        </div>
      ) : (
        <Dropzone
          multiple={false}
          onDropAny={(dropped: File[], rejected: { file: File }[]) =>
            take([...dropped, ...rejected.map(({ file }) => file)])
          }
          onDrop={() => undefined}
          className={styles.zone}
          inputProps={{ 'aria-label': t(messages.choose) }}
          aria-label={t(messages.choose)}
        >
          <div className={styles.invitation}>
            <IconUpload size={20} stroke={1.6} aria-hidden="true" />
            <span>
              <span className={styles.choose}>{t(messages.choose)}</span> {t(messages.orDrop)}
            </span>
          </div>
        </Dropzone>
      )}
      {fault && (
        <Input.Error mt={6} role="alert">
          {fault}
        </Input.Error>
      )}
      {failure ? <FailureNotice error={failure} /> : null}
      {answer && <Answer answer={answer} />}
    </Block>
  );
}

function Answer({ answer }: { answer: SheetAnswer }) {
  const place = useRef<HTMLDivElement>(null);
  // Who cannot see it appear is brought to it.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={styles.answer}>
      {'errors' in answer ? <CellErrors {...answer} /> : <Imported answer={answer} />}
    </div>
  );
}

function Imported({ answer }: { answer: Extract<SheetAnswer, { imported: number }> }) {
  const { locale, t } = useLocale();
  return (
    <>
      <p role="status">
        <Mark tone="good">{t(messages.imported, { count: answer.imported })}</Mark>
      </p>
      {answer.paused && (
        <p>
          <Mark tone="over">{t(messages.paused)}</Mark>
        </p>
      )}
      {answer.alerts.length === 0 ? (
        <p className={blocks.quiet}>{t(messages.noAlerts)}</p>
      ) : (
        <>
          <h3 className={styles.heading}>{t(messages.alerts)}</h3>
          <ul className={styles.alerts}>
            {answer.alerts.map(({ id, kind, name, level, day }) => (
              <li key={id}>
                <Mark tone={level === 'red' ? 'over' : 'amiss'}>
                  {[ALERT_NAMES[kind][locale], name, formatDate(day, locale)].join(' · ')}
                </Mark>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
