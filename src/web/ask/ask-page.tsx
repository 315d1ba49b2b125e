import { getRouteApi } from '@tanstack/react-router';
import './ask.css';
import { Suspense, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { wasSignedIn } from '../api/account.ts';
import { usePolicyTexts } from '../document/policy-texts.ts';
import { WithDocument } from '../document/with-document.tsx';
import { usePageTitle, useT } from '../i18n/locale.tsx';
import { lazyPart, useLoadedSoon } from '../lazy-part.ts';
import { ChatFrame } from './chat-frame.tsx';
import { accountChats, chatStore } from './chat-store.ts';
import styles from './conversation.module.css';
import { EmptyChat } from './empty-chat.tsx';
import { ask } from './messages.ts';
import { startChat } from './new-chats.ts';

const route = getRouteApi('/ask');
const drawer = lazyPart(() => import('./history-drawer.tsx'));
/** Takes a chat out of the account. */
const inAccount = lazyPart(() => import('./account-chat.tsx'));
/** With the chat library, which an empty page does without. */
const running = lazyPart(() => import('./running-chat-entry.ts'));
const expectQuestion = () => void running.load().catch(() => undefined);
const NONE: ReadonlySet<string> = new Set();

export function AskPage() {
  const t = useT();
  const { q, chat: id } = route.useSearch();
  usePageTitle(q?.slice(0, 60) ?? t(ask.title));
  const navigate = route.useNavigate();
  const store = chatStore();
  const tab = accountChats();
  const isInBrowser = useSyncExternalStore(store.subscribe, () => id !== undefined && store.has(id));
  const isInTab = useSyncExternalStore(tab.subscribe, () => id !== undefined && tab.has(id));
  const isHere = isInBrowser || isInTab;
  const [missing, setMissing] = useState<string>();
  const onMissing = useCallback(() => setMissing(id), [id]);

  const [known, setKnown] = useState<string>();
  if (isHere && known !== id) setKnown(id);
  const deleted = !isHere && id !== undefined && known === id;
  const isSought = !isHere && !deleted && id !== undefined && missing !== id && wasSignedIn();

  // A question in the address is asked at once; with a chat of another browser behind it, it is asked anew here.
  const started = useRef<string>(undefined);
  useEffect(() => {
    if (!q || isHere || deleted || isSought || started.current === q) return;
    started.current = q;
    void navigate({ search: { q, chat: startChat(q) }, replace: true });
  }, [q, isHere, deleted, isSought, navigate]);

  const begin = (question: string) => {
    started.current = question;
    void navigate({ search: { q: question, chat: startChat(question) } });
  };
  const [showing, setShowing] = useState<'history' | 'nothing' | null>(null);
  const onHistory = useCallback(() => setShowing('history'), []);
  useLoadedSoon(drawer, running);
  return (
    <>
      {id !== undefined && isHere ? (
        <Suspense fallback={<OpeningChat question={q ?? ''} onHistory={onHistory} />}>
          <running.Part key={id} id={id} onHistory={onHistory} />
        </Suspense>
      ) : isSought ? (
        <Beside>
          <ChatFrame running onHistory={onHistory}>
            <Suspense>
              <inAccount.Part key={id} id={id} onMissing={onMissing} />
            </Suspense>
          </ChatFrame>
        </Beside>
      ) : q && !deleted ? (
        <OpeningChat question={q} onHistory={onHistory} />
      ) : (
        <NewChat missing={id !== undefined} onHistory={onHistory} onAsk={begin} />
      )}
      {showing !== null && (
        <Suspense>
          <drawer.Part
            opened={showing === 'history'}
            onClose={() => setShowing('nothing')}
            current={isHere ? (id ?? null) : null}
          />
        </Suspense>
      )}
    </>
  );
}

function Beside({ children }: { children: React.ReactNode }) {
  const { defaultText } = usePolicyTexts([]);
  return (
    <WithDocument
      shown={defaultText && { ...defaultText, current: null, opened: 0 }}
      lit={NONE}
      sheetOpen={false}
      onCloseSheet={() => undefined}
    >
      {children}
    </WithDocument>
  );
}

interface NewChatProps {
  missing: boolean;
  onHistory: () => void;
  onAsk: (question: string) => void;
}

function NewChat({ missing, onHistory, onAsk }: NewChatProps) {
  return (
    <Beside>
      <ChatFrame running={false} onHistory={onHistory}>
        <EmptyChat missing={missing} onAsk={onAsk} onTyping={expectQuestion} />
      </ChatFrame>
    </Beside>
  );
}

/** The question, while what answers it is still on its way. */
function OpeningChat({ question, onHistory }: { question: string; onHistory: () => void }) {
  const t = useT();
  return (
    <Beside>
      <ChatFrame running onHistory={onHistory}>
        <section className={styles.turn} aria-busy="true">
          <div className={styles.question}>
            <h2 className={styles.asked}>{t(ask.you)}</h2>
            <p>{question}</p>
          </div>
          <p className={styles.step}>{t(ask.waiting)}</p>
        </section>
      </ChatFrame>
    </Beside>
  );
}
