import { Link } from '@tanstack/react-router';
import type { QuestionGroup } from '../api/questions.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { parks } from '../office/messages.ts';
import { AnswerMark } from './answer-mark.tsx';
import { questions as messages } from './messages.ts';
import styles from './questions.module.css';

/** Which version of which text answers, how far it has come, and the way to it. */
export function OfficialAnswer({ answer }: { answer: NonNullable<QuestionGroup['answer']> }) {
  const { locale, t } = useLocale();
  const { documentId, state, version, publishedAt, draft } = answer;
  return (
    <span className={styles.answer}>
      {version !== null && <span>{t(parks.version, { version })}</span>}
      <AnswerMark state={state} />
      {publishedAt !== null && <span className={styles.when}>{formatInstant(publishedAt, locale)}</span>}
      {draft !== null && <span className={styles.when}>{t(messages.nextDraft, { version: draft })}</span>}
      <Link to="/office/texts/$documentId" params={{ documentId }}>
        {t(messages.openText)}
      </Link>
      {state === 'published' && (
        <Link to="/policies/$documentId" params={{ documentId }}>
          {t(messages.readText)}
        </Link>
      )}
    </span>
  );
}
