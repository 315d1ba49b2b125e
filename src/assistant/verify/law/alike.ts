import { shareSaid } from '../text.ts';
import { ASSENTS, OPENS } from './acting.ts';
import { conditional, type LawClause } from './claim.ts';
import { conditionAt, deniedAt, deniesBefore, type LawSentence, modalityAt, stretchAt } from './source.ts';
import type { Token } from './tokens.ts';

/** Where a token of the claim stands in a sentence of law: places in it, or only in what the article says before. */
export interface Located {
  token: Token;
  places: readonly number[];
  /** Only the sentence said otherwise has it: somewhere in the sentence. */
  byReading: boolean;
}

/** What a sentence has at all where the claim has a modal and no verb. */
export const SPEAKS: Readonly<Record<LawClause['force'], RegExp>> = {
  forbid: /不得|禁止|严禁|不能|不予/u,
  may: /可以|有权|能够/u,
  free: /可以|有权|不/u,
  oblige: /./u,
  plain: /./u,
};
const EVERYONE = /所有|全部|一切|各|任何|一律|均|都|凡|每|全体|应当|不得|禁止/u;
const ALONE = /仅|只|方可|方能|唯一|未经|以外|除外|专属|非经|不得/u;

/** all and only must be said by the text itself; all banks must is said of banks that no more is said of. */
export function widens(clause: LawClause, sentence: LawSentence, located: readonly Located[]): boolean {
  const { scope, exclusive, even, force, tokens } = clause;
  const { flat } = sentence;
  const [, part = ''] = PART.exec(flat) ?? [];
  if (
    part !== '' &&
    !PARTLY.test(clause.flat) &&
    (clause.flat.includes(`全部${part}`) || WHOLE.test(clause.flat))
  )
    return true;
  if (clause.chinese && SUFFICES.test(clause.flat) && leavesCondition(clause.flat, sentence)) return true;
  if (exclusive && !ALONE.test(flat)) return true;
  if (clause.chinese && EXEMPTS.test(clause.flat) && !/除|以外|之外|另有|例外/u.test(flat)) return true;
  if (even && !/即使|无论|不论|不管|也不/u.test(flat)) return true;
  if (scope.length === 0 || isOfAll(clause, sentence, located)) return false;
  const every = scope.some((word) => word !== 'any');
  if (every) return !/所有|全部|一切|各|任何|一律|均|都|凡|每|全体/u.test(flat);
  return force !== 'forbid' && !tokens.some(({ denied }) => denied) && !EVERYONE.test(flat);
}

/** 除国有企业以外，都不得: somebody is left out; 除…外，还 leaves nobody out. */
const EXEMPTS = /(?:^|,)除(?!名|权|息)[^,]{1,30}(?:以外|之外|外),(?!.{0,8}[还也])/u;

/** All or part of it is not all. */
const PART = /(?:全部或者?部分|部分或者?全部)(.{2})/u;
const WHOLE = /\b(?:full|whole|entire|in full)\b/u;
const PARTLY = /部分|\b(?:part|parts|partial|partially|partly|some)\b/u;

/** 只要…就: no more is needed, so that all the source asks for must be said. */
const SUFFICES = /只要|就(?:会|可以|有权|能)/u;
function leavesCondition(claim: string, { flat, stretches }: LawSentence): boolean {
  return stretches.some(({ from, to }) => {
    const text = flat.slice(from, to);
    if (!text.endsWith('的') || /^[;。]?$/u.test(flat.slice(to, to + 1))) return false;
    return shareSaid(text.slice(0, -1), claim) < 0.5;
  });
}

/** Of whom the sentence begins with, none left out: 商业银行应当…. */
function isOfAll(
  { scope, flat, chinese, actors, force }: LawClause,
  sentence: LawSentence,
  located: readonly Located[],
): boolean {
  const [actor] = actors;
  if (!actor || scope.length !== 1 || !(force === 'oblige' || force === 'forbid')) return false;
  if (chinese ? !/^[均都]$/u.test(scope[0]!) : !/^(?:all|every|each) /u.test(flat)) return false;
  const places = located.find(({ token }) => token === actor)?.places ?? [];
  return places.some((at) => OPENS.test(sentence.flat.slice(0, at)));
}

/** Says itself that something is only wanted. */
const SOFT = /\b(?:encourag|support|promot|guid|advocat|back)\w*|鼓励|支持|引导|倡导|提倡/u;

/** 不予受理 forbids; 不影响撤回前进行的 does not forbid 进行. */
const NEAR = 1;

/** Not without what must be there: 未经批准，不得… says 应当经批准. */
const UNLESS =
  /未|非经|没有|除非|\b(?:without|unless|until|only (?:if|with|after|when|once)|(?<!^)before)\b/u;

/** The source's modal at the verb allows the claim's. */
export function speaksAlike(clause: LawClause, verb: Token, sentence: LawSentence, at: number): boolean {
  if (clause.force !== 'plain' && conditionAt(sentence, at)) return false;
  const { modality } = modalityAt(sentence, at);
  const denied = deniedAt(sentence, at);
  const denies = denied === 'yes' || denied === 'either';
  const affirms = denied === 'no' || denied === 'either';
  const only = clause.unless || clause.exclusive;
  switch (clause.force) {
    case 'forbid':
      // cannot be established unless it has: what must be there to be established.
      return (
        modality === 'forbid' ||
        (modality !== 'may' && deniedAt(sentence, at, NEAR) === 'yes') ||
        (UNLESS.test(clause.flat) && modality === 'oblige')
      );
    case 'free':
      if (modality === 'soft') return true;
      return modality === 'may' || /无需|无须|不必|不需要/u.test(sentence.flat);
    case 'may':
      if (verb.denied) return denies;
      if (modality === 'forbid' || !affirms) return clause.exclusive && /未经|除外|以外/u.test(sentence.flat);
      return (
        modality === 'may' ||
        modality === 'soft' ||
        (modality === 'plain' && !clause.chinese && !isOrdered(clause, sentence, at)) ||
        isChoice(sentence, at)
      );
    case 'oblige':
      if (denied === 'unless' || isCondition(verb, sentence, at)) return true;
      if (verb.denied) return denies;
      return affirms && (modality === 'oblige' || modality === 'plain');
    case 'plain':
      if (denied === 'unless') return only;
      if (verb.denied) return denies || modality === 'forbid';
      return (
        affirms &&
        modality !== 'forbid' &&
        modality !== 'may' &&
        (modality !== 'soft' || SOFT.test(clause.flat))
      );
  }
}

/** 处罚款, 由…负责: is ordered, and left to nobody; what can only be so may still be. */
function isOrdered({ flat, at: modal, exclusive }: LawClause, sentence: LawSentence, at: number): boolean {
  if (exclusive || /^c(?:an|ould)\b/u.test(flat.slice(modal))) return false;
  const { from, to } = stretchAt(sentence, at);
  return /[由处]|责令|给予|没收|吊销|取缔|追究/u.test(sentence.flat.slice(from, to));
}

/** 应当具备下列条件之一: each of them is a way that is open. */
function isChoice({ lead }: LawSentence, at: number): boolean {
  return at >= lead.length && /(?:条件|方式|途径|方法)之一:?$/u.test(lead);
}

/** 经…批准，可以…: it takes that approval. */
function isCondition({ denied }: Token, sentence: LawSentence, at: number): boolean {
  if (denied) return false;
  const head = sentence.flat.slice(stretchAt(sentence, at).from, at);
  return (
    /^(?:\([一二三四五六七八九十]+\))?经[^经]{2,40}$/u.test(head) &&
    ASSENTS.test(sentence.flat.slice(at, at + 4))
  );
}

const UNTIL = /^\W*(?:unless|until|before)\b/u;
/** for customers who…: of whom, and all of it under what is forbidden. */
const WHO = /^\s(?:who|which|that)\b/u;
const WITHOUT = /^\W*without\b/u;
const WITH = /\b(?:with|upon|after obtaining) (?:[a-z']+ ){0,4}$/u;

export function deniesAlike(
  clause: LawClause,
  { token, places, byReading }: Located,
  sentence: LawSentence,
  verb: Located | undefined,
): boolean {
  if (token.fact || token.who || token.refused || byReading || places.length === 0) return true;
  // Does not restrict payments: 对支付不予限制 denies what is done, wherever the payments stand.
  if (token.denied && verb?.token.denied && !conditional(clause, token) && token.start > verb.token.start)
    return true;
  const condition = clause.conditions.find(([from, to]) => token.start >= from && token.start < to);
  // Not before it is restored, and not while it is not: the same.
  const when = condition ? clause.flat.slice(...condition) : '';
  if (UNTIL.test(when) || (clause.force === 'forbid' && WITHOUT.test(when))) return true;
  // shall not be pledged with his consent: 未经…同意 forbids it without.
  const granted =
    !clause.chinese && clause.force === 'forbid' && WITH.test(clause.flat.slice(0, token.start));
  if (granted && places.every((at) => deniedAt(sentence, at) === 'unless')) return false;
  if (clause.force === 'forbid' && (clause.chinese || !condition || WHO.test(when))) return true;
  // If no notice to continue arrives: 未接到继续的通知 denies all of it.
  const partly =
    !clause.chinese &&
    condition &&
    clause.tokens.some((one) => one.denied && one.start >= condition[0] && one.start < condition[1]);
  if (partly && !token.denied) return true;
  return places.some((at) => {
    const denied = deniedAt(sentence, at);
    if (token.denied) return denied !== 'no' || (condition !== undefined && deniesBefore(sentence, at));
    return (
      denied === 'no' ||
      denied === 'either' ||
      (denied === 'unless' && (clause.unless || clause.force === 'oblige'))
    );
  });
}

/** 可以建议责令改正 is no 可以责令改正: whose act it is hangs on the word in front. */
export function leavesGovernor(clause: LawClause, sentence: LawSentence, at: number): boolean {
  const { at: modal } = modalityAt(sentence, at);
  if (!clause.chinese || modal < 0 || stretchAt(sentence, modal) !== stretchAt(sentence, at)) return false;
  const [, governor] = GOVERNS.exec(sentence.flat.slice(modal, at)) ?? [];
  return governor !== undefined && !GOVERNED.test(clause.flat);
}
const GOVERNS =
  /^.{1,2}(?:依法|根据[^,]{1,8}|向[^,]{2,20}|对[^,]{2,20}|会同[^,]{2,20})?(建议|申请|提请|督促|协助|委托|请求|报请)/u;
const GOVERNED = /建议|要求|申请|提请|督促|协助|委托|请求|报请|配合|让|叫|找|提出|帮|催|要/u;
