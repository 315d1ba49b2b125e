import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '../api/account.ts';
import { erasureQuery } from '../api/own-account.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import { Loaded } from '../work/loaded.tsx';
import { data } from './data-messages.ts';
import { EraseDialog } from './erase-dialog.tsx';
import styles from './erasure.module.css';

interface Props {
  account: Account;
  onGone: () => void;
}

/** What would go, what would stay and why; then the button. */
export function Erasure({ account, onGone }: Props) {
  const { locale, t } = useLocale();
  const query = useQuery(erasureQuery);
  const [asking, setAsking] = useState(false);
  return (
    <Block title={t(data.erase)} note={t(data.eraseNote)}>
      <Loaded query={query}>
        {({ erased, kept, refused }) => (
          <>
            <div className={styles.sides}>
              <section className={styles.side}>
                <h3>{t(data.goes)}</h3>
                <ul>
                  {erased.map((one) => (
                    <li key={one.en}>{one[locale]}</li>
                  ))}
                </ul>
              </section>
              <section className={styles.side}>
                <h3>{t(data.stays)}</h3>
                <ul>
                  {kept.map(({ what, why }) => (
                    <li key={what.en}>
                      {what[locale]}
                      <p>{why[locale]}</p>
                    </li>
                  ))}
                </ul>
              </section>
            </div>
            {refused.length > 0 ? (
              <div className={styles.refused}>
                <h3>{t(data.refused)}</h3>
                {refused.map((why) => (
                  <p key={why.en}>{why[locale]}</p>
                ))}
              </div>
            ) : (
              <Button variant="outline" color="var(--seal)" onClick={() => setAsking(true)}>
                {t(data.erase)}
              </Button>
            )}
          </>
        )}
      </Loaded>
      <EraseDialog account={account} opened={asking} onClose={() => setAsking(false)} onGone={onGone} />
    </Block>
  );
}
