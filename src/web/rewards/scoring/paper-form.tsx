import { Button, Input, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { scoredOf } from '../../../shared/rewards/criteria.ts';
import { enterPaper, type PaperSheet, type SheetRow, type SheetsView } from '../../api/panel.ts';
import { DropZone } from '../../files/drop-zone.tsx';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import styles from '../../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { work } from '../../work/messages.ts';
import { useBatchChange } from '../use-batch-change.ts';
import { ScoreInput } from './score-input.tsx';
import own from './scoring.module.css';
import { sheets as messages } from './sheets-messages.ts';

interface Props {
  of: { batchId: string; sheetId: string };
  view: SheetsView;
  sheet: SheetRow;
  onDone: () => void;
  onCancel: () => void;
}

/** A sheet that was filled in on paper; who enters it second sees nothing of the first entry. */
export function PaperForm({ of, view: { rubric }, sheet: { paper }, onDone, onCancel }: Props) {
  const { locale, t } = useLocale();
  const [entered, setEntered] = useState<PaperSheet>({ scores: {}, reasons: {} });
  const [scan, setScan] = useState<{ id: string; name: string } | null>(null);
  const change = useBatchChange(of.batchId, enterPaper, () => {
    onDone();
  });
  const isSecond = paper !== null && !paper.mine;
  const criteria = scoredOf(rubric);
  const errors = fieldErrors(change.error);
  const paths = ['scan', ...criteria.flatMap(({ id }) => [`scores.${id}`, `reasons.${id}`])];
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ ...of, ...entered, scan: isSecond ? null : (scan?.id ?? null) });
  };
  const note = isSecond
    ? t(messages.enterSecond, { name: paper.by })
    : t(paper === null ? messages.enterFirst : messages.enterMine);
  return (
    <form onSubmit={send} className={own.paper}>
      <p className={styles.note}>{note}</p>
      {!isSecond &&
        (scan === null ? (
          <div>
            <Input.Label required component="div">
              {t(messages.scan)}
            </Input.Label>
            <DropZone
              owner={{ scanOf: of }}
              label={t(messages.scan)}
              onDone={(file) => setScan(file)}
              error={errors.scan}
            />
          </div>
        ) : (
          <p>{scan.name}</p>
        ))}
      {criteria.map(({ id, name }) => (
        <fieldset key={id} className={own.paperRow}>
          <legend>{name[locale]}</legend>
          <ScoreInput
            label={t(messages.score)}
            hideControls
            value={entered.scores[id] ?? null}
            error={errors[`scores.${id}`]}
            onChange={(next) =>
              setEntered((before) => ({
                ...before,
                scores: { ...before.scores, [id]: next },
              }))
            }
          />
          <Textarea
            label={t(messages.reason)}
            autosize
            minRows={1}
            maxLength={2_000}
            value={entered.reasons[id] ?? ''}
            error={errors[`reasons.${id}`]}
            onChange={({ currentTarget: { value } }) =>
              setEntered((before) => ({ ...before, reasons: { ...before.reasons, [id]: value } }))
            }
          />
        </fieldset>
      ))}
      {change.error && !allBesideFields(change.error, paths) && <FailureNotice error={change.error} />}
      <div className={styles.buttons}>
        <Button type="submit" loading={change.isPending} disabled={!isSecond && scan === null}>
          {t(messages.enterSend)}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t(work.cancel)}
        </Button>
      </div>
    </form>
  );
}
