import { Button, Group, Input, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { scoredOf } from '../../../shared/rewards/criteria.ts';
import { accountQuery } from '../../api/account.ts';
import {
  enterPaper,
  type PaperEntered,
  type PaperSheet,
  type SheetRow,
  type SheetsView,
} from '../../api/panel.ts';
import { DropZone } from '../../files/drop-zone.tsx';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import styles from '../../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { work } from '../../work/messages.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { useBatchChange } from '../use-batch-change.ts';
import { ScoreInput } from './score-input.tsx';
import own from './scoring.module.css';
import { sheets as messages } from './sheets-messages.ts';

interface Typed extends Pick<PaperSheet, 'scores' | 'reasons'>, Record<string, unknown> {
  scan: { id: string; name: string } | null;
}

const NOTHING: Typed = { scores: {}, reasons: {}, scan: null };

interface Props {
  of: { batchId: string; sheetId: string };
  view: SheetsView;
  sheet: SheetRow;
  onDone: (answer: PaperEntered) => void;
  onCancel: () => void;
}

/** A sheet that was filled in on paper. Nobody sees what another one entered; a third person looks at what differs. */
export function PaperForm({ of, view: { rubric }, sheet: { paper }, onDone, onCancel }: Props) {
  const { locale, t } = useLocale();
  const { turn, differs } = paper;
  const { data: account } = useQuery(accountQuery);
  // Kept for whoever types it: the next one at the same computer enters it on their own.
  const draft = useFormDraft<Typed>(
    `batch.paper.${of.sheetId}.${paper.entries.length}.${account?.id ?? ''}`,
    NOTHING,
  );
  const { scores, reasons, scan } = draft.values;
  const change = useBatchChange(of.batchId, enterPaper, onDone, draft);
  const isFirst = turn === 'first';
  const isAsked = (path: string) => turn !== 'third' || differs.includes(path);
  const criteria = scoredOf(rubric);
  const errors = fieldErrors(change.error);
  const paths = ['scan', ...criteria.flatMap(({ id }) => [`scores.${id}`, `reasons.${id}`])];
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ ...of, scores, reasons, scan: isFirst ? (scan?.id ?? null) : null });
  };
  return (
    <form onSubmit={send} className={own.paper}>
      <p className={styles.note}>{t(noteOf(paper))}</p>
      {isFirst && (
        <div>
          <Input.Label required component="div">
            {t(messages.scan)}
          </Input.Label>
          {scan === null ? (
            <DropZone
              owner={{ scanOf: of }}
              label={t(messages.scan)}
              onDone={({ id, name }) => draft.set('scan', { id, name })}
              error={errors.scan}
            />
          ) : (
            <p>
              {scan.name}{' '}
              <Button size="compact-sm" variant="default" onClick={() => draft.set('scan', null)}>
                {t(messages.otherScan)}
              </Button>
            </p>
          )}
        </div>
      )}
      {criteria
        .filter(({ id }) => isAsked(`scores.${id}`) || isAsked(`reasons.${id}`))
        .map(({ id, name }) => (
          <fieldset key={id} className={own.paperRow}>
            <legend>{name[locale]}</legend>
            {isAsked(`scores.${id}`) && (
              <ScoreInput
                className={own.paperScore}
                label={t(messages.score)}
                hideControls
                value={scores[id] ?? null}
                error={errors[`scores.${id}`]}
                onChange={(next) => draft.set('scores', { ...scores, [id]: next })}
              />
            )}
            {isAsked(`reasons.${id}`) && (
              <Textarea
                label={t(messages.reason)}
                autosize
                minRows={1}
                maxLength={2_000}
                value={reasons[id] ?? ''}
                error={errors[`reasons.${id}`]}
                onChange={({ currentTarget: { value } }) => draft.set('reasons', { ...reasons, [id]: value })}
              />
            )}
          </fieldset>
        ))}
      {change.error && !allBesideFields(change.error, paths) && <FailureNotice error={change.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => change.leave(onCancel)}>
          {t(work.cancel)}
        </Button>
        <Button type="submit" loading={change.isPending} disabled={isFirst && scan === null}>
          {t(messages.enterSend)}
        </Button>
      </Group>
    </form>
  );
}

function noteOf({ turn, entries }: SheetRow['paper']) {
  if (turn === 'third') return messages.enterThird;
  if (turn === 'second') return messages.enterSecond;
  const last = entries.at(-1);
  return last?.look === 'first' && last.mine ? messages.enterMine : messages.enterFirst;
}
