import { checkConditions, type EntryView } from '../../api/award-entries.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { useBatchChange } from '../use-batch-change.ts';
import own from './entries.module.css';
import { type Finding, FindingFields, isWhole, newFinding } from './finding-fields.tsx';
import { one as messages } from './messages.ts';
import { Voids } from './voids.tsx';

export interface Checked {
  condition: EntryView['conditions'][number];
  of: EntryView['conditions'][number]['checks'][number];
}

interface Props extends Checked {
  batchId: string;
  entry: EntryView;
  onClose: () => void;
}

const BESIDE = ['checks.0.evidence', 'checks.0.on', 'checks.0.file'];

/** One condition of one applicant. What was typed is there again after a reload. */
export function CheckDialog({ batchId, entry, condition, of: { uscc, name, check }, onClose }: Props) {
  const { locale, t } = useLocale();
  // A check stands for good: another look has evidence of its own.
  const draft = useFormDraft<Finding>(`batch.check.${entry.id}.${condition.id}.${uscc}`, newFinding());
  const change = useBatchChange(batchId, checkConditions, onClose, draft);
  const { state, evidence, on, file } = draft.values;
  return (
    <Confirm
      opened
      title={t(messages.checkOf, { name: condition.name[locale] || condition.name.zh })}
      action={t(messages.save)}
      pending={change.isPending}
      error={allBesideFields(change.error, BESIDE) ? null : change.error}
      disabled={!isWhole(draft.values)}
      onClose={() => change.leave(onClose)}
      onConfirm={() =>
        state !== null &&
        change.mutate({
          batchId,
          entryId: entry.id,
          seenAt: entry.updatedAt,
          checks: [
            {
              uscc,
              condition: condition.id,
              ...{ state, evidence: evidence.trim(), on, file: file?.id ?? null },
            },
          ],
        })
      }
    >
      <div className={own.names}>
        <p>{name}</p>
        <p className={blocks.quiet}>{condition.evidence[locale] || condition.evidence.zh}</p>
      </div>
      {check !== null && <p className={`${blocks.quiet} ${own.told}`}>{t(messages.againNote)}</p>}
      {entry.decided && state === 'not-met' && <Voids />}
      <FindingFields
        batchId={batchId}
        value={draft.values}
        set={draft.set}
        errors={fieldErrors(change.error)}
        path="checks.0."
      />
    </Confirm>
  );
}
