import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ComplianceView, FindingView as Finding } from '../../compliance/pilot-schemas.ts';
import { isRemoval } from '../../shared/pilots/ways.ts';
import { settleFinding } from '../api/cases.ts';
import type { Versioned } from '../api/client.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { useFormDraft } from '../work/use-form-draft.ts';
import dialog from './act-dialog.module.css';
import { findings as messages } from './compliance-messages.ts';
import { Refusal } from './refusal.tsx';
import { useComplianceAct } from './use-compliance-act.ts';
import { useMayJudge } from './use-may-judge.ts';

type Outcome = NonNullable<Finding['verdict']>['outcome'];

const WORDS = {
  settled: { name: messages.settle, of: messages.settleOf, note: messages.settleNote },
  returned: { name: messages.return, of: messages.returnOf, note: messages.returnNote },
  dropped: { name: messages.drop, of: messages.dropOf, note: messages.dropNote },
} as const;

interface Props {
  finding: Finding;
  current: Versioned<ComplianceView>;
}

/** What an officer may decide about a finding, by where it stands. */
export function FindingControls({ finding, current }: Props) {
  const { locale, t } = useLocale();
  const mayJudge = useMayJudge();
  const [asked, setAsked] = useState<Outcome | null>(null);
  const outcomes = outcomesOf(finding);
  if (!mayJudge || outcomes.length === 0) return null;
  const name = finding.name[locale];
  return (
    <>
      {isStillSaid(finding) && <p className={`${styles.quiet} ${styles.after}`}>{t(messages.stillSaid)}</p>}
      <div className={`${styles.buttons} ${styles.after}`} data-screen-only>
        {outcomes.map((outcome, at) => (
          <Button
            key={outcome}
            size="compact-sm"
            variant={at === 0 && outcome === 'settled' ? 'filled' : 'default'}
            aria-label={t(WORDS[outcome].of, { name })}
            onClick={() => setAsked(outcome)}
          >
            {t(WORDS[outcome].name)}
          </Button>
        ))}
      </div>
      {asked && (
        <OutcomeDialog finding={finding} current={current} outcome={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

/** It was answered that the act is gone, and the version in force is not without what the rules read in it. */
function isStillSaid({ kind, answer, state, raised, origin }: Finding): boolean {
  const isRead = raised && origin === 'screening';
  return kind !== 'prohibition' && answer !== null && isRemoval(answer.way) && isRead && isOpen(state);
}

const isOpen = (state: Finding['state']) => state !== 'settled' && state !== 'dropped' && state !== 'listed';

/**
 * An answer is accepted or not; a prohibition is settled by the officer's word that the act is gone, and does not "not
 * apply" as long as the version in force says it.
 */
function outcomesOf(finding: Finding): Outcome[] {
  const { kind, state, answer, raised } = finding;
  const isProhibition = kind === 'prohibition';
  const isAnswered = answer !== null && (state === 'answered' || state === 'reopened');
  return [
    ...((isProhibition ? isOpen(state) : isAnswered && !isStillSaid(finding)) ? (['settled'] as const) : []),
    ...(isAnswered || (answer !== null && state === 'settled') ? (['returned'] as const) : []),
    ...((isOpen(state) || state === 'listed') && !(isProhibition && raised) ? (['dropped'] as const) : []),
  ];
}

const NO_REASON = { reason: '' };

function OutcomeDialog({
  finding,
  current,
  outcome,
  onClose,
}: Props & { outcome: Outcome; onClose: () => void }) {
  const { locale, t } = useLocale();
  const draft = useFormDraft(`case.finding.${finding.id}.${outcome}`, NO_REASON);
  const { mutate, isPending, failure, stale } = useComplianceAct(
    current,
    (view) => view.findings.find(({ id }) => id === finding.id),
    settleFinding,
    () => {
      draft.reset(NO_REASON);
      onClose();
    },
  );
  const reason = draft.values.reason.trim();
  const words = WORDS[outcome];
  return (
    <Confirm
      opened
      title={t(words.of, { name: finding.name[locale] })}
      action={t(words.name)}
      pending={isPending}
      disabled={reason === '' || stale}
      onClose={onClose}
      onConfirm={() => mutate({ findingId: finding.id, outcome, reason })}
    >
      <div className={dialog.body}>
        <p>
          {outcome === 'settled' && finding.kind === 'prohibition'
            ? t(messages.settleProhibitionNote)
            : t(words.note)}
        </p>
        <Textarea
          label={t(messages.reason)}
          description={t(outcome === 'returned' ? messages.returnTold : messages.settleTold)}
          required
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2_000}
          value={draft.values.reason}
          onChange={(event) => draft.set('reason', event.currentTarget.value)}
          data-autofocus
        />
        {stale && <p role="alert">{t(messages.stale)}</p>}
        {failure && <Refusal error={failure} onFollow={onClose} />}
      </div>
    </Confirm>
  );
}
