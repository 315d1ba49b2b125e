import { Alert, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { scoredOf } from '../../../shared/rewards/criteria.ts';
import {
  type EntryOf,
  type ScoringView,
  type SheetWritten,
  saveSheet,
  scoringKey,
  scoringQuery,
  submitSheet,
} from '../../api/scoring.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import styles from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { ConflictNotice, type Difference } from '../../work/conflict-notice.tsx';
import { useChange } from '../../work/use-change.ts';
import { type SavedDraftForm, useSavedDraft } from '../../work/use-saved-draft.ts';
import { CriterionGroup } from './criterion-field.tsx';
import { scoring as messages } from './messages.ts';
import own from './scoring.module.css';
import { shownScore, shownTotal, totalOf } from './total.ts';

const NOTHING: SheetWritten = { scores: {}, reasons: {} };

type Form = SavedDraftForm<SheetWritten, null>;

/** The sheet as it is written: saved as one goes, submitted once. */
export function SheetForm({ of, view }: { of: EntryOf; view: ScoringView }) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const { rubric, computed, sheet } = view;
  const form = useSavedDraft<SheetWritten, null>({
    key: `shidian.form.sheet.${of.batchId}.${of.entryId}`,
    start: {
      revision: sheet.revision,
      content: sheet.draft ?? NOTHING,
      updatedAt: sheet.savedAt,
      more: null,
    },
    save: async (typed) => {
      const { revision } = await saveSheet({ ...of, ...typed });
      return { revision, more: null };
    },
    reload: async () => {
      const { value } = await queries.fetchQuery({ ...scoringQuery(of, locale), staleTime: 0 });
      if (!value.sheet.mayWrite) return null;
      const { revision, draft, savedAt } = value.sheet;
      return { revision, content: draft ?? NOTHING, updatedAt: savedAt, more: null };
    },
  });
  const [isTried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const { scores, reasons } = form.content;
  const criteria = scoredOf(rubric);
  const missing = criteria.flatMap(({ id }) => [
    ...(scores[id] == null ? [`scores.${id}`] : []),
    ...((reasons[id] ?? '').trim() === '' ? [`reasons.${id}`] : []),
  ]);
  const total = totalOf(rubric, scores, computed);
  const done = criteria.filter(({ id }) => scores[id] != null).length;
  const submit = useChange(submitSheet, async () => {
    form.forget();
    setAsking(false);
    await queries.invalidateQueries({ queryKey: scoringKey });
  });
  const tryToSubmit = () => {
    form.save();
    submit.reset();
    setTried(true);
    if (missing.length === 0) setAsking(true);
    else document.getElementById(`field-${missing[0]}`)?.focus();
  };
  // What is submitted is what is saved: nothing is sent while something still is on its way.
  useEffect(() => {
    if (asking && form.isUnsaved) form.save();
  }, [asking, form.isUnsaved, form.save]);
  return (
    <div className={own.form}>
      {sheet.state === 'reopened' && (
        <Alert variant="outline" color="gray" title={t(messages.reopened)}>
          {sheet.reopening}
        </Alert>
      )}
      {rubric.example && <p className={own.example}>{rubric.example[locale]}</p>}
      {form.isConflict && (
        <ConflictNotice
          differences={differencesOf(
            view,
            form,
            { score: t(messages.score), reason: t(messages.reason) },
            locale,
          )}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
      )}
      {rubric.groups.map((group) => (
        <CriterionGroup
          key={group.id}
          group={group}
          computed={computed}
          values={form.content}
          missing={isTried ? missing : []}
          onScore={(id, score) =>
            form.set((before) => ({ ...before, scores: { ...before.scores, [id]: score } }))
          }
          onReason={(id, reason) =>
            form.set((before) => ({ ...before, reasons: { ...before.reasons, [id]: reason } }))
          }
        />
      ))}
      <div className={own.foot}>
        <p className={own.total}>
          <span>{t(messages.total)}</span> <strong>{shownTotal(total)}</strong>{' '}
          <span className={styles.quiet}>
            {t(messages.soFar, { done, all: criteria.length })}
            {done < criteria.length && ` · ${t(messages.partial)}`}
          </span>
        </p>
        <p className={own.saved}>
          <SaveState form={form} />
        </p>
        <Button onClick={tryToSubmit} disabled={form.isConflict}>
          {t(messages.submit)}
        </Button>
        {isTried && missing.length > 0 && (
          <p role="alert" className={own.incomplete}>
            {t(messages.incomplete, { count: missing.length })}
          </p>
        )}
      </div>
      <Confirm
        opened={asking}
        title={t(messages.submit)}
        action={t(messages.submit)}
        pending={submit.isPending}
        disabled={form.isUnsaved || form.isSaving || missing.length > 0}
        error={submit.error}
        onClose={() => setAsking(false)}
        onConfirm={() => submit.mutate({ ...of, revision: form.revision })}
      >
        <p>{t(messages.submitNote, { total: shownTotal(total) })}</p>
      </Confirm>
    </div>
  );
}

function SaveState({ form: { isSaving, isUnsaved, failure, savedAt, retry } }: { form: Form }) {
  const { locale, t } = useLocale();
  if (failure !== null)
    return (
      <>
        <span role="alert">{t(messages.notSaved)}</span>
        <FailureNotice error={failure} />
        <Button size="compact-sm" variant="default" onClick={retry}>
          {t(messages.tryNow)}
        </Button>
      </>
    );
  if (isSaving) return t(messages.saving);
  if (isUnsaved) return t(messages.unsaved);
  if (savedAt === null) return t(messages.nothingYet);
  return t(messages.saved, { when: formatInstant(savedAt, locale) });
}

/** Field by field, what another tab saved and what stands here. */
function differencesOf(
  { rubric }: ScoringView,
  { content, kept }: Form,
  words: { score: string; reason: string },
  locale: 'zh' | 'en',
): Difference[] {
  const shown = (score: number | null | undefined) => (score == null ? '' : shownScore(score));
  return scoredOf(rubric).flatMap(({ id, name }): Difference[] => [
    ...(content.scores[id] === kept.scores[id]
      ? []
      : [
          {
            label: `${name[locale]} · ${words.score}`,
            theirs: shown(kept.scores[id]),
            mine: shown(content.scores[id]),
          },
        ]),
    ...((content.reasons[id] ?? '') === (kept.reasons[id] ?? '')
      ? []
      : [
          {
            label: `${name[locale]} · ${words.reason}`,
            theirs: kept.reasons[id] ?? '',
            mine: content.reasons[id] ?? '',
          },
        ]),
  ]);
}
