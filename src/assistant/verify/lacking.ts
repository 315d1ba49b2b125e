import { alignUnits } from './align.ts';
import { attributeOf } from './attributes.ts';
import { COMPANY_NAMES } from './denial.ts';
import { findFacts } from './facts.ts';
import type { Frame } from './frames.ts';
import { GRAMMAR_KINDS } from './grammar.ts';
import type { Lexicon } from './terms.ts';
import { flatten } from './text.ts';
import { readUnits, type Unit } from './units.ts';

export interface DenialGround {
  /** Sentences that the denial speaks of: the cited articles, or the whole text. */
  frames: readonly Frame[];
  hasArticle: (name: string) => boolean;
  /** The text says this. */
  supports: (statement: string) => boolean;
}

/** true: the text lacks it. false: the text has it, or nobody can tell. */
export function lacks(what: string, ground: DenialGround, lexicon: Lexicon): boolean {
  if (what === COMPANY_NAMES) return !ground.frames.some(({ flat }) => COMPANY_NAME.test(flat));
  const wanted = named(what);
  const several = wanted
    .split(/、|和|或|以及|及|,|\band\b(?: no)?|\bor\b|\bnor\b/u)
    .map((one) => one.trim().replace(/^no /iu, ''))
    .filter(Boolean);
  if (several.length > 1) {
    const lacking = several.map((one) => attributeLacking(one, ground, lexicon));
    if (lacking.every((one) => one !== null)) return lacking.every(Boolean);
    if (several.every((one) => lacks(one, ground, lexicon))) return true;
  }
  if (/会怎样|会怎么样|what happens/iu.test(wanted))
    return attributeLacking(wanted, ground, lexicon) === true;
  if (OUTSIDERS.test(wanted) && readUnits(flatten(wanted), lexicon).some(({ kind }) => kind === 'benefit'))
    return !ground.frames.some(({ flat }) => OUTSIDERS.test(flat));
  if (isDenied(wanted)) return false;
  // 给予资助 is a grant, and asks for no amount.
  const grants = readUnits(flatten(wanted), lexicon).some(({ kind }) => kind === 'give');
  const money = grants || attributeOf(wanted) === null ? grantLacking(wanted, ground, lexicon) : null;
  if (money !== null) return money;
  const defined = /^(?:define|定义|界定)\s?(?<name>.+)$/iu.exec(wanted)?.groups?.name;
  if (defined)
    return !ground.frames.some(
      (frame) => DEFINES.test(frame.flat) && holdsAll(frame, mattersOf(defined, lexicon)),
    );
  if (WHICH.test(wanted))
    return !ground.frames.some((frame) => lists(frame) && holdsAll(frame, mattersOf(wanted, lexicon)));
  const units = readUnits(flatten(wanted), lexicon);
  const statement = proposes(units);
  const attribute =
    (statement && !isAttribute(wanted)) || units.some(isClaimed)
      ? null
      : attributeLacking(what, ground, lexicon);
  if (attribute !== null) return attribute;
  if (statement) return !ground.supports(wanted);
  return absent(units, flatten(wanted), ground.frames, lexicon);
}

/**
 * Money for a matter that the text has: whatever benefit stands in a sentence on that matter speaks against it, under
 * whichever name. Null where no benefit or no such matter is named.
 */
function grantLacking(what: string, ground: DenialGround, lexicon: Lexicon): boolean | null {
  const units = readUnits(flatten(what), lexicon);
  const benefits = units.filter(({ kind }) => kind === 'benefit');
  const matters = units.filter(
    ({ kind, text }) =>
      ['act', 'thing', 'who', 'programme', 'place'].includes(kind) && !ANY_MATTER.test(text),
  );
  const others = units.some(({ kind }) => !MATTER.has(kind));
  if (benefits.length === 0 || matters.length === 0 || others) return null;
  const about = ground.frames.filter((frame) => holdsAll(frame, matters));
  if (about.length === 0) return null;
  return !about.some(({ units: source }) =>
    source.some(
      ({ kind, meanings }) =>
        kind === 'benefit' || kind === 'give' || meanings.some((one) => one.kind === 'benefit'),
    ),
  );
}
/** 某某有限公司, 某某集团 */
const COMPANY_NAME = /(?:有限|股份|集团)(?:责任)?公司|(?<=\p{Script=Han}{2})集团(?!化)/u;
/** 不符合条件的企业: whoever the text's own condition leaves out. */
const OUTSIDERS =
  /不(?:符合|满足|具备|够|合)(?:相关|有关)?(?:条件|要求|资格|格)|未达到(?:条件|要求)|\bineligible\b|\bunqualified\b|\b(?:do|does|are|is) not (?:qualify|eligible)/iu;
const ANY_MATTER =
  /^(?:措施|政策|安排|项目|服务|方面|制度|企业|机构|measures?|policy|policies|companies|firms?|projects?|enterprises?)$/iu;
const MATTER = new Set([
  'act',
  'thing',
  'who',
  'programme',
  'place',
  'benefit',
  'light',
  'of',
  'to',
  'join',
  'by',
  'stop',
  'give',
]);

/** Of an amount, a deadline, a telephone and the like whether the text has none; null when `what` is nothing of the kind. */
export function attributeLacking(what: string, ground: DenialGround, lexicon: Lexicon): boolean | null {
  const kind = attributeOf(what);
  const { frames } = ground;
  const document = frames[0]?.document;
  if (kind === null || !document) return null;
  const { dates } = document;
  const has = (...types: string[]) =>
    frames.some(({ flat }) => findFacts(flat).some(({ type }) => types.includes(type)));
  const matters = mattersOf(what, lexicon);
  const stands = (types: readonly string[]) =>
    frames.some(
      (frame) => findFacts(frame.flat).some(({ type }) => types.includes(type)) && holdsAll(frame, matters),
    );
  switch (kind) {
    case 'article':
      return !ground.hasArticle(named(what));
    case 'consequence':
      return !frames.some(({ flat }) => /处罚|罚款|责令|吊销|法律责任|撤销|追回|没收/u.test(flat));
    case 'number':
      return document.number === null;
    case 'issuer':
      return document.issuer === null;
    case 'criteria':
      return !frames.some(({ flat }) => LISTS_CONDITIONS.test(flat));
    case 'start':
      return dates.validFrom === null;
    case 'published':
      return dates.published === null;
    case 'issued':
      return dates.issued === null && dates.drafted === null;
    case 'end':
      return dates.validTo === null;
    case 'ratio':
      return !stands(['percent']);
    case 'amount':
      if (MAXIMUM.test(what)) return !frames.some(({ flat }) => CAPPED.test(flat));
      return !stands(['money', 'percent']);
    case 'deadline':
      return !hasDated(matters, frames, CLOSING.test(what));
    case 'contact':
      return !has('contact') && !literal(named(what), frames);
    case 'papers':
      return !literal(named(what), frames);
  }
}

const named = (what: string) =>
  what
    .replace(
      /^(?:(?:any|a|an|the|that|which|exactly|exact|specific|concrete|about|on|regarding|:)\s+)+/iu,
      '',
    )
    .replace(/^(?:具体的?|关于|有关|确切的?|明确的?)+/u, '')
    .replace(/任何|丝毫|半点|一丁点|\bany(?:one|body|thing)?\b/giu, '');
/** …需要满足的具体条件: what stands behind the last 的 is lacking, not what stands before it. */
const isAttribute = (wanted: string) => attributeOf(/的([^的]{2,8})$/u.exec(wanted)?.[1] ?? '') !== null;
const isClaimed = ({ fact }: Unit) => fact !== null && fact.type !== 'count';

/** 本条例所称征信业务，是指… */
const DEFINES = /所称|是指|的含义/u;
/** Which ones: only a list would say so. */
const WHICH = /哪些|哪几|^which\b|^what (?:kinds?|types?) of/iu;
function lists({ units }: Frame): boolean {
  return units.filter(({ kind, text }) => kind === 'join' || text === '和').length >= 2;
}

/** 符合条件的 names conditions without saying which. */
const LISTS_CONDITIONS = /(?:下列|以下|如下)条件|条件[:：]|条件(?:是|为|包括)/u;

const isDenied = (text: string) =>
  /不|没有|未|无(?!锡)|\bno\b|\bnot\b|n't/iu.test(text) && !/不良|不动产|不超过|未来/u.test(text);
/** 必须…, 所有企业都…: a whole statement rather than the name of a thing. */
const proposes = (units: readonly Unit[]) =>
  units.some(
    (unit) => unit.kind === 'scope' || isStrong(unit) || (unit.kind === 'force' && unit.level === 'will'),
  );

const STRONG = new Set(['oblige', 'require', 'guarantee', 'entitle', 'forbid']);
const isStrong = ({ kind, level, text }: Unit) =>
  (kind === 'force' && STRONG.has(level ?? '')) || /^(?:已经?|业已|already|has been|have been)$/u.test(text);
/** What sets a ceiling, and not a floor. */
const MAXIMUM = /上限|最高|\bmaximum\b|\bupper limit\b|\bcap\b|\bceiling\b/iu;
const CAPPED = /超过|以下|上限|最高|以内|不高于/u;
const CLOSING = /截止|期限|时限|deadline|closing|time ?(?:limit|frame)|due/iu;
/** The document's own term and its aims set nobody a deadline. */
const OWN_TERM = /有效期|力争|争取/u;

/** What an amount or a date is said to be of: 奖励 in 奖励金额. */
function mattersOf(what: string, lexicon: Lexicon): Unit[] {
  return readUnits(flatten(named(what)), lexicon).filter(({ kind }) =>
    ['act', 'benefit', 'thing', 'who'].includes(kind),
  );
}

function holdsAll(frame: Frame, matters: readonly Unit[]): boolean {
  return matters.every((unit) => unit.meanings.some(({ id }) => frame.carriers.has(id)));
}

function hasDated(matters: readonly Unit[], frames: readonly Frame[], closing: boolean): boolean {
  return frames.some((frame) => {
    if (!findFacts(frame.flat).some(({ type }) => type === 'date' || type === 'duration')) return false;
    if (closing && (frame.sentence.role !== 'text' || OWN_TERM.test(frame.flat))) return false;
    return holdsAll(frame, matters);
  });
}

function literal(what: string, frames: readonly Frame[]): boolean {
  const names = what.match(/\p{Script=Han}{2,}/gu) ?? [];
  return names.length > 0 && names.some((name) => frames.some(({ flat }) => flat.includes(flatten(name))));
}

/**
 * Nowhere in one sentence does the text have all of it, and a word that it does not know at all says why. A word unknown
 * to the table may be another name for what the text has, so beside known words it decides nothing.
 */
function absent(units: readonly Unit[], flat: string, frames: readonly Frame[], lexicon: Lexicon): boolean {
  const content = units.filter((unit) => !GRAMMAR_KINDS.has(unit.kind) && unit.kind !== 'neg');
  if (content.length === 0) return false;
  let nearest = 0;
  const seen = new Set<Unit>();
  for (const frame of frames) {
    const places = alignUnits(content, flat, frame, lexicon);
    let held = 0;
    places.forEach((where, i) => {
      if (where !== null && where.length === 0) return;
      held++;
      if (where !== null) seen.add(content[i]!);
    });
    nearest = Math.max(nearest, held);
  }
  if (nearest === content.length) return false;
  const strangers = content.filter((unit) => !seen.has(unit) && unit.kind !== 'force');
  const group = content.some(
    (unit, i) =>
      unit.kind === 'raw' &&
      !seen.has(unit) &&
      content[i + 1]?.kind === 'who' &&
      content[i + 1]!.text !== '项目',
  );
  const known = strangers.filter(({ kind }) => kind !== 'raw' && kind !== 'quality');
  return group || known.length > 0 || strangers.length === content.length;
}
