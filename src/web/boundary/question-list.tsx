import { Button, Radio } from '@mantine/core';
import { useRef } from 'react';
import type { ScreeningQuestion } from '../api/compliance.ts';
import { useT } from '../i18n/locale.tsx';
import { boundary } from './messages.ts';
import styles from './question-list.module.css';
import type { Answers } from './use-self-check.ts';

interface Props {
  questions: readonly ScreeningQuestion[];
  answers: Answers;
  onAnswer: (id: string, value: string | null) => void;
}

export function QuestionList({ questions, answers, onAnswer }: Props) {
  return (
    <div className={styles.list}>
      {questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          answer={answers[question.id] ?? null}
          onAnswer={(value) => onAnswer(question.id, value)}
        />
      ))}
    </div>
  );
}

interface QuestionProps {
  question: ScreeningQuestion;
  answer: string | null;
  onAnswer: (value: string | null) => void;
}

function Question({ question: { text, options }, answer, onAnswer }: QuestionProps) {
  const t = useT();
  const group = useRef<HTMLDivElement>(null);
  return (
    <Radio.Group
      ref={group}
      className={styles.question}
      label={text}
      value={answer}
      onChange={onAnswer}
      labelProps={{ className: styles.text }}
    >
      <div className={styles.options} data-short={areShort(options)}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.text} />
        ))}
        {/* Keeps its place while there is nothing to clear, so that nothing moves. */}
        <Button
          className={styles.clear}
          data-unanswered={answer === null}
          variant="subtle"
          size="compact-sm"
          color="gray"
          aria-label={t(boundary.clearAnswerOf, { question: text })}
          onClick={() => {
            onAnswer(null);
            group.current?.querySelector('input')?.focus();
          }}
        >
          {t(boundary.clearAnswer)}
        </Button>
      </div>
    </Radio.Group>
  );
}

/** Fits one line beside each other on a wide screen; a Chinese character is as wide as two letters. */
function areShort(options: ScreeningQuestion['options']): boolean {
  const width = options.reduce((sum, { text }) => sum + text.replace(/[^\0-\u02ff]/gu, 'mm').length + 6, 0);
  return width < 84;
}
