import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answeredQuery } from '../api/questions.ts';
import { useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Loaded } from '../work/loaded.tsx';
import { questions as messages } from './messages.ts';
import styles from './questions.module.css';

/** On the page of an official answer: the questions of the inbox that it was written for. */
export function AnsweredQuestions({ documentId }: { documentId: string }) {
  const t = useT();
  const query = useQuery(answeredQuery(documentId));
  return (
    <Block title={t(messages.answers)}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={blocks.quiet}>{t(messages.answersNone)}</p>
          ) : (
            <ul className={styles.list}>
              {items.map(({ id, question, locale, asked }) => (
                <li key={id} className={styles.head}>
                  <Link
                    to="/office/questions/$groupId"
                    params={{ groupId: id }}
                    className={styles.asked}
                    lang={locale}
                  >
                    {question}
                  </Link>
                  <span className={styles.when}>{t(messages.times, { count: asked })}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Block>
  );
}
