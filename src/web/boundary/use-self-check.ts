import { useMemo } from 'react';
import type { ScreeningQuestion, ScreeningRequest } from '../api/compliance.ts';
import { useDraft } from '../draft.ts';

/** As the API takes them (compliance/schemas.ts): the browser cannot import a room's code. */
export const MAX = { description: 10_000, name: 200, scope: 5_000 } as const;

export type Answers = Readonly<Record<string, string>>;

/** What is being typed and chosen, kept in this browser alone. */
export function useSelfCheck() {
  const [description, setDescription] = useDraft('boundary');
  const [name, setName] = useDraft('boundary.name');
  const [scope, setScope] = useDraft('boundary.scope');
  const [kept, keep] = useDraft('boundary.answers');
  const answers = useMemo(() => readAnswers(kept), [kept]);
  return {
    description,
    setDescription,
    name,
    setName,
    scope,
    setScope,
    answers,
    /** Null takes the answer back. */
    answer(id: string, value: string | null) {
      const { [id]: _, ...others } = answers;
      const next = value === null ? others : { ...others, [id]: value };
      keep(Object.keys(next).length === 0 ? '' : JSON.stringify(next));
    },
    clear() {
      for (const set of [setDescription, setName, setScope, keep]) set('');
    },
    isEmpty: description === '' && name === '' && scope === '' && kept === '',
    isTooLong: description.length > MAX.description || name.length > MAX.name || scope.length > MAX.scope,
  };
}

type Entered = Pick<ReturnType<typeof useSelfCheck>, 'description' | 'name' | 'scope' | 'answers'>;

/** Answers to questions that have changed since they were given are left out. */
export function requestOf(
  { description, name, scope, answers }: Entered,
  questions: readonly ScreeningQuestion[] | undefined,
): ScreeningRequest {
  const asked = Object.entries(answers).filter(
    ([id, value]) =>
      !questions ||
      questions.some((one) => one.id === id && one.options.some((option) => option.value === value)),
  );
  asked.sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    description: description.trim(),
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(scope.trim() !== '' && { scope: scope.trim() }),
    ...(asked.length > 0 && { answers: Object.fromEntries(asked) }),
  };
}

function readAnswers(kept: string): Answers {
  try {
    const read: unknown = JSON.parse(kept || '{}');
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).filter((one): one is [string, string] => typeof one[1] === 'string'),
    );
  } catch {
    return {};
  }
}
