import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { accountApi, bodyOf } from '../api/client.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { allBesideFields, fieldErrors, hasCode } from '../work/field-errors.ts';
import styles from './entrance.module.css';
import { enter } from './messages.ts';
import { useCountdown } from './use-countdown.ts';

const { sms } = accountApi.v1.auth;
const PAUSE = 60;

interface Props {
  onAdmitted: (status: 'signed-in' | 'second-factor') => Promise<void>;
}

export function PhoneForm({ onAdmitted }: Props) {
  const t = useT();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const { left, start } = useCountdown();
  const sending = useMutation({
    mutationFn: () => sms.code.$post({ json: { phone } }),
    onSuccess: () => start(PAUSE),
  });
  const entering = useMutation({
    mutationFn: async () => {
      const given = { phone, code, ...(name !== '' && { name }) };
      return (await bodyOf(await sms['sign-in'].$post({ json: given }))).status;
    },
    onSuccess: onAdmitted,
  });
  const errors = { ...fieldErrors(sending.error), ...fieldErrors(entering.error) };
  const wrong = hasCode(entering.error, 'invalid-credentials');
  // A number seen for the first time: the server asks for the name.
  const isNew = errors.name !== undefined || name !== '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate();
      }}
    >
      <TextInput
        label={t(enter.phone)}
        description={t(enter.phoneHint)}
        type="tel"
        autoComplete="tel"
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
        error={errors.phone}
        required
      />
      <Button
        variant="default"
        loading={sending.isPending}
        disabled={phone.trim() === '' || left > 0}
        onClick={() => sending.mutate()}
      >
        {left > 0 ? t(enter.sendAgain, { count: left }) : t(enter.sendCode)}
      </Button>
      <p role="status" className={styles.small}>
        {sending.isSuccess && t(enter.codeSent)}
      </p>
      <TextInput
        label={t(enter.code)}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={wrong ? t(enter.wrongCode) : errors.code}
        required
      />
      {isNew && (
        <TextInput
          label={t(enter.name)}
          description={t(enter.newNumber)}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
        />
      )}
      {sending.isError && !allBesideFields(sending.error, ['phone']) && (
        <FailureNotice error={sending.error} />
      )}
      {entering.isError && !wrong && !allBesideFields(entering.error, ['phone', 'code', 'name']) && (
        <FailureNotice error={entering.error} />
      )}
      <Button type="submit" loading={entering.isPending} disabled={phone === '' || code === ''}>
        {t(enter.signIn)}
      </Button>
    </form>
  );
}
