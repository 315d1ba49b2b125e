import type { Reason } from '../../contract.ts';
import { actsAlike } from './acting.ts';
import { comparesAlike } from './bounds.ts';
import type { LawClause, Token } from './claim.ts';
import { lawFacts } from './law-facts.ts';
import { placesOf, sentenceNames } from './places.ts';
import { conditionAt, deniedAt, type LawSentence, modalityAt, stretchAt } from './source.ts';
import { saidInEnglish, type UnofficialClause } from './unofficial.ts';
import type { LawVocabulary } from './vocabulary.ts';

/** Where a token of the claim stands in a sentence of law: places in it, or only in what the article says before. */
interface Located {
  token: Token;
  places: readonly number[];
  /** Only the unofficial English says it: somewhere in the sentence. */
  byEnglish: boolean;
}

/** Holds one clause of an English claim against one sentence of law. No reasons: the sentence carries it. */
export function judgeLaw(
  clause: LawClause,
  sentence: LawSentence,
  vocabulary: LawVocabulary,
  unofficial: readonly UnofficialClause[],
): Reason[] {
  const reasons = new Set<Reason>();
  const facts = lawFacts(sentence.flat);
  const names = sentenceNames(sentence, vocabulary);
  const located: Located[] = [];
  for (const token of clause.tokens) {
    const own = placesOf(token, sentence, facts, names);
    const byEnglish = own.length === 0 && saidInEnglish(token, clause, unofficial);
    const places = byEnglish ? sentence.stretches.map(({ to }) => to - 1) : own;
    if (places.length === 0 && token.idle && !(conditional(clause, token) && TURNS.test(token.text)))
      continue;
    if (places.length === 0 && !saidBefore(token, clause, sentence, facts.length > 0))
      reasons.add(missing(token));
    else located.push({ token, places, byEnglish });
    if (token.fact && !comparesAlike(token, clause.flat, sentence.flat, facts)) reasons.add('fact');
  }
  if (clause.tokens.length === 0) reasons.add('unmapped');
  const parts = clause.conditions.map(
    ([from, to]) =>
      ({ start }: Token) =>
        start >= from && start < to,
  );
  for (const part of [...parts, (token: Token) => leads(clause, token)]) {
    const own = located.filter(({ token }) => part(token) && !token.idle && !token.fact && !token.who);
    if (new Set(own.map(({ places }) => places.length > 0)).size > 1) reasons.add('splice');
  }
  if (reasons.size > 0) return [...reasons];
  if (widens(clause, sentence)) reasons.add('scope');
  if (reversesOrder(clause.flat, sentence.flat)) reasons.add('polarity');
  const said = located.filter(
    ({ token, places }) =>
      token.start >= clause.predicate &&
      !token.fact &&
      !token.who &&
      !conditional(clause, token) &&
      places.length > 0,
  );
  // A Chinese verb may stand behind whom it is done to: 可以对涉嫌违规的…进行监管谈话.
  const free = ({ places }: Located) => places.some((at) => !conditionAt(sentence, at));
  const verb = (clause.chinese ? said.find(free) : said.find(({ byEnglish }) => !byEnglish)) ?? said[0];
  if (!verb) {
    if (!SPEAKS[clause.force].test(sentence.flat)) reasons.add('force');
    const named = clause.tokens.some((token) => token.start >= clause.predicate && !token.fact && !token.who);
    if (clause.actors.length > 0 && named) reasons.add('coverage');
  } else {
    const reason = judgeVerb(clause, verb, located, sentence, vocabulary);
    if (reason) reasons.add(reason);
  }
  for (const one of located) if (one !== verb && !deniesAlike(clause, one, sentence)) reasons.add('polarity');
  return [...reasons];
}

const BEFORE = /事先|预先|提前|事前|之前|以前|(?<![目当])前(?![款述项提沿景])/u;
const AFTER = /之后|以后|事后|(?<![然])后(?![续者果])/u;
/** 事前评估 is not assessed after. */
function reversesOrder(claim: string, source: string): boolean {
  const before = BEFORE.test(claim) || /\b(?:before|prior|beforehand|in advance|ahead)\b/u.test(claim);
  const after = AFTER.test(claim) || /\b(?:after|afterwards|following|later)\b/u.test(claim);
  return (
    (after && !before && BEFORE.test(source) && !AFTER.test(source)) ||
    (before && !after && AFTER.test(source) && !BEFORE.test(source))
  );
}

/** Whoever acts stands before what they do, known to the tables or not. */
function leadsFirst(clause: LawClause, located: readonly Located[], at: number): boolean {
  if (clause.passive || clause.predicate < 0) return true;
  const own = located.filter(({ token, places }) => leads(clause, token) && places.length > 0 && !token.fact);
  return own.length === 0 || own.some(({ places }) => places.some((place) => place < at));
}

/** Said with the same force, by the same one and in the same manner. */
function judgeVerb(
  clause: LawClause,
  verb: Located,
  located: readonly Located[],
  sentence: LawSentence,
  vocabulary: LawVocabulary,
): Reason | null {
  const spoken = verb.places.filter((at) => speaksAlike(clause, verb.token, sentence, at));
  if (spoken.length === 0) return 'force';
  const done = spoken.filter(
    (at) =>
      actsAlike(clause, sentence, at, vocabulary) &&
      (clause.actors.length > 0 || leadsFirst(clause, located, at)),
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
    last.places.length > 0 &&
    !done.some((at) => last.places.some((one) => stretchAt(sentence, one) === stretchAt(sentence, at)));
  return apart ? 'manner' : null;
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

const conditional = ({ conditions }: LawClause, { start }: Token) =>
  conditions.some(([from, to]) => start >= from && start < to);

/** Whom and when a sentence speaks of, the article may have said before. */
function saidBefore(
  token: Token,
  clause: LawClause,
  { before, frames }: LawSentence,
  dated: boolean,
): boolean {
  if (!token.who && !dated && !conditional(clause, token)) return false;
  if (
    token.fact ||
    token.denied ||
    (clause.predicate >= 0 && token.start >= clause.predicate && !conditional(clause, token))
  )
    return false;
  if (clause.predicate < 0 && token !== clause.tokens[0]) return false;
  const text = token.who ? `${before}${frames[0]!.document.title}` : before;
  const said = (one: Token): boolean =>
    one.zh.some((word) => text.includes(word)) || (one.parts.length > 0 && one.parts.every(said));
  return said(token);
}

/** What a sentence has at all where the claim has a modal and no verb. */
const SPEAKS: Readonly<Record<LawClause['force'], RegExp>> = {
  forbid: /不得|禁止|严禁|不能|不予/u,
  may: /可以|有权|能够/u,
  free: /可以|有权|不/u,
  oblige: /./u,
  plain: /./u,
};
const EVERYONE = /所有|全部|一切|各|任何|均|都|凡|每|全体|应当|不得|禁止/u;
const ALONE = /仅|只|方可|方能|唯一|未经|以外|除外|专属|非经|不得/u;

/** all and only must be said by the text itself. */
function widens({ scope, exclusive, even, force, tokens }: LawClause, { flat }: LawSentence): boolean {
  if (exclusive && !ALONE.test(flat)) return true;
  if (even && !/即使|无论|不论|不管|也不/u.test(flat)) return true;
  if (scope.length === 0) return false;
  const every = scope.some((word) => word !== 'any');
  if (every) return !/所有|全部|一切|各|任何|均|都|凡|每|全体/u.test(flat);
  return force !== 'forbid' && !tokens.some(({ denied }) => denied) && !EVERYONE.test(flat);
}

/** Says itself that something is only wanted. */
const SOFT = /\b(?:encourag|support|promot|guid|advocat|back)\w*|鼓励|支持|引导|倡导|提倡/u;

/** The source's modal at the verb allows the claim's. */
function speaksAlike(clause: LawClause, verb: Token, sentence: LawSentence, at: number): boolean {
  if (clause.force !== 'plain' && conditionAt(sentence, at)) return false;
  const { modality } = modalityAt(sentence, at);
  const denied = deniedAt(sentence, at);
  const only = clause.unless || clause.exclusive;
  switch (clause.force) {
    case 'forbid':
      return modality === 'forbid' || denied === 'yes';
    case 'free':
      if (modality === 'soft') return true;
      return modality === 'may' || /无需|无须|不必|不需要/u.test(sentence.flat);
    case 'may':
      if (verb.denied) return denied === 'yes';
      if (modality === 'forbid' || denied !== 'no')
        return clause.exclusive && /未经|除外|以外/u.test(sentence.flat);
      return modality === 'may' || modality === 'soft' || (modality === 'plain' && !clause.chinese);
    case 'oblige':
      if (denied === 'unless') return true;
      if (verb.denied) return denied === 'yes';
      return denied === 'no' && (modality === 'oblige' || modality === 'plain');
    case 'plain':
      if (denied === 'unless') return only;
      if (verb.denied) return denied === 'yes' || modality === 'forbid';
      return (
        denied === 'no' &&
        modality !== 'forbid' &&
        modality !== 'may' &&
        (modality !== 'soft' || SOFT.test(clause.flat))
      );
  }
}

function deniesAlike(clause: LawClause, { token, places }: Located, sentence: LawSentence): boolean {
  if (token.fact || token.who || token.refused || places.length === 0) return true;
  const predicate = token.start >= clause.predicate && !conditional(clause, token);
  if (clause.force === 'forbid' && (predicate || clause.chinese)) return true;
  return places.some((at) => {
    const denied = deniedAt(sentence, at);
    if (token.denied) return denied !== 'no';
    return denied === 'no' || (denied === 'unless' && (clause.unless || clause.force === 'oblige'));
  });
}
