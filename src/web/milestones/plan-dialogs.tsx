import type { PilotOf } from '../api/pilots.ts';
import { dropMilestone, type Milestone, moveMilestone, withdrawPending } from '../api/runs.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Confirm } from '../work/confirm.tsx';
import { fieldErrors } from '../work/field-errors.ts';
import { ReasonField } from '../work/reason-field.tsx';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { plan as messages } from './messages.ts';
import { DueField, workingDayInstead } from './rest-day.tsx';
import styles from './run.module.css';

export interface Asked {
  kind: 'move' | 'drop' | 'take-back';
  /** From a rest day to the next working day: all that is to be said is said. */
  toWorkingDay?: boolean;
  milestone: Milestone;
}

interface Props {
  of: PilotOf;
  asked: Asked;
  onClose: () => void;
  onDone: () => void | Promise<void>;
}

const WORDS = {
  move: { title: messages.moveTitle, action: messages.ask },
  drop: { title: messages.dropTitle, action: messages.ask },
  'take-back': { title: messages.takeBackTitle, action: messages.takeBack },
} as const;

/** Asks the office for another date or for a milestone to be dropped, or takes that back. */
export function AskDialog({ of, asked: { kind, toWorkingDay = false, milestone }, onClose, onDone }: Props) {
  const { locale, t } = useLocale();
  const nothing = {
    dueOn: (toWorkingDay && workingDayInstead(milestone.dueOn)) || milestone.dueOn,
    reason: toWorkingDay ? t(messages.restDayReason) : '',
  };
  const name = kind === 'take-back' || toWorkingDay ? null : `plan.${milestone.id}.${kind}`;
  const draft = useFormDraft(name, nothing);
  const { dueOn, reason } = draft.values;
  const change = useChange(
    async (wanted: { dueOn: string; reason: string }, once: string) => {
      const which = { ...of, milestoneId: milestone.id };
      if (kind === 'move') return moveMilestone({ ...which, ...wanted }, once);
      if (kind === 'drop') return dropMilestone({ ...which, reason: wanted.reason }, once);
      return withdrawPending(which, once);
    },
    () => {
      draft.reset(nothing);
      return onDone();
    },
  );
  const errors = fieldErrors(change.error);
  const why = reason.trim();
  const { title } = milestone;
  return (
    <Confirm
      opened
      title={t(WORDS[kind].title)}
      action={t(WORDS[kind].action)}
      pending={change.isPending}
      error={change.error}
      disabled={kind !== 'take-back' && (why.length < 2 || dueOn === '')}
      onClose={onClose}
      onConfirm={() => change.mutate({ dueOn, reason: why })}
    >
      {kind === 'move' && (
        <>
          <p className={styles.asked ?? ''}>
            {t(messages.moveBody, { title, date: formatDate(milestone.dueOn, locale) })}
          </p>
          <DueField
            label={t(messages.newDate)}
            value={dueOn}
            onChange={(on) => draft.set('dueOn', on)}
            error={errors.dueOn}
          />
        </>
      )}
      {kind === 'drop' && <p>{t(messages.dropBody, { title })}</p>}
      {kind === 'take-back' && <p>{t(messages.takeBackBody, { title })}</p>}
      {kind !== 'take-back' && (
        <ReasonField
          mt="md"
          value={reason}
          onChange={(why) => draft.set('reason', why)}
          error={errors.reason}
        />
      )}
    </Confirm>
  );
}
