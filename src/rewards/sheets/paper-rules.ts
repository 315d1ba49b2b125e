import type { FieldError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';
import type { PaperEntry } from './paper-entry-store.ts';
import type { SheetDraft } from './sheet-store.ts';

/** What counts of what was typed: all since it last began anew, for the version that is to come. */
export interface Round {
  first: PaperEntry | null;
  second: PaperEntry | null;
  third: PaperEntry | null;
}

export function roundOf(entries: readonly PaperEntry[], version: number): Round {
  const mine = entries.filter((entry) => entry.version === version);
  const since = mine.slice(mine.findLastIndex(({ look }) => look === 'anew') + 1);
  const last = (wanted: PaperEntry['look']) => since.findLast(({ look }) => look === wanted) ?? null;
  return { first: last('first'), second: last('second'), third: last('third') };
}

/** Fields that nobody has settled yet; none while nobody looked twice. */
export const openFields = ({ second, third }: Round): readonly string[] => (third ?? second)?.differs ?? [];

export type Turn = { look: 'first' | 'second' | 'third' } | { refused: Bilingual };

/**
 * As whom somebody types it in now. Each person looks once: a second try would tell what the other one typed. Only who
 * came first may type again, until somebody else has.
 */
export function turnOf({ first, second, third }: Round, person: string): Turn {
  if (first === null || (second === null && first.by === person)) return { look: 'first' };
  if (second === null) return { look: 'second' };
  if (third !== null) return { refused: THREE_DIFFER };
  return first.by === person || second.by === person ? { refused: LOOKED_ALREADY } : { look: 'third' };
}

/** Fields in which two people read the paper differently. */
export function differencesOf(first: SheetDraft, second: SheetDraft): string[] {
  const ids = [...new Set([...Object.keys(first.scores), ...Object.keys(second.scores)])];
  return ids.flatMap((id) => [
    ...(first.scores[id] === second.scores[id] ? [] : [`scores.${id}`]),
    ...(bare(first.reasons[id]) === bare(second.reasons[id]) ? [] : [`reasons.${id}`]),
  ]);
}

/**
 * A third person looks at what two read differently. A score counts as two of the three read it; of words, which
 * everybody types a little differently, the third reading holds.
 * @returns what is submitted, and scores that all three read differently
 */
export function settled(
  { first, second }: { first: SheetDraft; second: Pick<PaperEntry, 'scores' | 'differs'> },
  third: SheetDraft,
): { draft: SheetDraft; differs: string[] } {
  const draft = { scores: { ...first.scores }, reasons: { ...first.reasons } };
  const differs: string[] = [];
  for (const path of second.differs) {
    const [part, id] = partsOf(path);
    if (part === 'reasons') draft.reasons[id] = third.reasons[id] ?? '';
    else {
      const read = third.scores[id] ?? null;
      if (read !== first.scores[id] && read !== second.scores[id]) differs.push(path);
      draft.scores[id] = read;
    }
  }
  return { draft, differs };
}

/** What the third person has not typed of what is to be settled. */
export const missingOf = (faults: readonly FieldError[], open: readonly string[]): FieldError[] =>
  faults.filter(({ path }) => open.includes(path));

/** A criterion's id may have dots itself. */
function partsOf(path: string): [part: string, id: string] {
  const dot = path.indexOf('.');
  return [path.slice(0, dot), path.slice(dot + 1)];
}

/** Without blanks and punctuation, which two people type differently. */
const bare = (text = '') =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{Z}\s]/gu, '');

const LOOKED_ALREADY: Bilingual = {
  zh: '两次录入不一致，您已录入过。请由第三人核对，或写明理由后两人重新录入。',
  en: 'The two entries differ, and you made one of them. A third person looks, or both enter it anew with a reason.',
};
const THREE_DIFFER: Bilingual = {
  zh: '三人录入仍不一致。请对照纸面，写明理由后重新录入。',
  en: 'All three entries differ. Look at the paper together, and enter it anew with a reason.',
};
