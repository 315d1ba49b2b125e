import type { Reason } from '../../contract.ts';
import { sameName } from './acting.ts';
import type { LawClause } from './claim.ts';
import { type Cover, coverOf, isIdle } from './cover.ts';
import { sentenceNames } from './places.ts';
import type { LawSentence } from './source.ts';
import type { Token } from './tokens.ts';
import type { LawVocabulary } from './vocabulary.ts';

/**
 * Whether around the words that a Chinese clause takes from a sentence stands what stands around them there: somebody
 * else in somebody's place, a denial left out.
 */
export function fillsAlike(
  clause: LawClause,
  sentence: LawSentence,
  vocabulary: LawVocabulary,
): Reason | null {
  const cover = coverOf(clause.flat, sentence.flat);
  if (clause.tokens.some((token) => token.who && isOusted(token, cover, sentence, vocabulary)))
    return 'subject';
  return dropsDenial(clause, cover, sentence) ? 'polarity' : null;
}

const DENIES = /[不未没无非拒勿]/u;

/** A word that the sentence has only behind a denial is not affirmed; 未经批准不得 says that it takes the approval. */
function dropsDenial(
  { flat, force, exclusive }: LawClause,
  { pieces }: Cover,
  { flat: source }: LawSentence,
): boolean {
  return pieces.some(({ from, at }, i) => {
    if (DENIES.test(flat.slice(Math.max(0, (pieces[i - 1]?.to ?? 0) - 1), from))) return false;
    return at.every((one) => {
      const before = source.slice(0, one.from);
      const needed = before.endsWith('未') && (force === 'oblige' || exclusive);
      return DENIED.test(before) && !needed;
    });
  });
}
const DENIED = /[不未没无非]的?$/u;

/** 小额贷款公司这类地方金融组织: the one behind is the one that is named. */
const LIKE = /^(?:等|这类|这种|这样的|之类的)/u;
const TOWARDS = /(?:对|向|与|给|为|被|将|把|同|于|自)$/u;

type Fit = 'same' | 'other' | 'none';

/** Stands where the sentence has somebody else, and nowhere beside what it stands beside there. */
function isOusted(token: Token, cover: Cover, sentence: LawSentence, vocabulary: LawVocabulary): boolean {
  if (LIKE.test(cover.clause.slice(token.end))) return false;
  // 对协助人给予警告: whom it is done to does not do what follows.
  const done = TOWARDS.test(cover.clause.slice(0, token.start));
  const fits = [
    done && !AMONG.test(cover.clause.slice(token.end, token.end + 3))
      ? 'none'
      : behind(token, cover, sentence, vocabulary),
    before(token, cover, sentence, vocabulary),
  ];
  return fits.includes('other') && !fits.includes('same');
}

/** By what follows. */
function behind(
  token: Token,
  { clause, pieces }: Cover,
  sentence: LawSentence,
  vocabulary: LawVocabulary,
): Fit {
  const next = pieces.find(({ from, to }) => to > token.end && from >= token.start);
  if (!next || !isIdle(clause.slice(token.end, next.from))) return 'none';
  const inside = Math.max(0, token.end - next.from);
  const open = AMONG.test(clause.slice(token.end, token.end + 3)) ? LIST : OPEN;
  return best(
    next.at.map(({ from }) => {
      const end = from + inside;
      const names = sentenceNames(sentence, vocabulary).filter(
        ({ at, name }) =>
          at + name.length === end ||
          (at + name.length < end && open.test(sentence.flat.slice(at + name.length, end))),
      );
      return occupant(token, names.at(-1), sentence, vocabulary);
    }),
  );
}

/** By what stands in front. */
function before(
  token: Token,
  { clause, pieces }: Cover,
  sentence: LawSentence,
  vocabulary: LawVocabulary,
): Fit {
  const last = pieces.findLast(({ from, to }) => from < token.start && to <= token.end);
  if (!last || !isIdle(clause.slice(last.to, token.start))) return 'none';
  const inside = Math.max(0, last.to - token.start);
  return best(
    last.at.map(({ to }) => {
      const start = to - inside;
      const name = sentenceNames(sentence, vocabulary).find(
        ({ at }) => at >= start && OPEN.test(sentence.flat.slice(start, at)),
      );
      return occupant(token, name, sentence, vocabulary);
    }),
  );
}

const OPEN = /^[将会应于在就可对由也都均为向经被的]{0,3}$/u;

const best = (fits: readonly Fit[]): Fit =>
  fits.includes('same') ? 'same' : fits.includes('none') ? 'none' : (fits[0] ?? 'none');

/** The one that stands there, or one of those listed with it. */
function occupant(
  token: Token,
  name: { name: string; at: number } | undefined,
  sentence: LawSentence,
  vocabulary: LawVocabulary,
): Fit {
  if (!name || name.name.startsWith('本')) return 'none';
  const names = sentenceNames(sentence, vocabulary);
  const own = names.indexOf(name);
  let first = own;
  while (first > 0 && listed(sentence, names[first - 1]!, names[first]!)) first--;
  let last = own;
  while (last < names.length - 1 && listed(sentence, names[last]!, names[last + 1]!)) last++;
  return names.slice(first, last + 1).some((one) => sameName(token, one.name)) ? 'same' : 'other';
}

type Name = { name: string; at: number };
const AMONG = /^(?:以?及|或者?|[、和与])/u;
const LIST = /^(?=.{0,6}?[、和及与或等])[^,;。:的对向由为给]{0,12}$/u;
const listed = ({ flat }: LawSentence, one: Name, other: Name): boolean =>
  LIST.test(flat.slice(one.at + one.name.length, other.at));
