import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import {
  askToReopen,
  decideReopening,
  enterAnew,
  excuseSheet,
  type SheetRow,
  type SheetsView,
} from '../../api/panel.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import styles from '../../work/blocks.module.css';
import { work } from '../../work/messages.ts';
import { ReasonField } from '../../work/reason-field.tsx';
import type { useBatchChange } from '../use-batch-change.ts';
import { sheets as messages } from './sheets-messages.ts';

interface OfSheet {
  batchId: string;
  sheetId: string;
}

export type Handling = OfSheet &
  ({ act: 'excuse' | 'ask' | 'anew'; reason: string } | { act: 'decide'; accepted: boolean });

/** What is being done in the dialog. */
export type Doing = Exclude<Handling['act'], 'decide'> | 'paper';

const SENDS = { excuse: excuseSheet, ask: askToReopen, anew: enterAnew };

export async function handleSheet({ act, ...wanted }: Handling, once: string): Promise<unknown> {
  return 'accepted' in wanted
    ? decideReopening(wanted, once)
    : SENDS[act as keyof typeof SENDS](wanted, once);
}

interface Props {
  view: SheetsView;
  sheet: SheetRow;
  of: OfSheet;
  change: ReturnType<typeof useBatchChange<Handling, unknown>>;
  doing: Doing | null;
  setDoing: (doing: Doing | null) => void;
}

/** What the reader may do about a sheet: chosen first, then done with a reason. */
export function SheetActs({ view, sheet, of, change, doing, setDoing }: Props) {
  const { t } = useLocale();
  const isAsked = sheet.reopening !== null && sheet.reopening.accepted === null;
  const mayDecide = isAsked && !sheet.reopening?.mine && view.acts.includes('decide-reopening');
  return (
    <div className={styles.after}>
      {change.error && <FailureNotice error={change.error} />}
      {mayDecide && view.state === 'proposed' && <p>{t(messages.voids)}</p>}
      {isAsked && sheet.reopening?.mine && <p className={styles.quiet}>{t(messages.waitsForOther)}</p>}
      {doing !== null && doing !== 'paper' ? (
        <Reasoned {...{ view, of, change, doing }} onCancel={() => change.leave(() => setDoing(null))} />
      ) : (
        <Choices view={view} sheet={sheet} setDoing={setDoing} />
      )}
      {mayDecide && (
        <div className={`${styles.buttons} ${styles.after}`}>
          {[true, false].map((accepted) => (
            <Button
              key={String(accepted)}
              {...(!accepted && { variant: 'default' })}
              loading={change.isPending}
              onClick={() => change.mutate({ ...of, act: 'decide', accepted })}
            >
              {t(accepted ? messages.agree : messages.disagree)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

interface ReasonedProps extends Pick<Props, 'view' | 'of' | 'change'> {
  doing: Exclude<Doing, 'paper'>;
  onCancel: () => void;
}

function Reasoned({ view, of, change, doing, onCancel }: ReasonedProps) {
  const { t } = useLocale();
  const [reason, setReason] = useState('');
  return (
    <>
      {doing === 'anew' && <p className={styles.quiet}>{t(messages.anewNote)}</p>}
      {doing === 'excuse' && <p className={styles.quiet}>{t(messages.excuseNote)}</p>}
      {doing === 'ask' && <p className={styles.quiet}>{t(messages.askNote)}</p>}
      {doing === 'ask' && view.state === 'proposed' && <p>{t(messages.voids)}</p>}
      <ReasonField mt="sm" value={reason} onChange={setReason} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onCancel}>
          {t(work.cancel)}
        </Button>
        <Button
          {...(doing === 'excuse' && { color: 'red.9' })}
          loading={change.isPending}
          disabled={reason.trim().length < 2}
          onClick={() => change.mutate({ ...of, act: doing, reason: reason.trim() })}
        >
          {t(messages[doing])}
        </Button>
      </Group>
    </>
  );
}

function Choices({ view, sheet, setDoing }: Pick<Props, 'view' | 'sheet' | 'setDoing'>) {
  const { t } = useLocale();
  const { state, reopening, paper } = sheet;
  const may = (act: SheetsView['acts'][number]) => view.acts.includes(act);
  const isOpen = state === 'assigned' || state === 'reopened';
  const isAsked = reopening !== null && reopening.accepted === null;
  const onPaper = isOpen && may('enter-paper');
  const choices: readonly (readonly [doing: Doing, name: string, offered: boolean])[] = [
    ['paper', t(paper.turn === 'third' ? messages.third : messages.enter), onPaper && paper.turn !== null],
    ['anew', t(messages.anew), onPaper && paper.anew],
    ['excuse', t(messages.excuse), isOpen && sheet.version === 0 && may('excuse')],
    ['ask', t(messages.ask), state === 'submitted' && !isAsked && may('ask-reopening')],
  ];
  return (
    <>
      {onPaper && paper.why && <p className={styles.quiet}>{paper.why}</p>}
      <div className={`${styles.buttons} ${styles.after}`}>
        {choices.map(
          ([doing, name, offered]) =>
            offered && (
              <Button key={doing} variant="default" onClick={() => setDoing(doing)}>
                {name}
              </Button>
            ),
        )}
      </div>
    </>
  );
}
