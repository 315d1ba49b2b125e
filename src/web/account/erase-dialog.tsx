import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Account, personChanged } from '../api/account.ts';
import { eraseAccount } from '../api/own-account.ts';
import { useT } from '../i18n/locale.tsx';
import { Confirm } from '../work/confirm.tsx';
import { fieldErrors } from '../work/field-errors.ts';
import { CurrentPassword, wrongPassword } from './current-password.tsx';
import { data } from './data-messages.ts';
import { enter } from './messages.ts';

interface Props {
  account: Account;
  opened: boolean;
  onClose: () => void;
  onGone: () => void;
}

/** Asks for the name, typed, and for a proof that it is the person who asks. */
export function EraseDialog({ account, opened, onClose, onGone }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const erasing = useMutation({
    mutationFn: () => eraseAccount({ password, code }),
    onSuccess: async () => {
      onGone();
      await personChanged(queries);
    },
  });
  const byCode = account.secondFactor === 'done';
  // With a reason of its own it is not about what was typed: who has neither has to sign in again.
  const wrong = wrongPassword(erasing.error) && Object.keys(fieldErrors(erasing.error)).length === 0;
  return (
    <Confirm
      opened={opened}
      title={t(data.confirmTitle)}
      action={t(data.erase)}
      danger
      pending={erasing.isPending}
      error={wrong ? null : erasing.error}
      disabled={name.trim() !== account.name || (byCode && code.trim() === '')}
      onClose={onClose}
      onConfirm={() => erasing.mutate()}
    >
      <p>{t(data.eraseNote)}</p>
      <TextInput
        mt="md"
        mb="md"
        label={t(data.name)}
        description={t(data.confirmNote, { name: account.name })}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        required
      />
      {byCode ? (
        <TextInput
          label={t(data.code)}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={wrong && t(enter.wrongCode)}
          required
        />
      ) : (
        <CurrentPassword value={password} onChange={setPassword} error={wrong ? erasing.error : null} />
      )}
    </Confirm>
  );
}
