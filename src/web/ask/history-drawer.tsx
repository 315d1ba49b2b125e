import { CloseButton, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { accountQuery } from '../api/account.ts';
import '../document/drawer.css';
import { useT } from '../i18n/locale.tsx';
import { shell } from '../shell/messages.ts';
import { AccountHistory } from './account-history.tsx';
import { kept } from './account-messages.ts';
import styles from './history-drawer.module.css';
import { HistoryList } from './history-list.tsx';
import { ask } from './messages.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  /** The chat on the page. */
  current: string | null;
}

export default function HistoryDrawer({ opened, onClose, current }: Props) {
  const t = useT();
  const { data: account } = useQuery(accountQuery);
  const [isAsking, setAsking] = useState(false);
  return (
    // Escape closes what is on top alone.
    <Drawer.Root opened={opened} onClose={onClose} closeOnEscape={!isAsking} position="left" size="24rem">
      <Drawer.Overlay />
      <Drawer.Content>
        {/* Mantine's own is a header element, which outside of a section is a second banner of the page. */}
        <div className={styles.head}>
          <Drawer.Title>{t(ask.history)}</Drawer.Title>
          <CloseButton aria-label={t(shell.close)} onClick={onClose} />
        </div>
        <Drawer.Body>
          {account && (
            <>
              <AccountHistory current={current} onOpen={onClose} onAsking={setAsking} />
              <p className={styles.manage}>
                <Link to="/account/conversations" onClick={onClose}>
                  {t(kept.manage)}
                </Link>
              </p>
              <h3 className={styles.subtitle}>{t(kept.here)}</h3>
            </>
          )}
          <HistoryList current={current} onOpen={onClose} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
