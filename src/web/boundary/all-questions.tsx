import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ScreeningQuestion } from '../api/compliance.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from './boundary-page.module.css';
import { boundary, groups } from './messages.ts';
import { QuestionList } from './question-list.tsx';
import type { Answers } from './use-self-check.ts';

const GROUPS: readonly (readonly [name: keyof typeof groups, ids: readonly string[]])[] = [
  ['money', ['funds', 'return', 'raise', 'property']],
  ['credit', ['lender', 'decision', 'loss', 'assets']],
  ['invest', ['mishap', 'sells', 'advice', 'venue', 'tokens']],
  ['data', ['persons', 'scores', 'model', 'border']],
];
const GROUPED = new Set(GROUPS.flatMap(([, ids]) => ids));

interface Props {
  catalogue: UseQueryResult<{ questions: ScreeningQuestion[] }>;
  answers: Answers;
  onAnswer: (id: string, value: string | null) => void;
}

/** Everything a self-check may ask, under what it is about. */
export function AllQuestions({ catalogue: { data, error, refetch }, answers, onAnswer }: Props) {
  const t = useT();
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div aria-busy="true">
        <Skeleton height={20} width="70%" mb="sm" />
        <Skeleton height={20} width="50%" />
      </div>
    );
  }
  const parts = GROUPS.map(([name, ids]) => ({
    name,
    // In the order of the group, the question first that opens it up.
    questions: ids.flatMap((id) => data.questions.find((question) => question.id === id) ?? []),
  }));
  parts.push({ name: 'other', questions: data.questions.filter(({ id }) => !GROUPED.has(id)) });
  return (
    <>
      <p className={styles.hint}>{t(boundary.questionsHint)}</p>
      {parts
        .filter(({ questions }) => questions.length > 0)
        .map(({ name, questions }) => (
          <section key={name} className={styles.group} aria-labelledby={`about-${name}`}>
            <h2 id={`about-${name}`} className={styles.groupTitle}>
              {t(groups[name])}
            </h2>
            <QuestionList questions={questions} answers={answers} onAnswer={onAnswer} />
          </section>
        ))}
    </>
  );
}
