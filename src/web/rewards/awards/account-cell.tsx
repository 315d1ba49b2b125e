import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Award } from '../../api/awards.ts';
import { useT } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import styles from './awards.module.css';
import { ConfirmAccountDialog } from './confirm-account-dialog.tsx';
import { EnterAccountDialog } from './enter-account-dialog.tsx';
import { awards as messages } from './messages.ts';
import type { AwardsProps } from './notice-block.tsx';

/** Where an award is paid to; what one official entered waits here for another. */
export function AccountCell({ batchId, current, award }: AwardsProps & { award: Award }) {
  const t = useT();
  const [asked, setAsked] = useState<'enter' | 'confirm' | null>(null);
  const { account, accountEntry, held, name } = award;
  const isNew = account === null && accountEntry === null;
  const mayEnter = current.value.acts.includes('pay') && held === 0;
  const about = { batchId, current, award, onClose: () => setAsked(null) };
  return (
    <span className={styles.account}>
      {account !== null && (
        <>
          <span>{account.number}</span>
          <span className={blocks.quiet}>{account.bank}</span>
        </>
      )}
      {accountEntry !== null && (
        <>
          <span>{accountEntry.number}</span>
          <span className={blocks.quiet}>{t(messages.waits, { name: accountEntry.enteredBy })}</span>
        </>
      )}
      {isNew && <span className={blocks.quiet}>{t(messages.noAccount)}</span>}
      {mayEnter && (
        <span className={styles.acts} data-screen-only>
          {accountEntry?.mayConfirm && (
            <Button
              size="compact-sm"
              aria-label={t(messages.confirmOf, { name })}
              onClick={() => setAsked('confirm')}
            >
              {t(messages.confirm)}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t(isNew ? messages.enterOf : messages.enterAnewOf, { name })}
            onClick={() => setAsked('enter')}
          >
            {t(isNew ? messages.enter : messages.enterAnew)}
          </Button>
        </span>
      )}
      {asked === 'enter' && <EnterAccountDialog {...about} />}
      {asked === 'confirm' && accountEntry && <ConfirmAccountDialog {...about} entry={accountEntry} />}
    </span>
  );
}
