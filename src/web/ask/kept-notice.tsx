import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { accountQuery } from '../api/account.ts';
import { bringConversation } from '../api/conversations.ts';
import { useT } from '../i18n/locale.tsx';
import { kept as messages } from './account-messages.ts';
import { broughtOf } from './account-turns.ts';
import { accountChats, chatStore } from './chat-store.ts';
import styles from './conversation.module.css';
import type { LiveChat } from './live-chats.ts';
import { NotBrought } from './not-brought.tsx';

/** Says when the account did not keep what was just asked, and what can be done. */
export function KeptNotice({ live }: { live: LiveChat }) {
  const t = useT();
  const state = useSyncExternalStore(live.subscribe, live.kept);
  const queries = useQueryClient();
  // The rest of the page is to know it too: it offers what only the account can keep.
  useEffect(() => {
    if (state === 'out') void queries.invalidateQueries({ queryKey: accountQuery.queryKey });
  }, [state, queries]);
  const keeping = useMutation({
    mutationFn: async () => {
      const chat = accountChats().load(live.id);
      if (chat === null) return;
      if (state === 'gone') await bringConversation(broughtOf(chat));
      else chatStore().save(chat);
    },
    onSuccess: () => {
      live.settled();
      if (state !== 'gone') accountChats().remove(live.id);
    },
  });
  if (state === null || state === 'kept') return null;
  return (
    <div role="status" className={styles.notKept}>
      <p>{t(messages[state])}</p>
      <Button
        mt="xs"
        size="compact-md"
        variant="default"
        loading={keeping.isPending}
        onClick={() => keeping.mutate()}
      >
        {t(state === 'gone' ? messages.keepAgain : messages.keepHere)}
      </Button>
      {keeping.error && <NotBrought error={keeping.error} />}
    </div>
  );
}
