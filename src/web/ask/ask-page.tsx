import { useChat } from '@ai-sdk/react';
import { getRouteApi } from '@tanstack/react-router';
import './ask.css';
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { usePolicyTexts } from '../document/policy-texts.ts';
import { WithDocument } from '../document/with-document.tsx';
import { usePageTitle, useT } from '../i18n/locale.tsx';
import type { ChatMessage } from './chat-message.ts';
import { chatStore } from './chat-store.ts';
import { ChatToolbar } from './chat-toolbar.tsx';
import styles from './conversation.module.css';
import { Conversation } from './conversation.tsx';
import { EmptyChat } from './empty-chat.tsx';
import { HistoryDrawer } from './history-drawer.tsx';
import { findChat, type LiveChat, startChat } from './live-chats.ts';
import { ask } from './messages.ts';
import { useCited } from './use-cited.ts';
import { useShownSentence } from './use-shown-sentence.ts';

const route = getRouteApi('/ask');

export function AskPage() {
  const t = useT();
  const { q, chat: id } = route.useSearch();
  usePageTitle(q?.slice(0, 60) ?? t(ask.title));
  const navigate = route.useNavigate();
  const live = useMemo(() => (id === undefined ? null : findChat(id)), [id]);

  // A question in the address is asked at once; with a chat of another browser behind it, it is asked anew here.
  const started = useRef<string>(undefined);
  useEffect(() => {
    if (!q || live || started.current === q) return;
    started.current = q;
    void navigate({ search: { q, chat: startChat(q) }, replace: true });
  }, [q, live, navigate]);

  const [historyOpen, setHistoryOpen] = useState(false);
  const onHistory = () => setHistoryOpen(true);
  return (
    <>
      {live ? (
        <RunningChat key={live.id} live={live} onHistory={onHistory} />
      ) : (
        <NewChat
          missing={id !== undefined && q === undefined}
          onHistory={onHistory}
          onAsk={(question) => {
            started.current = question;
            void navigate({ search: { q: question, chat: startChat(question) } });
          }}
        />
      )}
      <HistoryDrawer opened={historyOpen} onClose={() => setHistoryOpen(false)} current={live?.id ?? null} />
    </>
  );
}

interface NewChatProps {
  missing: boolean;
  onHistory: () => void;
  onAsk: (question: string) => void;
}

function NewChat({ missing, onHistory, onAsk }: NewChatProps) {
  const { defaultText } = usePolicyTexts([]);
  return (
    <WithDocument
      shown={defaultText && { ...defaultText, current: null, opened: 0 }}
      lit={new Set()}
      sheetOpen={false}
      onCloseSheet={() => undefined}
    >
      <ChatFrame running={false} onHistory={onHistory}>
        <EmptyChat missing={missing} onAsk={onAsk} />
      </ChatFrame>
    </WithDocument>
  );
}

function RunningChat({ live, onHistory }: { live: LiveChat; onHistory: () => void }) {
  const { messages, status, error } = useChat<ChatMessage>({ chat: live.chat });
  const { target, opened, open, close } = useShownSentence();
  const cited = useCited(messages);
  const { policyOf, defaultText } = usePolicyTexts(cited.texts);
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
        <Conversation
          live={live}
          messages={messages}
          status={status}
          error={error}
          policyOf={policyOf}
          onOpen={open}
          onAsk={close}
        />
      </ChatFrame>
    </WithDocument>
  );
}

interface FrameProps {
  running: boolean;
  onHistory: () => void;
  children: ReactNode;
}

function ChatFrame({ running, onHistory, children }: FrameProps) {
  const t = useT();
  const store = chatStore();
  const keeping = useSyncExternalStore(store.subscribe, () => store.keeping);
  return (
    <div className={styles.chat}>
      <ChatToolbar running={running} onHistory={onHistory} />
      {running && keeping !== 'kept' && (
        <p role="status" className={styles.notKept}>
          {t(keeping === 'full' ? ask.notKeptFull : ask.notKeptOff)}
        </p>
      )}
      {children}
    </div>
  );
}
