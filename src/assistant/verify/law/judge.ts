import type { Reason } from '../../contract.ts';
import type { Fact } from '../fact.ts';
import { reversesOrder } from '../order.ts';
import { actsAlike, isOfAnother, ownedAlike } from './acting.ts';
import { deniesAlike, type Located, leavesGovernor, SPEAKS, speaksAlike, widens } from './alike.ts';
import { isBeside, isOfLaw } from './beside.ts';
import { comparesAlike, exceedsAlike } from './bounds.ts';
import { conditional, type LawClause } from './claim.ts';
import { type Cover, coveredAt, coverOf } from './cover.ts';
import { lawFacts } from './law-facts.ts';
import { placesOf, sentenceNames, standings } from './places.ts';
import { type ReadingClause, saidOtherwise } from './readings.ts';
import { fillsAlike } from './slots.ts';
import { conditionAt, type LawSentence, modalityAt, stretchAt } from './source.ts';
import { mixesCases, mixesItems, repeatsFigure, swapsFigures } from './splices.ts';
import { isStart, startsAlike } from './starts.ts';
import type { Token } from './tokens.ts';
import type { LawVocabulary } from './vocabulary.ts';

/** Where each word of a clause stands in a sentence, and what stands in it nowhere. */
function locate(
  clause: LawClause,
  sentence: LawSentence,
  vocabulary: LawVocabulary,
  readings: readonly ReadingClause[],
  facts: readonly Fact[],
): { located: Located[]; missed: Token[] } {
  const names = sentenceNames(sentence, vocabulary);
  const located: Located[] = [];
  const missed: Token[] = [];
  let cover: Cover | null = null;
  for (const token of clause.tokens) {
    const own = placesOf(token, sentence, facts, names);
    const byReading = own.length === 0 && saidOtherwise(token, clause, readings);
    if (own.length === 0 && !byReading && isCutOtherwise(token, clause, sentence)) {
      cover ??= coverOf(clause.flat, sentence.flat);
      const at = coveredAt(cover, token.start, token.end);
      if (at >= 0) own.push(at);
    }
    const places = byReading ? sentence.stretches.map(({ to }) => to - 1) : own;
    if (places.length === 0 && token.idle && !(conditional(clause, token) && TURNS.test(token.text)))
      continue;
    if (places.length === 0 && !saidBefore(token, clause, sentence, facts.length > 0)) missed.push(token);
    else located.push({ token, places, byReading });
  }
  return { located, missed };
}

/** May stand in the sentence in other pieces than ours; not where it stands in one and is another's: 非公开发行. */
const isCutOtherwise = ({ fact, who, text }: Token, { chinese }: LawClause, { flat }: LawSentence): boolean =>
  chinese && !fact && !who && (!flat.includes(text) || standings(flat, text).length > 0);

/** Holds one clause of a claim against one sentence of law. No reasons: the sentence carries it. */
export function judgeLaw(
  clause: LawClause,
  sentence: LawSentence,
  vocabulary: LawVocabulary,
  readings: readonly ReadingClause[],
): Reason[] {
  const reasons = new Set<Reason>();
  const facts = lawFacts(sentence.flat);
  const names = sentenceNames(sentence, vocabulary);
  const { located, missed } = locate(clause, sentence, vocabulary, readings, facts);
  if (!comparesAlike(clause.tokens, clause.flat, sentence.flat, facts)) reasons.add('fact');
  if (clause.tokens.length === 0) reasons.add('unmapped');
  for (const token of missed)
    if (
      missed.length > 1 ||
      vocabulary.has(token.text) ||
      (isOfLaw(token, sentence) && (isMapped(token) || located.length < ENOUGH)) ||
      isStart(clause, token) ||
      !isBeside(token, clause, located.length)
    )
      reasons.add(missing(token));
  const parts = clause.conditions.map(
    ([from, to]) =>
      ({ start }: Token) =>
        start >= from && start < to,
  );
  for (const part of [...parts, (token: Token) => leads(clause, token)]) {
    const own = located.filter(({ token }) => part(token) && !token.idle && !token.fact && !token.who);
    if (new Set(own.map(({ places }) => places.length > 0)).size > 1) reasons.add('splice');
  }
  if (repeatsFigure(clause.tokens, facts)) reasons.add('fact');
  const ofCase = parts.map((part) => located.filter(({ token }) => part(token)));
  if (clause.chinese && ofCase.some((own) => mixesItems(own, located, sentence))) reasons.add('splice');
  if (clause.chinese && mixesCases(clause.flat, sentence)) reasons.add('splice');
  if (reasons.size > 0) return [...reasons];
  if (swapsFigures(located, sentence, facts) || !startsAlike(clause, located, sentence)) return ['splice'];
  if (clause.excepts) return [];
  if (widens(clause, sentence, located)) reasons.add('scope');
  const slot = clause.chinese ? fillsAlike(clause, sentence, vocabulary) : null;
  if (slot) reasons.add(slot);
  if (reversesOrder(clause.flat, sentence.flat) || !exceedsAlike(clause, sentence.flat))
    reasons.add('polarity');
  const verb = verbOf(clause, located, sentence);
  if (!verb) {
    if (!SPEAKS[clause.force].test(sentence.flat)) reasons.add('force');
  } else {
    const reason = judgeVerb(clause, verb, located, sentence, vocabulary);
    if (reason) reasons.add(reason);
  }
  for (const [owner, owned] of clause.possessions) {
    if (!ownedAlike(owner, placesOf(owned, sentence, facts, names), sentence, vocabulary))
      reasons.add('splice');
  }
  for (const one of located)
    if (one !== verb && !deniesAlike(clause, one, sentence, verb)) reasons.add('polarity');
  return [...reasons];
}

/** What the claim says is done, as it stands in the sentence; for must, failing that, with whom. */
function verbOf(clause: LawClause, located: readonly Located[], sentence: LawSentence): Located | undefined {
  const behind = located.filter(
    ({ token, places }) =>
      token.start >= clause.predicate && !token.fact && !conditional(clause, token) && places.length > 0,
  );
  const said = behind.filter(({ token }) => !token.who);
  // A Chinese verb may stand behind whom it is done to: 可以对涉嫌违规的…进行监管谈话.
  const free = ({ places }: Located) => places.some((at) => !conditionAt(sentence, at));
  // 可以对…的特定地区采取措施: what is done stands behind whom and what it is done to.
  const ruled = LED.test(clause.flat.slice(clause.predicate))
    ? said.slice(0, 5).filter(({ places }) => places.some((at) => modalityAt(sentence, at).at >= 0))
    : [];
  const speaks = ({ token, places }: Located) =>
    places.some((at) => modalityAt(sentence, at).at >= 0 && speaksAlike(clause, token, sentence, at));
  if (clause.chinese && ruled.length > 0) return ruled.find(speaks) ?? ruled[0];
  return (
    (clause.chinese ? said.find(free) : said.find(({ byReading }) => !byReading)) ??
    said[0] ??
    (clause.force === 'oblige' ? behind.find(({ token, byReading }) => token.who && !byReading) : undefined)
  );
}

const LED = /^.{0,3}?(?:对|向|把|将|给|为|与|同|经|在|按|依照|根据|以|用|从|就)/u;

/** Some table has Chinese for it, which is not here. */
const isMapped = ({ zh, parts }: Token) => zh.length + parts.length > 0;
/** So much else agrees that a word without any Chinese is hardly one of another matter. */
const ENOUGH = 7;

/** Said with the same force, by the same one and in the same manner. */
function judgeVerb(
  clause: LawClause,
  verb: Located,
  located: readonly Located[],
  sentence: LawSentence,
  vocabulary: LawVocabulary,
): Reason | null {
  const spoken = nearest(clause, verb, located, sentence).filter((at) =>
    speaksAlike(clause, verb.token, sentence, at),
  );
  if (spoken.length === 0) return 'force';
  if (spoken.every((at) => leavesGovernor(clause, sentence, at))) return 'force';
  const suffering =
    clause.chinese && clause.passive ? located.filter(({ token }) => token.who && leads(clause, token)) : [];
  const done = spoken.filter(
    (at) =>
      suffering.every(({ places }) => places.some((one) => inOnePart(sentence, one, at))) &&
      actsAlike(clause, sentence, at, vocabulary) &&
      !isOfAnother(clause, sentence, at),
  );
  if (done.length === 0) return 'subject';
  // 不得向地方政府贷款，…可以向特定机构贷款: what stands beside the verb in the source is said with that one.
  const beside = (at: number, { places }: Located) =>
    places.some((one) => stretchAt(sentence, one) === stretchAt(sentence, at));
  const torn = located.some(
    (one) =>
      one.token.who &&
      TOWARDS.test(clause.flat.slice(0, one.token.start)) &&
      one.token.start >= clause.predicate &&
      !conditional(clause, one.token) &&
      verb.places.some((at) => beside(at, one)) &&
      !done.some((at) => beside(at, one)),
  );
  if (torn) return 'splice';
  const last = located.at(-1)!;
  const apart =
    /^[a-z]+ly$/u.test(last.token.text) &&
    last !== verb &&
    !/\band\b/u.test(clause.flat.slice(verb.token.end, last.token.start)) &&
    last.places.length > 0 &&
    !done.some((at) => last.places.some((one) => stretchAt(sentence, one) === stretchAt(sentence, at)));
  return apart ? 'manner' : null;
}

/** Not parted by a semicolon or a full stop: whom it is done to stands with what is done. */
function inOnePart({ flat }: LawSentence, one: number, other: number): boolean {
  return !/[;。]/u.test(flat.slice(Math.min(one, other), Math.max(one, other)));
}

/** Where a verb stands with most of what the claim says behind it: 应当责令改正，并可责令转让. */
function nearest(
  clause: LawClause,
  verb: Located,
  located: readonly Located[],
  sentence: LawSentence,
): readonly number[] {
  // A Chinese verb may stand behind whom it is done to.
  const apart = clause.chinese && verb.token.start > clause.predicate;
  if (apart || verb.places.length < 2 || verb.byReading) return verb.places;
  const behind = located.filter(
    ({ token, byReading }) =>
      token.start > verb.token.start && !byReading && !token.idle && !conditional(clause, token),
  );
  const with_ = verb.places.map((at) => {
    const { from, to } = stretchAt(sentence, at);
    return behind.filter(({ places }) => places.some((one) => one >= from && one <= to)).length;
  });
  const most = Math.max(...with_);
  return verb.places.filter((_, i) => with_[i] === most);
}

/** Whom it is done to. */
const TOWARDS = /(?:向|给|为|对|与|\b(?:to|with|for) (?:the |an? |any )?)$/u;

/** Say little, but not in a condition: after it is issued. */
const TURNS = /^(?:issu|hold|held|keep|kept|begin|start|end|leav|find|found)/u;

/** Of the phrase that the clause begins with. */
const leads = (clause: LawClause, token: Token) =>
  !conditional(clause, token) && (clause.predicate < 0 || token.start < clause.predicate);

function missing({ fact, who, zh, parts }: Token): Reason {
  return fact ? 'fact' : who ? 'name' : zh.length + parts.length === 0 ? 'unmapped' : 'coverage';
}

/** Whom and when a sentence speaks of, the article may have said before. */
function saidBefore(
  token: Token,
  clause: LawClause,
  { before, flat, frames }: LawSentence,
  dated: boolean,
): boolean {
  const { title } = frames[0]!.document;
  if (token.text.startsWith('《')) return title.includes(token.text.slice(1, -1));
  if (!token.who && !dated && !conditional(clause, token)) return false;
  if (
    token.fact ||
    token.denied ||
    (clause.predicate >= 0 && token.start >= clause.predicate && !conditional(clause, token))
  )
    return false;
  if (clause.predicate < 0 && token !== clause.tokens[0]) return false;
  const text = token.who ? `${before}${title}` : before;
  // 非公开发行的证券: not those that were spoken of before.
  if (token.zh.some((word) => flat.includes(`非${word}`) || flat.includes(`${word}以外`))) return false;
  const said = (one: Token): boolean =>
    one.zh.some((word) => text.includes(word)) || (one.parts.length > 0 && one.parts.every(said));
  return said(token);
}
