import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Account, authOptionsQuery } from '../api/account.ts';
import { useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { NewPhoneForm } from './new-phone-form.tsx';
import { own, profile } from './own-messages.ts';

export function ChangePhone({ account }: { account: Account }) {
  const t = useT();
  const { data: options } = useQuery(authOptionsQuery);
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  return (
    <Block title={t(profile.phone)} note={t(profile.phoneNote)}>
      {!open && (
        <div className={styles.buttons}>
          <strong>{account.phone ?? t(own.unset)}</strong>
          {options?.sms && (
            <Button variant="default" size="sm" onClick={() => setOpen(true)}>
              {t(account.phone ? profile.change : profile.add)}
            </Button>
          )}
          {options?.sms === false && <span className={styles.quiet}>{t(profile.noSms)}</span>}
          <span role="status" className={styles.status}>
            {saved && t(profile.phoneSaved)}
          </span>
        </div>
      )}
      {open && (
        <NewPhoneForm
          onDone={(done) => {
            setOpen(false);
            setSaved(done);
          }}
        />
      )}
    </Block>
  );
}
