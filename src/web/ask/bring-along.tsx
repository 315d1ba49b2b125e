import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { bringConversation } from '../api/conversations.ts';
import { useT } from '../i18n/locale.tsx';
import { kept as messages } from './account-messages.ts';
import { broughtOf } from './account-turns.ts';
import { accountChats, chatStore } from './chat-store.ts';
import styles from './history-drawer.module.css';
import { NotBrought } from './not-brought.tsx';

/** Chats of this browser into the account, when the person says so; one that is refused stays where it is. */
export function BringAlong() {
  const t = useT();
  const store = chatStore();
  const queries = useQueryClient();
  const chats = useSyncExternalStore(store.subscribe, () => store.list());
  const [done, setDone] = useState({ added: 0, differing: 0 });
  const bringing = useMutation({
    mutationFn: async () => {
      for (const { id } of store.list()) {
        const chat = store.load(id);
        if (chat === null) continue;
        const { added, differing } = await bringConversation(broughtOf(chat));
        setDone((before) => ({ added: before.added + added, differing: before.differing + differing }));
        // There before it goes here: a chat on the page goes on.
        accountChats().save(chat);
        store.remove(id);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['conversations'] }),
  });
  return (
    <>
      {chats.length > 0 && (
        <div className={styles.bring}>
          <p>{t(messages.bring, { count: chats.length })}</p>
          <Button size="sm" loading={bringing.isPending} onClick={() => bringing.mutate()}>
            {t(messages.bringYes)}
          </Button>
          {bringing.error && <NotBrought error={bringing.error} />}
        </div>
      )}
      {done.added + done.differing > 0 && (
        <p role="status" className={styles.hint}>
          {t(messages.brought, { count: done.added })}{' '}
          {done.differing > 0 && t(messages.broughtKnown, { count: done.differing })}
        </p>
      )}
    </>
  );
}
