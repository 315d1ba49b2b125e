import { memo } from 'react';
import { useDraft } from '../draft.ts';
import { useT } from '../i18n/locale.tsx';
import styles from './conversation.module.css';
import { ask } from './messages.ts';
import { QuestionBox } from './question-box.tsx';

interface Props {
  busy: boolean;
  onSubmit: (question: string) => void;
  onStop?: () => void;
  onTyping?: () => void;
  /** There are turns before: what is typed may follow up on them. */
  following?: boolean;
}

/** The question box at the foot of the chat; an unfinished question is there again after a reload. */
export const Composer = memo(function Composer({
  busy,
  onSubmit,
  onStop,
  onTyping,
  following = false,
}: Props) {
  const t = useT();
  const [draft, setDraft] = useDraft('question');
  return (
    <div className={styles.composer}>
      <QuestionBox
        value={draft}
        onChange={(text) => {
          onTyping?.();
          setDraft(text);
        }}
        onSubmit={(question) => {
          setDraft('');
          onSubmit(question);
        }}
        busy={busy}
        onStop={onStop}
        placeholder={following ? t(ask.followUp) : undefined}
        autoFocus={window.matchMedia('(pointer: fine)').matches}
      />
      <p className={styles.caution}>{t(ask.caution)}</p>
    </div>
  );
});
