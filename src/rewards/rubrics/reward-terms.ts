import { type Library, type Seed, seedOfFile } from '../../library/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { LetterKind } from '../../shared/rewards/letter-holes.ts';
import { type LetterTexts, type RewardTerms, rewardTermsSchema } from '../../shared/rewards/terms.ts';

/** The library's kind of the terms; it has one item, named as its kind. */
export const REWARD_TERMS = 'reward-terms';

/** The terms shipped in pilots/. */
export function rewardTermSeeds(files: ReadonlyMap<string, string>): Seed[] {
  return [seedOfFile(files, { path: 'reward-terms.json', kind: REWARD_TERMS, schema: rewardTermsSchema })];
}

interface Kept {
  corpus: number;
  /** All that ever held, oldest first. */
  held: readonly { terms: RewardTerms; from: string }[];
  current: RewardTerms | null;
  /** The newest that came with the software, while nothing that the office wrote itself was ever published. */
  shipped: RewardTerms | null;
}

const kept = new WeakMap<Library, Kept>();

/** Read again when anything was published, because nearly every look asks. */
async function versionsOf(library: Library): Promise<Kept> {
  // Before the terms: newer ones under an older number are looked at again, older ones under a newer would stay.
  const corpus = await library.corpusVersion();
  const known = kept.get(library);
  if (known?.corpus === corpus) return known;
  let current: RewardTerms | null = null;
  let shipped: RewardTerms | null = null;
  const held: { terms: RewardTerms; from: string }[] = [];
  const versions = await library.versions(REWARD_TERMS, REWARD_TERMS);
  const isAsShipped = versions.every(({ author, publishedAt }) => author === null || publishedAt === null);
  for (const { state, content, publishedAt, author } of versions) {
    if (content === null || state === 'discarded') continue;
    if (publishedAt === null && (author !== null || !isAsShipped)) continue;
    const terms = rewardTermsSchema.parse(content);
    if (isAsShipped) shipped = terms;
    if (publishedAt === null) continue;
    held.push({ terms, from: publishedAt });
    if (state === 'published') current = terms;
  }
  const read = { corpus, held, current, shipped };
  kept.set(library, read);
  return read;
}

export async function readRewardTerms(library: Library): Promise<RewardTerms> {
  const { current } = await versionsOf(library);
  if (current === null) throw new AppError('unavailable', 'no terms of rewards are published');
  return current;
}

/** A letter keeps the words that held when it was due, whatever the office writes later. */
export interface LetterWords {
  texts: LetterTexts;
  example: RewardTerms['example'];
}

/**
 * Null: the office has set no text of this kind yet. The first one that it sets goes for letters that waited for it. A
 * release that brings a text which no release before had is only a draft where terms are there already; an office that
 * wrote none of its own has it at once, as it has the rest (docs/decisions/0002).
 */
export async function letterWords(
  library: Library,
): Promise<(kind: LetterKind, at: string) => LetterWords | null> {
  const { held, shipped } = await versionsOf(library);
  return (kind, at) => {
    const written = held.flatMap(({ terms, from }) => {
      const words = wordsIn(terms, kind);
      return words === null ? [] : [{ ...words, from }];
    });
    return written.findLast(({ from }) => from <= at) ?? written[0] ?? (shipped && wordsIn(shipped, kind));
  };
}

function wordsIn({ letter, letters, example }: RewardTerms, kind: LetterKind): LetterWords | null {
  const texts = kind === 'award' ? letter : letters?.[kind];
  return texts === undefined ? null : { texts, example };
}
