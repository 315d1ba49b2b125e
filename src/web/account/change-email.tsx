import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Account, authOptionsQuery } from '../api/account.ts';
import { askForEmail } from '../api/own-account.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { work } from '../work/messages.ts';
import { CurrentPassword, wrongPassword } from './current-password.tsx';
import { enter } from './messages.ts';
import { own, profile } from './own-messages.ts';

export function ChangeEmail({ account }: { account: Account }) {
  const t = useT();
  const { data: options } = useQuery(authOptionsQuery);
  const [open, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const asking = useMutation({
    mutationFn: askForEmail,
    onSuccess: () => {
      setOpen(false);
      setEmail('');
      setPassword('');
    },
  });
  return (
    <Block title={t(profile.email)} note={t(profile.emailNote)}>
      {!open && (
        <div className={styles.buttons}>
          <strong>{account.email ?? t(own.unset)}</strong>
          <Button variant="default" size="sm" onClick={() => setOpen(true)}>
            {t(account.email ? profile.change : profile.add)}
          </Button>
        </div>
      )}
      <p role="status" className={styles.status}>
        {asking.isSuccess && !open && (
          <>
            {t(profile.confirmationSent, { email: asking.variables.email })}{' '}
            {options?.mailbox && <Link to="/mailbox">{t(enter.mailbox)}</Link>}
          </>
        )}
      </p>
      {open && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            asking.mutate({ email, password });
          }}
        >
          <TextInput
            label={t(profile.newEmail)}
            type="email"
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={fieldErrors(asking.error).email}
            required
            data-autofocus
          />
          <CurrentPassword value={password} onChange={setPassword} error={asking.error} />
          {asking.isError && !wrongPassword(asking.error) && !allBesideFields(asking.error, ['email']) && (
            <FailureNotice error={asking.error} />
          )}
          <div className={styles.buttons}>
            <Button type="submit" loading={asking.isPending} disabled={email === ''}>
              {t(profile.sendConfirmation)}
            </Button>
            <Button variant="default" onClick={() => setOpen(false)}>
              {t(work.cancel)}
            </Button>
          </div>
        </form>
      )}
    </Block>
  );
}
