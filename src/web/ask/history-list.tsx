import { ActionIcon, Button, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconTrash } from '../icons.ts';
import { chatStore } from './chat-store.ts';
import styles from './history-drawer.module.css';
import { ask } from './messages.ts';

interface Props {
  /** The chat on the page. */
  current: string | null;
  onOpen: () => void;
}

/** The chats of this browser. Deleting the one on the page leads to an empty one. */
export function HistoryList({ current, onOpen }: Props) {
  const { locale, t } = useLocale();
  const navigate = useNavigate();
  const store = chatStore();
  const chats = useSyncExternalStore(store.subscribe, () => store.list());
  const [confirming, setConfirming] = useState(false);
  const leave = () => void navigate({ to: '/ask', search: {}, replace: true });

  return (
    <>
      <p className={styles.hint}>{t(ask.historyHint)}</p>
      {chats.length === 0 ? (
        <p className={styles.empty}>{t(ask.historyEmpty)}</p>
      ) : (
        <>
          <ul>
            {chats.map((chat) => (
              <li key={chat.id} className={styles.item}>
                <Link
                  to="/ask"
                  search={{ q: chat.title, chat: chat.id }}
                  className={styles.link}
                  aria-current={chat.id === current ? 'page' : undefined}
                  onClick={onOpen}
                >
                  <span className={styles.title}>{chat.title}</span>
                  <span className={styles.when}>{formatInstant(chat.updatedAt, locale)}</span>
                </Link>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={t(ask.deleteChat, { title: chat.title })}
                  title={t(ask.deleteChat, { title: chat.title })}
                  onClick={() => {
                    store.remove(chat.id);
                    if (chat.id === current) leave();
                  }}
                >
                  <IconTrash size={18} stroke={1.6} />
                </ActionIcon>
              </li>
            ))}
          </ul>
          {confirming ? (
            <div className={styles.confirm} role="alertdialog" aria-label={t(ask.clearAll)}>
              <p>{t(ask.clearConfirm, { count: chats.length })}</p>
              <Group gap="xs">
                <Button
                  size="sm"
                  color="red.9"
                  onClick={() => {
                    store.clear();
                    setConfirming(false);
                    if (current !== null) leave();
                  }}
                >
                  {t(ask.clearYes)}
                </Button>
                <Button size="sm" variant="default" autoFocus onClick={() => setConfirming(false)}>
                  {t(ask.cancel)}
                </Button>
              </Group>
            </div>
          ) : (
            <Button size="sm" variant="default" mt="lg" onClick={() => setConfirming(true)}>
              {t(ask.clearAll)}
            </Button>
          )}
        </>
      )}
    </>
  );
}
