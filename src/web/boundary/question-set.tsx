import type { ScreeningQuestion } from '../api/compliance.ts';
import { useT } from '../i18n/locale.tsx';
import styles from './boundary.module.css';
import { boundary } from './messages.ts';

export type Answers = Readonly<Record<string, string>>;

interface Props {
  /** Told apart from another set on the page. */
  name: string;
  questions: readonly ScreeningQuestion[];
  answers: Answers;
  onAnswer: (answers: Answers) => void;
}

/** Questions with one answer each, which can be taken back. */
export function QuestionSet({ name, questions, answers, onAnswer }: Props) {
  const t = useT();
  const answer = (id: string, value: string | null) => {
    const { [id]: _, ...others } = answers;
    onAnswer(value === null ? others : { ...others, [id]: value });
  };
  return (
    <div className={styles.questions}>
      {questions.map(({ id, text, options }) => (
        <fieldset key={id} className={styles.question}>
          <legend>{text}</legend>
          {options.map((option) => (
            <label key={option.value} className={styles.option}>
              <input
                type="radio"
                name={`${name}.${id}`}
                checked={answers[id] === option.value}
                onChange={() => answer(id, option.value)}
              />
              {option.text}
            </label>
          ))}
          {answers[id] !== undefined && (
            <button type="button" className={styles.unanswer} onClick={() => answer(id, null)}>
              {t(boundary.unanswer)}
            </button>
          )}
        </fieldset>
      ))}
    </div>
  );
}
