import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { authOptionsQuery } from '../api/account.ts';
import { accountApi } from '../api/client.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import styles from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { enter } from './messages.ts';

export function ForgotPasswordPage() {
  const t = useT();
  const { data: options } = useQuery(authOptionsQuery);
  const [email, setEmail] = useState('');
  const asking = useMutation({
    mutationFn: () => accountApi.v1.auth.password.forgot.$post({ json: { email } }),
  });
  return (
    <Entrance title={t(enter.forgot)} lead={t(enter.forgotLead)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate();
        }}
      >
        <TextInput
          label={t(enter.email)}
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={fieldErrors(asking.error).email}
          required
        />
        {asking.isError && !allBesideFields(asking.error, ['email']) && (
          <FailureNotice error={asking.error} />
        )}
        <Button type="submit" loading={asking.isPending} disabled={email === ''}>
          {t(enter.sendLink)}
        </Button>
        <p role="status" className={styles.lead}>
          {asking.isSuccess && t(enter.linkSent)}
        </p>
      </form>
      <p className={styles.aside}>
        <Link to="/sign-in">{t(enter.signIn)}</Link>
        {options?.mailbox && <Link to="/mailbox">{t(enter.mailbox)}</Link>}
      </p>
    </Entrance>
  );
}
