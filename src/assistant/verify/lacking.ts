import { alignUnits } from './align.ts';
import { findFacts } from './facts.ts';
import type { Frame } from './frames.ts';
import { GRAMMAR_KINDS } from './grammar.ts';
import type { Lexicon } from './terms.ts';
import { flatten } from './text.ts';
import { readUnits, type Unit } from './units.ts';

type Lack =
  | 'criteria'
  | 'number'
  | 'issuer'
  | 'amount'
  | 'ratio'
  | 'deadline'
  | 'start'
  | 'published'
  | 'end'
  | 'issued'
  | 'contact'
  | 'papers'
  | 'article';
/** What is lacking, by its name. The first that fits. */
const LACKS: readonly (readonly [Lack, RegExp])[] = [
  ['article', /^(?:第[一二三四五六七八九十百\d]+条|(?:an? )?article \d+)$/iu],
  ['number', /文号|编号|发文字号|document number|reference number/iu],
  [
    'issuer',
    /(?:印发|发文|发布|制定)(?:机关|单位|部门)|issuer|issuing (?:body|authority|office)|who issued/iu,
  ],
  ['criteria', /条件|资格|门槛|要求是什么|condition|criteri|eligib|requirement|qualif/iu],
  [
    'start',
    /生效|施行|实施日|起始|开始日|从哪天|何时开始|自何时|start|effective date|(?:takes?|took) effect|commence|enter.* force|come.* force/iu,
  ],
  [
    'published',
    /发布日|公布日|发布的?(?:具体)?(?:日期|时间)|publication date|date of (?:publication|release)/iu,
  ],
  ['issued', /印发日|印发时间|成文|落款|date of issu|issu\w+ date/iu],
  ['end', /有效期|失效|到期|终止日|expir|valid|end date|end of validity|how long .* (?:valid|force)/iu],
  ['ratio', /比例|百分|利率|费率|贴息率|补贴率|几成|rate\b|percent|proportion|ratio|share of/iu],
  [
    'amount',
    /金额|数额|额度|多少|钱数|上限|下限|最高|最低|封顶|标准|规模|预算|几万|资金总|数字|数值|amount|\bsum|figure|how (?:much|high|large|big)|ceiling|\bcap\b|budget|number|upper limit|maximum|minimum|quota|size of|level of (?:the )?(?:support|subsid|reward|grant|fund)/iu,
  ],
  [
    'deadline',
    /截止|期限|时限|何时|什么时候|几时|日期|时间|多久|多长|几天|deadline|time ?(?:limit|frame|table)|\bdates?\b|\bwhen\b|how (?:long|soon)|closing|schedule|period/iu,
  ],
  [
    'contact',
    /电话|联系|邮箱|网址|网站|地址|窗口|热线|受理部门|办理部门|主管部门|责任部门|责任单位|牵头部门|承办|找谁|哪个部门|由谁|telephone|phone|hotline|e-?mail|website|contact|address|responsible (?:department|body|office)|who (?:handles|to)|which (?:department|office)|department (?:in charge|responsible)/iu,
  ],
  [
    'papers',
    /材料|办法|细则|方法|规则|流程|程序|步骤|表格|申请表|手续|怎么申|如何申|申报方式|申请方式|申报渠道|documents? (?:required|needed|to)|paperwork|procedure|form\b|forms\b|how to apply|process|application (?:material|form|steps)|materials|required documents|supporting documents|detailed rules|implementing rules|method/iu,
  ],
];

export interface DenialGround {
  /** Sentences that the denial speaks of: the cited articles, or the whole text. */
  frames: readonly Frame[];
  hasArticle: (name: string) => boolean;
  /** The text says this. */
  supports: (statement: string) => boolean;
}

/** true: the text lacks it. false: the text has it, or nobody can tell. */
export function lacks(what: string, ground: DenialGround, lexicon: Lexicon): boolean {
  const wanted = named(what);
  const several = wanted
    .split(/、|和|或|以及|及|,|\band\b(?: no)?|\bor\b|\bnor\b/u)
    .map((one) => one.trim())
    .filter(Boolean);
  if (several.length > 1) {
    const lacking = several.map((one) => attributeLacking(one, ground, lexicon));
    if (lacking.every((one) => one !== null)) return lacking.every(Boolean);
  }
  if (isDenied(wanted)) return false;
  const units = readUnits(flatten(wanted), lexicon);
  const statement = proposes(units);
  const attribute = statement || units.some(isClaimed) ? null : attributeLacking(what, ground, lexicon);
  if (attribute !== null) return attribute;
  if (statement && ground.supports(wanted)) return false;
  if (statement && overstates(units, flatten(wanted), ground.frames, lexicon)) return true;
  return absent(units, flatten(wanted), ground.frames, lexicon);
}

/** Of an amount, a deadline, a telephone and the like whether the text has none; null when `what` is nothing of the kind. */
export function attributeLacking(what: string, ground: DenialGround, lexicon: Lexicon): boolean | null {
  const kind = LACKS.find(([, pattern]) => pattern.test(what))?.[0];
  const { frames } = ground;
  const document = frames[0]?.document;
  if (kind === undefined || !document) return null;
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
    .replace(/^(?:任何|具体的?|关于|有关|确切的?|明确的?)+/u, '');
const isClaimed = ({ fact }: Unit) => fact !== null && fact.type !== 'count';

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
/** The statement's force stands nowhere near what it is about. */
function overstates(
  units: readonly Unit[],
  flat: string,
  frames: readonly Frame[],
  lexicon: Lexicon,
): boolean {
  if (!units.some(isStrong)) return false;
  return !frames.some((frame) => {
    if (!frame.units.some(isStrong)) return false;
    const places = alignUnits(units, flat, frame, lexicon).filter((where) => where !== null);
    return places.filter((where) => where.length > 0).length * 2 >= places.length;
  });
}

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
 * Nowhere in one sentence does the text have all of it, and a word that it does not know at all, or a claim of force,
 * scope or fact that goes beyond it, says why. A word unknown to the table may be another name for what the text has, so
 * beside known words it decides nothing.
 */
function absent(units: readonly Unit[], flat: string, frames: readonly Frame[], lexicon: Lexicon): boolean {
  const content = units.filter((unit) => !GRAMMAR_KINDS.has(unit.kind) && unit.kind !== 'neg');
  if (content.length === 0) return false;
  const beyond = proposes(content);
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
  if (nearest === content.length)
    return beyond && content.some(({ kind, level }) => kind === 'force' && level !== 'may');
  const strangers = content.filter((unit) => !seen.has(unit) && unit.kind !== 'force');
  const group = content.some(
    (unit, i) =>
      unit.kind === 'raw' &&
      unit.text.length > 1 &&
      !seen.has(unit) &&
      content[i + 1]?.kind === 'who' &&
      content[i + 1]!.text !== '项目',
  );
  const known = strangers.filter(({ kind }) => kind !== 'raw' && kind !== 'quality');
  return group || known.length > 0 || strangers.length === content.length || (beyond && strangers.length > 0);
}
