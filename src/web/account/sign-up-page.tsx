import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { authOptionsQuery } from '../api/account.ts';
import { accountApi } from '../api/client.ts';
import { useLocale } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { CheckMail } from './check-mail.tsx';
import styles from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { keepForMail } from './invitation-token.ts';
import { enter } from './messages.ts';

const EMPTY = { name: '', email: '' };

export function SignUpPage() {
  const { locale, t } = useLocale();
  const { data: options } = useQuery(authOptionsQuery);
  const { values, set, reset } = useFormDraft('sign-up', EMPTY);
  const [password, setPassword] = useState('');
  const joining = useMutation({
    mutationFn: async () => {
      await accountApi.v1.auth['sign-up'].$post({ json: { ...values, password, locale } });
      return values.email;
    },
    onSuccess: () => {
      keepForMail();
      reset(EMPTY);
      setPassword('');
    },
  });
  if (joining.isSuccess) return <CheckMail email={joining.data} onAgain={joining.reset} />;
  if (options && !options.signUp) return <Entrance title={t(enter.signUp)} lead={t(enter.signUpClosed)} />;
  const errors = fieldErrors(joining.error);
  return (
    <Entrance title={t(enter.signUp)} lead={t(enter.signUpLead)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          joining.mutate();
        }}
      >
        <TextInput
          label={t(enter.name)}
          description={t(enter.nameHint)}
          autoComplete="name"
          value={values.name}
          onChange={(event) => set('name', event.currentTarget.value)}
          error={errors.name}
          required
        />
        <TextInput
          label={t(enter.email)}
          type="email"
          name="username"
          autoComplete="username"
          value={values.email}
          onChange={(event) => set('email', event.currentTarget.value)}
          error={errors.email}
          required
        />
        <PasswordInput
          label={t(enter.password)}
          description={t(enter.passwordHint)}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={errors.password}
          minLength={10}
          required
        />
        {joining.isError && !allBesideFields(joining.error, ['name', 'email', 'password']) && (
          <FailureNotice error={joining.error} />
        )}
        <Button type="submit" loading={joining.isPending}>
          {t(enter.signUp)}
        </Button>
      </form>
      <p className={styles.aside}>
        <span>
          {t(enter.haveAccount)} <Link to="/sign-in">{t(enter.signIn)}</Link>
        </span>
      </p>
    </Entrance>
  );
}
