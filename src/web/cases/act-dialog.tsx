import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { moveCase, WITH_REASON } from '../api/cases.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Confirm } from '../work/confirm.tsx';
import { fieldErrors } from '../work/field-errors.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import styles from './act-dialog.module.css';
import { acts, does, type OfficeAct, told } from './act-messages.ts';
import { actName } from './act-name.ts';
import { useAct, useCase } from './case-context.ts';
import { ChangedSince } from './changed-since.tsx';
import { Refusal } from './refusal.tsx';

/** What ends a case for good. */
const ENDS: ReadonlySet<OfficeAct> = new Set(['reject', 'terminate']);
const NO_REASON = { reason: '' };

interface Props {
  act: Exclude<OfficeAct, 'return'>;
  /** What only this act has to say. */
  children?: ReactNode;
  onClose: (done: boolean) => void;
}

/** One act, confirmed with what it does and who is told; a refusal says why, and what was typed stays. */
export function ActDialog({ act, children, onClose }: Props) {
  const { locale, t } = useLocale();
  const { pilot, moved } = useCase();
  const wantsReason = WITH_REASON.has(act);
  const draft = useFormDraft(`case.${pilot.id}.${act}`, NO_REASON);
  const { send, isPending, failure } = useAct<{ act: Props['act']; reason: string }>(moveCase, () => {
    draft.reset(NO_REASON);
    onClose(true);
  });
  const { reason } = draft.values;
  const name = actName(act, locale);
  const gone = !pilot.verbs.includes(act);
  return (
    <Confirm
      opened
      title={name}
      action={name}
      danger={ENDS.has(act)}
      pending={isPending}
      disabled={moved || gone || (wantsReason && reason.trim() === '')}
      onClose={() => onClose(false)}
      onConfirm={() => send({ act, reason: reason.trim() })}
    >
      <div className={styles.body}>
        <ChangedSince />
        <p>{t(does[act])}</p>
        {children}
        <p className={styles.told}>{t(told[act])}</p>
        {wantsReason && (
          <Textarea
            label={t(act === 'assess' ? acts.assessment : acts.reason)}
            description={t(acts.reasonHint)}
            required
            autosize
            minRows={3}
            maxRows={10}
            maxLength={2_000}
            value={reason}
            onChange={(event) => draft.set('reason', event.currentTarget.value)}
            error={fieldErrors(failure).reason}
            data-autofocus
          />
        )}
        {failure && <Refusal error={failure} onFollow={() => onClose(false)} />}
      </div>
    </Confirm>
  );
}
