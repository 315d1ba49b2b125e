import { LATE_ACT_NAMES } from '../../../shared/rewards/late-acts.ts';
import { batchFileAddress } from '../../api/files.ts';
import { closeLateAct, confirmLateAct, type LateAct, type LateActs } from '../../api/late-acts.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { Facts } from '../../work/facts.tsx';
import { fieldErrors } from '../../work/field-errors.ts';
import { Mark } from '../../work/mark.tsx';
import { ReasonField } from '../../work/reason-field.tsx';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { useBatchChange } from '../use-batch-change.ts';
import own from './late.module.css';
import { late as messages } from './messages.ts';

interface Props {
  of: { batchId: string; version: string };
  act: LateAct;
  onClose: () => void;
}

const CONFIRMS = {
  exclusion: 'confirmExclusion',
  renunciation: 'confirmRenunciation',
  recusal: 'confirmRecusal',
} as const;

/** What an applicant stamped. */
export function Statement({ batchId, file }: { batchId: string; file: string }) {
  const { t } = useLocale();
  return (
    <a href={batchFileAddress(batchId, file)} download>
      {t(messages.file)}
    </a>
  );
}

/** The second person: what it does is said before, with reason and basis once more. */
export function ConfirmDialog({ of, act, view, onClose }: Props & { view: LateActs }) {
  const { locale, t } = useLocale();
  const change = useBatchChange(of.batchId, confirmLateAct, onClose);
  const { kind, title, scorer, reason, basis, file } = act;
  return (
    <Confirm
      opened
      danger
      title={t(messages.confirmTitle, { what: LATE_ACT_NAMES[kind][locale] })}
      action={t(messages[CONFIRMS[kind]])}
      pending={change.isPending}
      error={change.error}
      onClose={() => change.leave(onClose)}
      onConfirm={() => change.mutate({ ...of, actId: act.id })}
    >
      <Facts
        facts={[
          [t(messages.pilot), title],
          [t(messages.expert), scorer && `${scorer.code} ${scorer.name}`],
          [t(messages.reason), reason],
          [t(messages.basis), basis],
          [t(messages.file), file && <Statement key="file" batchId={of.batchId} file={file} />],
        ]}
      />
      <div className={own.asked}>
        <p>{t(messages[`${kind}Body`])}</p>
        {view.voids && (
          <p>
            <Mark tone="amiss">{t(messages.voids)}</Mark>
          </p>
        )}
        <p>{t(messages.confirmBody)}</p>
      </div>
    </Confirm>
  );
}

/** Taken back by who proposed it, or declined by another. */
export function CloseDialog({ of, act, way, onClose }: Props & { way: 'withdraw' | 'decline' }) {
  const { locale, t } = useLocale();
  const draft = useFormDraft(`late.${act.id}.${way}`, { reason: '' });
  const change = useBatchChange(of.batchId, closeLateAct, onClose, draft);
  const what = LATE_ACT_NAMES[act.kind][locale];
  const reason = draft.values.reason.trim();
  return (
    <Confirm
      opened
      title={t(way === 'withdraw' ? messages.withdrawTitle : messages.declineTitle, { what })}
      action={t(messages[way])}
      pending={change.isPending}
      error={change.error}
      disabled={reason.length < 2}
      onClose={() => change.leave(onClose)}
      onConfirm={() => change.mutate({ ...of, actId: act.id, reason })}
    >
      <Facts
        facts={[
          [t(messages.pilot), act.title],
          [t(messages.expert), act.scorer && `${act.scorer.code} ${act.scorer.name}`],
        ]}
      />
      <p className={own.asked}>{t(messages.closeBody)}</p>
      <ReasonField
        mt="md"
        value={draft.values.reason}
        onChange={(value) => draft.set('reason', value)}
        error={fieldErrors(change.error).reason}
      />
    </Confirm>
  );
}
