import { useDraft } from '../draft.ts';
import type { Answers } from './question-set.tsx';

/** Answers of the self-check, there again after a reload. */
export function useAnswers(): [Answers, (answers: Answers) => void] {
  const [kept, keep] = useDraft('boundary.answers');
  return [read(kept), (answers) => keep(Object.keys(answers).length === 0 ? '' : JSON.stringify(answers))];
}

function read(kept: string): Answers {
  try {
    const value: unknown = JSON.parse(kept || '{}');
    return Object.fromEntries(
      Object.entries(value as object).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return {};
  }
}
