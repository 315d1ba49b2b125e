import '@mantine/core/styles/Switch.layer.css';
import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountQuery } from '../api/account.ts';
import { useT } from '../i18n/locale.tsx';
import { kept as messages } from './account-messages.ts';
import { chooseAccount, choosesAccount } from './chat-store.ts';

/** Before anything is asked: where it will be kept, and who can see it. */
export default function KeepSwitch() {
  const t = useT();
  const { data: account } = useQuery(accountQuery);
  const [inAccount, setInAccount] = useState(choosesAccount);
  if (!account) return null;
  return (
    <Switch
      mb="md"
      label={t(messages.where)}
      description={t(inAccount ? messages.whereOn : messages.whereOff)}
      checked={inAccount}
      onChange={({ currentTarget: { checked } }) => {
        chooseAccount(checked);
        setInAccount(checked);
      }}
    />
  );
}
