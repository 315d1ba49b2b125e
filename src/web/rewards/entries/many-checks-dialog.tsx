import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { checkMany, type EntryPage, type ManyChecks } from '../../api/award-entries.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Confirm } from '../../work/confirm.tsx';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { useBatchChange } from '../use-batch-change.ts';
import { FindingFields, isWhole, newFinding } from './finding-fields.tsx';
import { one as messages } from './messages.ts';
import { Voids } from './voids.tsx';

interface Props {
  batchId: string;
  entries: ManyChecks['entries'];
  /** How many those are. */
  count: number;
  /** The condition that is offered first. */
  first: string;
  conditions: EntryPage['conditions'];
  decided: boolean;
  onClose: () => void;
  /** @param checked how many applicants it is on record for */
  onDone: (checked: number, condition: string) => void;
}

/** One finding of many applicants, as one query of a public list gives it. */
export function ManyChecksDialog(props: Props) {
  const { locale, t } = useLocale();
  const { batchId, entries, count, first, conditions, decided, onClose, onDone } = props;
  const [condition, setCondition] = useState(first);
  const [again, setAgain] = useState(false);
  const draft = useFormDraft(`batch.check-many.${batchId}`, newFinding());
  const change = useBatchChange(batchId, checkMany, ({ checked }) => onDone(checked, condition), draft);
  const { state, evidence, on, file } = draft.values;
  return (
    <Confirm
      opened
      title={t(messages.manyTitle)}
      action={t(messages.save)}
      pending={change.isPending}
      error={allBesideFields(change.error, ['evidence', 'on', 'file']) ? null : change.error}
      disabled={!isWhole(draft.values)}
      onClose={() => change.leave(onClose)}
      onConfirm={() =>
        state !== null &&
        change.mutate({
          batchId,
          entries,
          condition,
          again,
          ...{ state, evidence: evidence.trim(), on, file: file?.id ?? null },
        })
      }
    >
      <p>{t(again ? messages.manyAgainBody : messages.manyBody, { count })}</p>
      <Checkbox
        mt="md"
        label={t(messages.manyAgain)}
        checked={again}
        onChange={(event) => setAgain(event.currentTarget.checked)}
      />
      {decided && state === 'not-met' && <Voids />}
      <NativeSelect
        mt="md"
        label={t(messages.condition)}
        value={condition}
        onChange={(event) => setCondition(event.currentTarget.value)}
        data={conditions.map(({ id, name }) => ({ value: id, label: name[locale] || name.zh }))}
      />
      <FindingFields
        batchId={batchId}
        value={draft.values}
        set={draft.set}
        errors={fieldErrors(change.error)}
      />
    </Confirm>
  );
}
