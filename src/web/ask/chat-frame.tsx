import { type ReactNode, Suspense, useSyncExternalStore } from 'react';
import { wasSignedIn } from '../api/account.ts';
import { useT } from '../i18n/locale.tsx';
import { lazyPart } from '../lazy-part.ts';
import { chatStore } from './chat-store.ts';
import { ChatToolbar } from './chat-toolbar.tsx';
import styles from './conversation.module.css';
import { ask } from './messages.ts';

const keepSwitch = lazyPart(() => import('./keep-switch.tsx'));

interface FrameProps {
  running: boolean;
  onHistory: () => void;
  children: ReactNode;
}

/** What stands around a chat, new or running. */
export function ChatFrame({ running, onHistory, children }: FrameProps) {
  const t = useT();
  const store = chatStore();
  const keeping = useSyncExternalStore(store.subscribe, () => store.keeping);
  return (
    <div className={styles.chat}>
      <ChatToolbar running={running} onHistory={onHistory} />
      {!running && wasSignedIn() && (
        <Suspense>
          <keepSwitch.Part />
        </Suspense>
      )}
      {running && keeping !== 'kept' && (
        <p role="status" className={styles.notKept}>
          {t(keeping === 'full' ? ask.notKeptFull : ask.notKeptOff)}
        </p>
      )}
      {children}
    </div>
  );
}
