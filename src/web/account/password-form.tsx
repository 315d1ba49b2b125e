import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { accountApi, bodyOf } from '../api/client.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { allBesideFields, fieldErrors, hasCode } from '../work/field-errors.ts';
import styles from './entrance.module.css';
import { enter } from './messages.ts';

const { auth } = accountApi.v1;

interface Props {
  /** What a demo account puts into the form. */
  filled: { email: string; password: string } | null;
  onAdmitted: (status: 'signed-in' | 'second-factor') => Promise<void>;
}

export function PasswordForm({ filled, onAdmitted }: Props) {
  const t = useT();
  const [email, setEmail] = useState(filled?.email ?? '');
  const [password, setPassword] = useState(filled?.password ?? '');
  const entering = useMutation({
    mutationFn: async () => (await bodyOf(await auth['sign-in'].$post({ json: { email, password } }))).status,
    onSuccess: onAdmitted,
  });
  const resending = useMutation({ mutationFn: () => auth.email.resend.$post({ json: { email } }) });
  const errors = fieldErrors(entering.error);
  const enterButton = useRef<HTMLButtonElement>(null);
  // Accounts are chosen far down the page: what they fill in comes into view.
  useEffect(() => {
    if (filled !== null) enterButton.current?.focus();
  }, [filled]);
  // Said only to who knew the password: the address is still to be verified.
  const unverified = hasCode(entering.error, 'forbidden') && errors.email !== undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate();
      }}
    >
      <TextInput
        label={t(enter.email)}
        type="email"
        name="username"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={unverified ? t(enter.unverified) : errors.email}
        required
      />
      <PasswordInput
        label={t(enter.password)}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={errors.password}
        required
      />
      {entering.isError && !allBesideFields(entering.error, ['email', 'password']) && (
        <FailureNotice error={entering.error} />
      )}
      {unverified && (
        <Button variant="default" loading={resending.isPending} onClick={() => resending.mutate()}>
          {t(resending.isSuccess ? enter.resent : enter.resend)}
        </Button>
      )}
      <Button
        ref={enterButton}
        type="submit"
        loading={entering.isPending}
        disabled={email === '' || password === ''}
      >
        {t(enter.signIn)}
      </Button>
    </form>
  );
}
