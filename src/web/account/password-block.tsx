import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePassword, OWN } from '../api/own-account.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { CurrentPassword, wrongPassword } from './current-password.tsx';
import { enter } from './messages.ts';
import { security } from './security-messages.ts';

export function PasswordBlock() {
  const t = useT();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const saving = useMutation({
    mutationFn: changePassword,
    onSuccess: async () => {
      setCurrent('');
      setPassword('');
      await queries.invalidateQueries({ queryKey: OWN });
    },
  });
  return (
    <Block title={t(security.password)} note={t(security.passwordNote)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate({ current, password });
        }}
      >
        <CurrentPassword value={current} onChange={setCurrent} error={saving.error} />
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
        {saving.isError && !wrongPassword(saving.error) && !allBesideFields(saving.error, ['password']) && (
          <FailureNotice error={saving.error} />
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={saving.isPending} disabled={password === ''}>
            {t(security.changePassword)}
          </Button>
          <span role="status" className={styles.status}>
            {saving.isSuccess && password === '' && t(security.passwordSaved)}
          </span>
        </div>
      </form>
    </Block>
  );
}
