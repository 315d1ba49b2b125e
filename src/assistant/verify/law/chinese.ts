import type { Lexicon } from '../terms.ts';
import { readUnits, type Unit } from '../units.ts';
import type { LawClause } from './claim.ts';
import type { Force } from './claim-words.ts';
import { saysNothing } from './cover.ts';
import { lawFacts } from './law-facts.ts';
import { deniedAt, partedAt } from './source.ts';
import { outside, type Token, tokenOf } from './tokens.ts';
import type { LawVocabulary } from './vocabulary.ts';

/** …的， …时， says when; 经…同意， 未经…， on what. */
const CONDITION =
  /(?:的|时|后|前|之日起|情况下|条件下|期间|内)$|^(?:如果|若|凡|经(?!营|济|常|理|纪|办)|未经|非经|除|对于?(?!外)|因|为了|在|自|向|将|按照|依照|根据|以)(?:[许认]可|[^应须可不])*$/u;
const FORCES: readonly (readonly [Force, RegExp])[] = [
  ['free', /不需要|无需|无须|不必|不用|可以不(?!超|低|少)/u],
  ['forbid', /不得|禁止(?![的、])|严禁|不准|不能|不可以|不可(?!抗)|不许|不允许|无权/u],
  [
    'oblige',
    /应当(?!知道)|必须|须(?!要)|(?<!根据|按照?|依照?|视|的|有|因|确有)需要|只能|只准|只许|(?<!无|不)需(?!要|求)|应(?![急用付对收答])|(?<!的)要求|(?<![不只需想重主必将])要(?![约求件素么是不害点])|(?<![取获所不只值懂求赢记])得(?=先|经(?!济|营|过)|由|向|把|在|将|按)/u,
  ],
  ['may', /可以|有权|(?<![许认])可(?![能疑靠行变])|能够(?!被)|(?<![不可才功性职])能(?![力源动否级够])/u],
];
const IDLE = new Set([
  'light',
  'of',
  'join',
  'to',
  'by',
  'give',
  'get',
  'ambient',
  'if',
  'stop',
  'neg',
  'scope',
]);
const DENIES = /^(?:不|未|无|没有|非|不予|不再|并非|不是|未经|没|尚未|从未|并未)$/u;
/** Refused, denied or neither: as the text has it. */
const REFUSES = /(?:拒绝|拒不|不配合)[^,;]*$/u;

/** The clauses of a Chinese claim: a stretch that says when goes with the next. */
export function chineseClauses(flat: string): string[] {
  const clauses: string[] = [];
  let pending = '';
  const stretches = flat
    .replace(LISTED, '、')
    .split(/[,;。!?:]/u)
    .map((one) => one.trim())
    .filter(Boolean);
  for (const [i, stretch] of stretches.entries()) {
    pending = pending === '' ? stretch : `${pending},${stretch}`;
    const next = stretches[i + 1];
    if (
      CONDITION.test(stretch) ||
      namesMatter(stretch, next) ||
      tellsWhen(stretch, next) ||
      wishes(stretch, next)
    )
      continue;
    clauses.push(pending);
    pending = '';
  }
  if (pending !== '') clauses.push(pending);
  return clauses;
}

/** 提交申请书,以及证明材料: of one list. */
const LISTED = /,(?=以及|及其|或者)/gu;

const speaks = (text: string) => FORCES.some(([, pattern]) => pattern.test(text));

/** 公开发行的证券，可以…: what the next stretch speaks of. */
function namesMatter(stretch: string, next: string | undefined): boolean {
  return (
    next !== undefined &&
    stretch.length <= 16 &&
    !/\d/u.test(stretch) &&
    /的[^,]{1,10}$/u.test(stretch) &&
    !speaks(stretch) &&
    !/没有|不|无|具有|属于/u.test(stretch) &&
    /^.{0,12}?(?:应|必须|须|可以|不得|禁止|有权|不能|由)/u.test(next)
  );
}

/** 平台向个人推送信息，要…: when the next stretch holds, which says itself how strongly. */
function tellsWhen(stretch: string, next: string | undefined): boolean {
  return (
    next !== undefined &&
    (stretch.length >= 10 || /^(?:没|未|不)/u.test(stretch)) &&
    !speaks(stretch) &&
    MODAL_FIRST.test(next)
  );
}
const MODAL_FIRST =
  /^(?:谁|任何人|哪家|也|就|都|才|则|还|均|并|同时|一律)*(?:要(?!约|求|件|素)|应当|应(?![急用付对收答])|必须|须|得(?=[先评把在将按向有])|不得|不能|不可以|不准|禁止)/u;

/** 想改条款，要先…, 控股股东要融资，不能…: what somebody is about to do, and only then what must be. */
function wishes(stretch: string, next: string | undefined): boolean {
  return next !== undefined && WISH.test(stretch) && MODAL_FIRST.test(next) && !/^[还也并]/u.test(next);
}
const WISH = /^[^应须可不,]{0,14}?(?:想要?|打算|准备|拟|如需|需要|要)(?!求|约|件|素)[^应须可不,]{2,}$/u;

/** @param before the clause before, which says who acts where this one does not */
export function readChineseLaw(
  flat: string,
  vocabulary: LawVocabulary,
  lexicon: Lexicon,
  before: LawClause | null,
): LawClause {
  const main = flat.lastIndexOf(',') + 1;
  const conditions = main > 0 ? [[0, main] as const] : [];
  const modal = modalIn(flat, main);
  const tokens = chineseTokens(flat, modal, vocabulary, lexicon);
  let { force, at, predicate } = modal;
  if (force === 'plain') {
    const agent = flat.indexOf('由', main);
    const first = tokens.find(({ start, who }) => start >= main && !who);
    at = first?.start ?? -1;
    predicate =
      agent >= 0
        ? (tokens.find(({ start, who }) => who && start > agent)?.end ?? agent)
        : (first?.start ?? main);
  }
  if (force === 'plain' && before && !/由|罚款|警告/u.test(flat) && !OPENS_ANEW.test(flat))
    force = before.force;
  const passive = /^.{0,4}?(?:得到|受到|获得|遭到|被(?!\p{Script=Han}{2,3}[人者方]))/u.test(
    flat.slice(predicate),
  );
  const own = actorsIn(flat, tokens, main, force === 'plain' ? -1 : at);
  return {
    flat,
    chinese: true,
    said: [],
    possessions: [],
    tokens,
    force,
    at,
    predicate,
    conditions,
    passive,
    // 由总行承担: somebody acts whom no table knows, and not the one before.
    actors: passive
      ? own.filter(({ start }) => /[由被]$/u.test(flat.slice(0, start)))
      : own.length > 0 || ELSE.test(flat.slice(main))
        ? own
        : (before?.actors ?? []),
    exclusive: /(?<!不|不仅)仅|(?<!不)只(?!要)|唯一/u.test(flat),
    excepts: /(?:除外|以外)$/u.test(flat),
    even: /即使|无论(?:是否|如何)|不论(?:是否|如何)|任何(?:情况|情形|时候)/u.test(flat),
    scope: SCOPE.exec(flat) ?? [],
    unless: /未经|非经|经|取得|须|应当/u.test(flat),
  };
}

/** How strongly it speaks, by the first modal behind the condition; plain, at -1, where there is none. */
interface Modal {
  force: Force;
  at: number;
  predicate: number;
}

function modalIn(flat: string, main: number): Modal {
  let first: Modal = { force: 'plain', at: -1, predicate: main };
  for (const [force, pattern] of FORCES) {
    const match = pattern.exec(flat.slice(main));
    if (!match || (first.at >= 0 && main + match.index >= first.at)) continue;
    const at = main + match.index;
    first = { force, at, predicate: at + match[0].length };
  }
  return first;
}

/** Facts, then names, then the other words. */
function chineseTokens(
  flat: string,
  { force, at, predicate }: Modal,
  vocabulary: LawVocabulary,
  lexicon: Lexicon,
): Token[] {
  // A modal of one character is part of no word, whatever stands beside it: 可采取.
  const units = readUnits(
    force !== 'plain' && predicate - at === 1 ? `${flat.slice(0, at)},${flat.slice(predicate)}` : flat,
    lexicon,
  );
  const tokens = lawFacts(flat).map((fact) => tokenOf(flat, fact.start, fact.end, { fact }));
  const facts = [...tokens];
  for (const { name, at: start } of vocabulary.namesSaid(flat)) {
    const end = start + name.length;
    // 清算机构 is more than an institution.
    const more = units.some((unit) => unit.kind !== 'raw' && unit.start < start && unit.end === end);
    if (more || facts.some((fact) => start >= fact.start && start < fact.end)) continue;
    const { from, names: whole } = vocabulary.tailOfName(flat, start, end);
    tokens.push(tokenOf(flat, from, end, { zh: [...vocabulary.namesFor(name), ...whole], who: true }));
  }
  const taken = (unit: Unit) => tokens.some(({ start, end }) => unit.start < end && unit.end > start);
  // What the clause itself forbids or leaves free is its force, and no denial.
  const parted = partedAt(
    force === 'forbid' || force === 'free'
      ? `${flat.slice(0, at)}${' '.repeat(predicate - at)}${flat.slice(predicate)}`
      : flat,
  );
  for (const unit of units) {
    if (
      (IDLE.has(unit.kind) && !vocabulary.has(unit.text)) ||
      taken(unit) ||
      (unit.text.length < 2 && (unit.kind !== 'raw' || flat[unit.start - 1] === '最')) ||
      MODAL.test(unit.text) ||
      DENIES.test(unit.text)
    )
      continue;
    tokens.push(wordOf(flat, unit, deniedAt(parted, unit.start), vocabulary));
  }
  return tokens.sort((a, b) => a.start - b.start);
}

function wordOf(
  flat: string,
  { text, kind, start, end }: Unit,
  denied: ReturnType<typeof deniedAt>,
  vocabulary: LawVocabulary,
): Token {
  const zh = vocabulary.alike(text);
  return tokenOf(flat, start, end, {
    zh: /^[以之]外/u.test(flat.slice(end)) ? outside(zh) : zh,
    denied: denied !== 'no',
    refused: denied === 'either' || REFUSES.test(flat.slice(0, start)),
    idle: SLIGHT.test(text) || saysNothing(text) || (text.length < 2 && !TELLING.test(text)),
    loose: kind === 'raw' && text.length > 1,
  });
}

/** 由总行承担, 对方应当答复: not the one who acted before. */
const ELSE = /由|^(?:对方|后者|双方|另一方|他方|其他)/u;

/** 自知道之日起…: what was said before says nothing of how strongly. */
const OPENS_ANEW = /^(?:自|从)/u;

/** 甲、乙和丙都: of what is listed, no more. */
const SCOPE = /所有|全部|一切|任何|一律|一概|(?<!^|[、和及与].{0,12})(?:均|都)|凡是|每(?![年月日次季周])/u;

/** Lean on another word. */
const SLIGHT =
  /^(?:情况|情形|方式|内容|事项|事务|行为|活动|业务|条件|规定|有关|相关|具体|进行|开展|提供|给予|属于|包括|以上|以下|以内|至少|最多|超过|不超过|不低于|法律|本法|条例|并处|处以|之一|一定|各种|这类|此类|必要|得到|作出|做出|工作|部分|方面|范围|凭|处|接受|之前|之后|先|因|因为|由于|按规定|依规定|照规定|按照规定|依照规定|一份|一个|一家|某家|某个|要么|谁|出于|基于|对方|而且|并且|因此|除非|哪怕|即便|同时|接着|地方|东西|不足|不到|不满|少于|外|只有|才|才能|别|别的|另外|不过|自己|除外|以外|一般|通常|原则上|位置|如果|假如|倘若|要是|的话|有人|数额|金额|数目|依法|上述|前述|这个|那个|这些|那些|这样|那样|这种|那种|时候|届时|此外|另|为此|对此|予以|加以|自身|相应|人|该|其|已|已经|曾经|正在|也|还|均|都|能够|不可以|无权)$/u;
/** Single characters that say of whom, what is done, how much or when. */
const TELLING =
  /[罚禁免停撤删交付借贷买卖租投存取报告查审批准许领收退换改转送派押冻封拍扣没缴征补赔偿奖减增加降升满足超低高多少大小长短早晚前后内外半全每业权法营害险税股债券金]/u;
const MODAL =
  /^(?:不得|禁止(?!的)|严禁|不准|不许|不允许|应当|必须|可以|有权|不能|只能|只准|只许|需要|要求)$/u;
const BEHIND = /(?:向|对|与|给|为|被|将|把|同|经|于|自|替|让|跟|和|比|找)$/u;

/** 由…: is who acts; else whoever stands before the modal or the verb. */
function actorsIn(flat: string, tokens: readonly Token[], main: number, at: number): Token[] {
  const agents = tokens.filter(({ who, start }) => who && start >= main && /由$/u.test(flat.slice(0, start)));
  if (agents.length > 0) return agents;
  const lastOther = tokens.findLast(({ who, start }) => !who && start < at)?.start ?? -1;
  return tokens.filter(
    ({ who, start }) =>
      who && start >= main && start < at && start > lastOther && !BEHIND.test(flat.slice(main, start)),
  );
}
