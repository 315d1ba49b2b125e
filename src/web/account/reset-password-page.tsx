import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { personChanged } from '../api/account.ts';
import { accountApi } from '../api/client.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { allBesideFields, fieldErrors, hasCode } from '../work/field-errors.ts';
import styles from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { enter } from './messages.ts';

export function ResetPasswordPage() {
  const t = useT();
  const queries = useQueryClient();
  const { token = '' } = useSearch({ from: '/reset-password' });
  const [password, setPassword] = useState('');
  const saving = useMutation({
    mutationFn: () => accountApi.v1.auth.password.reset.$post({ json: { token, password } }),
    onSuccess: () => personChanged(queries),
  });
  if (saving.isSuccess) {
    return (
      <Entrance title={t(enter.resetTitle)} lead={t(enter.resetDone)}>
        <ButtonLink to="/sign-in">{t(enter.signIn)}</ButtonLink>
      </Entrance>
    );
  }
  if (token === '' || hasCode(saving.error, 'gone')) {
    return (
      <Entrance title={t(enter.linkGone)} lead={t(enter.linkGoneHint)}>
        <ButtonLink to="/forgot-password">{t(enter.forgot)}</ButtonLink>
      </Entrance>
    );
  }
  return (
    <Entrance title={t(enter.resetTitle)} lead={t(enter.resetHint)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <PasswordInput
          label={t(enter.newPassword)}
          description={t(enter.passwordHint)}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={fieldErrors(saving.error).password}
          minLength={10}
          required
        />
        {saving.isError && !allBesideFields(saving.error, ['password']) && (
          <FailureNotice error={saving.error} />
        )}
        <Button type="submit" loading={saving.isPending} disabled={password === ''}>
          {t(enter.savePassword)}
        </Button>
      </form>
    </Entrance>
  );
}
