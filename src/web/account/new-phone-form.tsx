import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountQuery } from '../api/account.ts';
import { askForPhone, changePhone } from '../api/own-account.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors, hasCode } from '../work/field-errors.ts';
import { work } from '../work/messages.ts';
import { enter } from './messages.ts';
import { profile } from './own-messages.ts';
import { useCountdown } from './use-countdown.ts';

const PAUSE = 60;

/** A code goes to the new number first; it counts once the code came back. */
export function NewPhoneForm({ onDone }: { onDone: (saved: boolean) => void }) {
  const t = useT();
  const queries = useQueryClient();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const { left, start } = useCountdown();
  const sending = useMutation({ mutationFn: askForPhone, onSuccess: () => start(PAUSE) });
  const saving = useMutation({
    mutationFn: changePhone,
    onSuccess: async () => {
      await queries.fetchQuery({ ...accountQuery, staleTime: 0 });
      onDone(true);
    },
  });
  const errors = { ...fieldErrors(sending.error), ...fieldErrors(saving.error) };
  const wrongCode = hasCode(saving.error, 'invalid-credentials');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ phone, code });
      }}
    >
      <TextInput
        label={t(profile.newPhone)}
        description={t(enter.phoneHint)}
        type="tel"
        autoComplete="tel"
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
        error={errors.phone}
        required
      />
      <div className={styles.buttons}>
        <Button
          variant="default"
          loading={sending.isPending}
          disabled={phone.trim() === '' || left > 0}
          onClick={() => sending.mutate(phone)}
        >
          {left > 0 ? t(enter.sendAgain, { count: left }) : t(enter.sendCode)}
        </Button>
        <span role="status" className={styles.quiet}>
          {sending.isSuccess && t(enter.codeSent)}
        </span>
      </div>
      <TextInput
        label={t(enter.code)}
        inputMode="numeric"
        autoComplete="one-time-code"
        maw={320}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={wrongCode ? t(enter.wrongCode) : errors.code}
        required
      />
      {sending.isError && !allBesideFields(sending.error, ['phone']) && (
        <FailureNotice error={sending.error} />
      )}
      {saving.isError && !wrongCode && !allBesideFields(saving.error, ['phone', 'code']) && (
        <FailureNotice error={saving.error} />
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={saving.isPending} disabled={phone === '' || code === ''}>
          {t(profile.savePhone)}
        </Button>
        <Button variant="default" onClick={() => onDone(false)}>
          {t(work.cancel)}
        </Button>
      </div>
    </form>
  );
}
