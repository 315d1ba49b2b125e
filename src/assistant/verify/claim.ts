import { sumsUpList } from './align.ts';
import { readDenial } from './denial.ts';
import { englishRoles, settleEnglish } from './english.ts';
import { isModal } from './force.ts';
import { hasPredicate, settleNouns } from './frames.ts';
import { levelsOf } from './levels.ts';
import { chineseRoles, grantsSomething, type Roles } from './roles.ts';
import type { Lexicon } from './terms.ts';
import { flatten, isChinese } from './text.ts';
import { readUnits, type Unit } from './units.ts';

/** One clause of a claim, ready to be held against source sentences. */
export interface Clause {
  flat: string;
  chinese: boolean;
  units: Unit[];
  actors: Unit[];
  /** Own, or carried over from the clause before where this one names nobody. */
  recipients: Unit[];
  /** Grants something to nobody named, or binds nobody named: what stood before says whom and for what. */
  leansBack: boolean;
  levels: ReadonlySet<string>;
  /** Says that someone gives or gets something. */
  grants: boolean;
  /** Has a verb; else it is the mere name of a thing. */
  states: boolean;
  /** Nothing but words of the grammar, and none of them strong: 分别对应不同的事项. */
  empty: boolean;
  /** Names what is spoken of and says nothing of it: 凡是讲资金支持的地方， */
  topic: boolean;
  /** The clause before lists several: a 都 sums them up. */
  sumsUp: boolean;
  /** What the actor does; null when nobody acts. */
  mainVerb: Unit | null;
}

const CHINESE_STOP = /[,;:]/u;
const ENGLISH_BREAK =
  /;\s*|,\s+(?=(?:and|but|while|whereas|yet)[\s,])|\s+(?=(?:while|whereas|but)\s)|,\s+(?=without (?:stating|specifying|saying|giving|naming|setting|mentioning|indicating)\b)|,?\s+and\s+(?=(?:gives|names|states|sets|specifies|puts|mentions|contains|provides|does not|do not|says nothing)\s)/u;
/** Such a piece is a condition of the next: …的，· 如果…，· 对…，· 在…前提下， */
const LEANS_ON_NEXT = /(?:的|时|后|前提下|情况下|条件下|方面|基础上|的话|前提是|者|里|当中|之中|里面|之列)$/u;
/** …，不是每年都给: says what the clause before is not. */
const SETS_AGAINST = /^(?:而不是|而非|不是|并非|并不是)/u;
/** …, and to fintech enterprises that …: goes on with the clause before. */
const ENGLISH_TRAILER =
  /^(?:to|for|in|on|with|as|from|by|through|of)\b(?!.*\b(?:is|are|will|may|can|shall|must)\b)/iu;
/** 2028年元旦， */
const DATE_ALONE = /^\D{0,3}\d{4}年.{0,8}$/u;
const OPENS_CONDITION = /^(?:如果|若|只要|凡|对于|对|为|在|经|除|针对|如|一旦|由|按照|根据|依据)/u;

/** The flat clauses of a claim, marks and lead already taken off. */
export function clausesOf(text: string): string[] {
  const flat = flatten(text);
  if (!isChinese(flat))
    return flat
      .split(ENGLISH_BREAK)
      .map((part) => part.replace(/^(?:and|but|while|whereas|yet)[\s,]+/u, '').trim())
      .filter(Boolean);
  return flat
    .split(CHINESE_STOP)
    .map((part) => part.replace(/[。.!?]+$/u, '').trim())
    .filter(Boolean);
}

export function readClause(flat: string, lexicon: Lexicon, before: Clause | null): Clause {
  const chinese = isChinese(flat);
  const units = readUnits(flat, lexicon).filter((_, i, all) => !sumsUpList(all, i));
  if (chinese) settleNouns(units);
  else settleEnglish(units);
  return clauseOf(flat, chinese, units, before);
}

const IDLE = new Set(['light', 'of', 'join', 'to', 'by', 'ambient', 'stop']);
const TOPIC =
  /^(?:凡是?|对于?|关于|就|至于|在|针对|涉及|说到|提到)[^,]*$|(?:多少|多大|多高|多久|多长|如何|怎样|哪些|什么|几何|与否)$/u;
/** 没有经过批准，…: under what condition the rest is said. */
const WITHOUT = /^(?:未经?|没有|不经|非经|无)[^,]{1,16}$/u;
/** 企业如参与…， */
const SUPPOSES = /^.{0,8}(?:如果|若(?!干)|如(?![下何今期实此同])|假如|倘若|只要|凡)/u;
/** 也可以…: adds to what stood before rather than leaning on it. */
const ADDS = /^(?:也|又|还|既|同样|另外)/u;
const NOBODY: Roles = { actors: [], recipients: [] };
/** Without a verb nobody does or gets anything: 金融科技人才, fintech talent. */
function hasVerb(units: readonly Unit[]): boolean {
  return units.some(
    ({ kind, text }) =>
      ['act', 'give', 'get', 'force'].includes(kind) || (kind === 'benefit' && /ed$/u.test(text)),
  );
}

function verbBehind(units: readonly Unit[], actor: number): Unit | null {
  if (actor < 0) return null;
  return units.find(({ kind }, i) => i > actor && kind === 'act' && units[i + 1]?.kind !== 'of') ?? null;
}

/** Also for a clause put together from some of another's units. */
export function clauseOf(flat: string, chinese: boolean, units: Unit[], before: Clause | null): Clause {
  const roles = !hasVerb(units)
    ? NOBODY
    : chinese
      ? chineseRoles(units, 0, units.length)
      : englishRoles(units);
  const levels = levelsOf(units);
  const own = units.some(({ kind, level }) => kind === 'force' && level !== 'may' && level !== 'will');
  const grants = grantsSomething(units);
  const named = roles.actors.length + roles.recipients.length > 0;
  const carry = before !== null && !named && !own;
  const actors = roles.actors.map((i) => units[i]!);
  const recipients = roles.recipients.map((i) => units[i]!);
  const carried = carry
    ? [...before.recipients, ...before.actors.filter((unit) => !before.recipients.includes(unit))]
    : [];
  return {
    flat,
    chinese,
    units,
    actors: actors.length > 0 || grants ? actors : carried,
    recipients: recipients.length > 0 || !grants ? recipients : actors.length > 0 ? [] : carried,
    leansBack: !named && ((grants && !own) || (chinese && units.some(isModal) && !ADDS.test(flat))),
    levels,
    grants,
    states: hasVerb(units),
    empty: units.every(({ kind, level }) => IDLE.has(kind) || (kind === 'force' && level === 'may')),
    topic: chinese && TOPIC.test(flat),
    sumsUp: before?.units.some(({ kind, text }) => kind === 'join' || text === '和') ?? false,
    mainVerb: verbBehind(units, Math.max(-1, ...roles.actors)),
  };
}

/** Chinese pieces between commas, put together where one cannot stand alone. */
export function readClauses(text: string, lexicon: Lexicon): Clause[] {
  const pieces = clausesOf(text);
  const clauses: Clause[] = [];
  let pending = '';
  pieces.forEach((piece, i) => {
    if (clauses.length > 0 && ENGLISH_TRAILER.test(piece)) {
      clauses.push(readClause(`${clauses.pop()!.flat}, ${piece}`, lexicon, clauses.at(-1) ?? null));
      return;
    }
    const joined = pending === '' ? piece : `${pending},${piece}`;
    if (i < pieces.length - 1 && isChinese(piece) && leans(piece, lexicon) && !readDenial(pieces[i + 1]!)) {
      pending = joined;
      return;
    }
    pending = '';
    if (clauses.length > 0 && isChinese(piece) && SETS_AGAINST.test(piece)) {
      clauses.push(readClause(`${clauses.pop()!.flat},${joined}`, lexicon, clauses.at(-1) ?? null));
      return;
    }
    const clause = readClause(joined, lexicon, clauses.at(-1) ?? null);
    const last = clauses.at(-1);
    if (last && clause.chinese && trails(clause) && !readDenial(last.flat))
      clauses[clauses.length - 1] = readClause(`${last.flat},${joined}`, lexicon, clauses.at(-2) ?? null);
    else clauses.push(clause);
  });
  return clauses;
}

function leans(piece: string, lexicon: Lexicon): boolean {
  const units = readUnits(piece, lexicon);
  if (SUPPOSES.test(piece) || (WITHOUT.test(piece) && !readDenial(piece))) return true;
  if (
    (LEANS_ON_NEXT.test(piece) && !/^(?:行动方案|方案|文件|它|其)?是.*的$/u.test(piece)) ||
    (DATE_ALONE.test(piece) && !units.some(({ kind }) => kind === 'act'))
  )
    return true;
  if (
    OPENS_CONDITION.test(piece) &&
    !units.some(
      ({ kind }, i) => (kind === 'give' && units[i + 1]?.kind !== 'of') || kind === 'get' || kind === 'force',
    )
  )
    return true;
  // 项目有奖励: having is all that is said of it.
  if (/[有享](?!关)/u.test(piece) && units.at(-1)?.kind === 'benefit' && units[0]?.kind !== 'light')
    return false;
  return !hasPredicate(units, 0, units.length);
}

/** Says no more than that something is encouraged or supported: 只是鼓励, 原文用的词是“鼓励”. */
export function isMild({ units }: Clause): boolean {
  return units.every(
    ({ kind, level }) =>
      IDLE.has(kind) ||
      (kind === 'scope' && level === 'only') ||
      (kind === 'force' && /^(?:encourage|support|guide|may)$/u.test(level ?? '')),
  );
}

/** 针对的是…, 面向…: says whom the clause before is for. */
const BINDS_BACK =
  /^(?:具体|均|都|并)?(?:按照?|依照|依)(?:有关|相关)?规定(?:执行|办理|落实|实施)$|^(?:但|不过|只是|且|并且|当然)?(?:仍|都|均)?(?:须|应|应当|需|需要|必须|要|前提是|以|得).{0,10}(?:条件|要求|可控|为前提|规定)$|^(?:行动方案|方案|文件|政策|这|此)?(?:也|都|均)?(?:将|会)?(?:是|属于|受到?|得到|获得|被|予以|给予|持续)*(?:鼓励|倡导|引导|支持|推动|推进)性?的?(?:内容|事项|事情|方向|对象|行为)?$/u;
const RELATES =
  /^(?:主要|专门)?(?:针对|面向|适用于|适用|对象|前提|条件|限于|用于|受益|(?:行动方案|方案|文件)?(?:这|此|对此|上述这些)(?:也|都|正)?(?:是|予以|给予).{0,6}(?:鼓励|支持|引导|推动|倡导)的?(?:内容|方向|事项)?$)/u;
/** Nothing but how or that something is given: …，按照规定给予。 */
function trails(clause: Clause): boolean {
  if (isMild(clause) && clause.levels.size > 0) return true;
  if (RELATES.test(clause.flat) || BINDS_BACK.test(clause.flat)) return true;
  return !clause.units.some(({ kind }) =>
    [
      'who',
      'thing',
      'benefit',
      'act',
      'raw',
      'fact',
      'programme',
      'neg',
      'force',
      'time',
      'body',
      'place',
    ].includes(kind),
  );
}
