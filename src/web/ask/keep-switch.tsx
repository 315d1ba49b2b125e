import '@mantine/core/styles/Switch.layer.css';
import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { accountQuery } from '../api/account.ts';
import { useT } from '../i18n/locale.tsx';
import { kept as messages } from './account-messages.ts';
import { chooseAccount, choosesAccount } from './chat-store.ts';
import styles from './conversation.module.css';

/** Before anything is asked: where it will be kept, and who can see it. */
export default function KeepSwitch() {
  const t = useT();
  const { data: account } = useQuery(accountQuery);
  const hint = useId();
  const [inAccount, setInAccount] = useState(choosesAccount);
  if (!account) return null;
  return (
    <div className={styles.keep}>
      <Switch
        label={t(messages.where)}
        aria-describedby={hint}
        checked={inAccount}
        onChange={({ currentTarget: { checked } }) => {
          chooseAccount(checked);
          setInAccount(checked);
        }}
      />
      <p id={hint}>{t(inAccount ? messages.whereOn : messages.whereOff)}</p>
    </div>
  );
}
