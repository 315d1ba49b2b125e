import { Suspense } from 'react';
import { examples } from '../home/messages.ts';
import { useT } from '../i18n/locale.tsx';
import { lazyPart } from '../lazy-part.ts';
import { Composer } from './composer.tsx';
import styles from './conversation.module.css';
import { ask } from './messages.ts';

const { Part: OtherTexts } = lazyPart(() => import('./other-texts.tsx'));

interface Props {
  /** The address names a chat that this browser does not have. */
  missing: boolean;
  onAsk: (question: string) => void;
  /** Someone is about to ask. */
  onTyping: () => void;
}

export function EmptyChat({ missing, onAsk, onTyping }: Props) {
  const t = useT();
  const shown = [
    examples.enterprises.standards,
    examples.enterprises.talent,
    examples.pilots.pilot,
    examples.officials.validity,
  ];
  return (
    <>
      <div className={styles.empty}>
        {missing && (
          <p role="status" className={styles.notKept}>
            {t(ask.notHere)}
          </p>
        )}
        <h2 className={styles.emptyTitle}>{t(ask.emptyTitle)}</h2>
        <p className={styles.emptyLead}>{t(ask.emptyLead)}</p>
        <Suspense>
          <OtherTexts className={styles.otherTexts} />
        </Suspense>
        <h3 className={styles.asked}>{t(ask.tryThese)}</h3>
        <ul>
          {shown.map((question) => (
            <li key={question.en}>
              <button type="button" className={styles.example} onClick={() => onAsk(t(question))}>
                {t(question)}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <Composer busy={false} onSubmit={onAsk} onTyping={onTyping} />
    </>
  );
}
