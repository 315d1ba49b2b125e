import { AnswerText } from '../ask/answer-text.tsx';
import { usePolicyTexts } from '../document/policy-texts.ts';
import styles from './questions.module.css';

/** An answer as people are shown it: its marks as the places they stand for. */
export function GivenAnswer({ text }: { text: string }) {
  const { policyOf } = usePolicyTexts([]);
  return (
    <div className={styles.passages}>
      <AnswerText text={text} citations={[]} policyOf={policyOf} onOpen={() => {}} />
    </div>
  );
}
