import { useChat } from '@ai-sdk/react';
import { useMemo, useState } from 'react';
import { usePolicyTexts } from '../document/policy-texts.ts';
import { WithDocument } from '../document/with-document.tsx';
import { useT } from '../i18n/locale.tsx';
import { kept } from './account-messages.ts';
import { ChatFrame } from './chat-frame.tsx';
import type { ChatMessage } from './chat-message.ts';
import styles from './conversation.module.css';
import { Conversation } from './conversation.tsx';
import { openChat } from './live-chats.ts';
import { useAccountTurns } from './use-account-turns.ts';
import { useCited } from './use-cited.ts';
import { useShownSentence } from './use-shown-sentence.ts';

/** Parts of an extract arrive all at once: drawn together, not one by one. */
const THROTTLE = 50;

interface Props {
  /** Of a chat that this browser keeps. */
  id: string;
  onHistory: () => void;
}

export function RunningChat({ id, onHistory }: Props) {
  const t = useT();
  const [live] = useState(() => openChat(id));
  const { messages, status, error } = useChat<ChatMessage>({ chat: live.chat, throttle: THROTTLE });
  const brought = useAccountTurns(live);
  const { target, opened, open, close } = useShownSentence();
  const cited = useCited(messages);
  const { policyOf, defaultText, loading } = usePolicyTexts(cited.texts);
  const first = cited.latest[0];
  const text = target ?? first ?? defaultText;
  const current = target?.sentence ?? first?.sentence ?? null;
  const lit = useMemo(
    () =>
      new Set(
        cited
          .beside(current)
          .filter((citation) => citation.documentId === text?.documentId)
          .map((citation) => citation.sentence),
      ),
    [cited, current, text?.documentId],
  );
  return (
    <WithDocument
      shown={text && { documentId: text.documentId, version: text.version, current, opened }}
      lit={lit}
      sheetOpen={target !== null}
      onCloseSheet={close}
    >
      <ChatFrame running onHistory={onHistory}>
        {brought.added + brought.differing > 0 && (
          <p role="status" className={styles.brought}>
            {brought.added > 0 && t(kept.merged, { count: brought.added })}{' '}
            {brought.differing > 0 && t(kept.differing, { count: brought.differing })}
          </p>
        )}
        <Conversation
          live={live}
          messages={messages}
          status={status}
          error={error}
          policyOf={policyOf}
          textsLoading={loading}
          onOpen={open}
          onAsk={close}
        />
      </ChatFrame>
    </WithDocument>
  );
}
