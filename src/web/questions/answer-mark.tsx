import type { QuestionInList } from '../api/questions.ts';
import { useT } from '../i18n/locale.tsx';
import { Mark } from '../work/mark.tsx';
import { questions as messages } from './messages.ts';

const TONES = { drafted: 'waiting', discarded: 'over', published: 'good', withdrawn: 'over' } as const;

/** How far the official answer has come. */
export function AnswerMark({ state }: { state: NonNullable<QuestionInList['answer']>['state'] }) {
  const t = useT();
  return <Mark tone={TONES[state]}>{t(messages[state])}</Mark>;
}
