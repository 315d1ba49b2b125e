import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { giveAccount, type OwnAward, type OwnAwardOf, ownAwardQuery } from '../../api/awards.ts';
import { useT } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import blocks from '../../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { useChange } from '../../work/use-change.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { own as messages } from './messages.ts';

/** Where an award is paid to, in the applicant's own name. */
export function AccountForm({ of, award: { name, account } }: { of: OwnAwardOf; award: OwnAward }) {
  const t = useT();
  const queries = useQueryClient();
  const nothing = {
    bank: account?.bank ?? '',
    holder: account?.holder ?? name,
    number: account?.number ?? '',
  };
  const form = useFormDraft(`award.${of.enterpriseId}.${of.entryId}.account`, nothing);
  const [open, setOpen] = useState(account === null || form.dirty);
  const change = useChange(giveAccount, async (_, { json }) => {
    form.reset(json);
    setOpen(false);
    await queries.invalidateQueries(ownAwardQuery(of));
  });
  const errors = fieldErrors(change.error);
  const field = (key: keyof typeof nothing) => ({
    value: form.values[key],
    error: errors[key],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => form.set(key, value),
  });
  if (!open)
    return (
      <div className={blocks.buttons}>
        <Button variant="default" size="sm" onClick={() => setOpen(true)}>
          {t(messages.change)}
        </Button>
        <p role="status" className={blocks.status}>
          {change.isSuccess && t(messages.saved)}
        </p>
      </div>
    );
  return (
    <form
      className={blocks.form}
      onSubmit={(event) => {
        event.preventDefault();
        const { bank, holder, number } = form.values;
        change.mutate({ ...of, json: { bank, holder, number: number.replaceAll(/\s/gu, '') } });
      }}
    >
      <p>{t(messages.toGive)}</p>
      <TextInput label={t(messages.holder)} required maxLength={100} {...field('holder')} />
      <TextInput
        label={t(messages.bank)}
        description={t(messages.bankHint)}
        required
        maxLength={100}
        {...field('bank')}
      />
      <TextInput
        label={t(messages.number)}
        description={t(messages.numberHint)}
        required
        maxLength={40}
        inputMode="numeric"
        autoComplete="off"
        {...field('number')}
      />
      {change.error && !allBesideFields(change.error, Object.keys(nothing)) && (
        <FailureNotice error={change.error} />
      )}
      <div className={blocks.buttons}>
        <Button type="submit" loading={change.isPending}>
          {t(messages.save)}
        </Button>
      </div>
    </form>
  );
}
