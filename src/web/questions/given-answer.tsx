import { AnswerText } from '../ask/answer-text.tsx';
import { usePolicyTexts } from '../document/policy-texts.ts';

/** An answer as people are shown it: its marks as the places they stand for. */
export function GivenAnswer({ text }: { text: string }) {
  const { policyOf } = usePolicyTexts([]);
  return <AnswerText text={text} citations={[]} policyOf={policyOf} onOpen={() => {}} />;
}
