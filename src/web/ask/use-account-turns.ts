import { useEffect, useState } from 'react';
import { readConversation } from '../api/conversations.ts';
import { mergeTurns } from './account-turns.ts';
import type { LiveChat } from './live-chats.ts';

/** After a reload the server may still be writing down what was sent of an answer. */
const AGAIN_MS = 1_500;

/**
 * Brings in what was asked on another device: when the chat is opened, and when one comes back to this page.
 * @returns what was brought in, to be told
 */
export function useAccountTurns(live: LiveChat): { added: number; differing: number } {
  const [told, setTold] = useState({ added: 0, differing: 0 });
  useEffect(() => {
    if (!live.inAccount) return;
    let gone = false;
    const look = async (tell: boolean) => {
      const before = live.chat.messages;
      const isBusy = () => live.chat.status === 'submitted' || live.chat.status === 'streaming';
      if (isBusy()) return;
      // Not there, not to be had: what is shown stands.
      const found = await readConversation(live.id).catch(() => null);
      if (gone || found === null || isBusy() || live.chat.messages !== before) return;
      const { messages, added, differing } = mergeTurns(before, found.turns);
      if (JSON.stringify(messages) !== JSON.stringify(before)) live.show(messages);
      if (tell && (added > 0 || differing > 0)) setTold({ added, differing });
      return found.turns.at(-1)?.state;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    if (!live.isNew)
      void look(true).then((last) => {
        if (last === 'asked' && !gone) timer = setTimeout(() => void look(false), AGAIN_MS);
      });
    const back = () => {
      if (document.visibilityState === 'visible') void look(true);
    };
    document.addEventListener('visibilitychange', back);
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', back);
    };
  }, [live]);
  return told;
}
