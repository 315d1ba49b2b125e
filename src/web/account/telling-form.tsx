import { Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TOLD_BY, type ToldBy } from '../../shared/telling.ts';
import { type Account, accountQuery } from '../api/account.ts';
import { changeTelling } from '../api/own-account.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { work } from '../work/messages.ts';
import { profile } from './own-messages.ts';

const WAYS = { 'mail-and-page': profile.toldByMail, page: profile.toldInPage } as const;

/** Saved as it is chosen. */
export function TellingForm({ account: { toldBy } }: { account: Account }) {
  const t = useT();
  const queries = useQueryClient();
  // At once: a mutation says only a moment later that it is under way, and the choice would spring back meanwhile.
  const [chosen, setChosen] = useState<ToldBy | null>(null);
  const saving = useMutation({
    mutationFn: changeTelling,
    onSuccess: () => queries.fetchQuery({ ...accountQuery, staleTime: 0 }),
    onSettled: () => setChosen(null),
  });
  return (
    <Block title={t(profile.telling)} note={t(profile.tellingNote)}>
      <div className={styles.form}>
        <Radio.Group
          aria-label={t(profile.telling)}
          value={chosen ?? toldBy}
          onChange={(way) => {
            setChosen(way as ToldBy);
            saving.mutate(way as ToldBy);
          }}
        >
          {TOLD_BY.map((one) => (
            <Radio key={one} value={one} label={t(WAYS[one])} mb="xs" />
          ))}
        </Radio.Group>
        {saving.isError && <FailureNotice error={saving.error} />}
        <span role="status" className={styles.status}>
          {saving.isSuccess && t(work.saved)}
        </span>
      </div>
    </Block>
  );
}
