import { NUMERAL_CHARACTERS, parseNumeral } from '../shared/chinese-numerals.ts';
import type { Mapped } from './lines.ts';

/**
 * How official texts mark what a line is (党政机关公文格式 GB/T 9704: 一、（一）1.（1）; 立法法 第六十五条: 编、章、节、条、款、项、目).
 * All of these read the line alone; whether it is one is decided with what stands before it.
 */

const N = `[${NUMERAL_CHARACTERS}]`;
/** After an ordinal these make it a reference (第五条的规定, 第（一）项), not a start. */
const REFERS = '(?![的规所第、和或及与至到之项款目])';

/** Kangxi radicals and compatibility forms, as PDF fonts yield them, read as the characters they stand for. */
function legible(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (c) => c.normalize('NFKC'));
}

export interface Ordinal {
  main: number;
  /** 之一 is 1; 0 where there is none. */
  of: number;
  /** As written: 五, 第十七条之一. */
  written: string;
  /** How much of the line it takes, the sign after it included. */
  length: number;
  /** A blank follows in the original, as in 第五条 为了…. */
  spaced: boolean;
}

const LAW_ARTICLE = new RegExp(`^(第(${N}{1,9})[条條](?:之(${N}{1,3}))?)`, 'u');
/** Straight after 第五条 these make it a reference: 第五条第二款, 第五条的规定. */
const REFERENCE = /^[的规所、和或及与至到款第]/u;
const PLAN_ARTICLE = /^([零〇一二三四五六七八九十百]{1,5})[、．.](?=.)/u;
const CONTENTS_LEADER = /[.．…·]{4,}\s*\d*$/u;

function spacedAt(line: Mapped, length: number): boolean {
  const next = line.at[length];
  return next === undefined || next > line.at[length - 1]! + 1;
}

export function lawOrdinal(line: Mapped): Ordinal | null {
  const text = legible(line.text);
  const match = LAW_ARTICLE.exec(text);
  if (!match || CONTENTS_LEADER.test(text)) return null;
  const main = parseNumeral(match[2]!);
  const of = match[3] === undefined ? 0 : parseNumeral(match[3]);
  const length = match[0].length;
  if (main === null || of === null) return null;
  // 第二条【支持对象】 needs no blank.
  const spaced = spacedAt(line, length) || text[length] === '【';
  if (!spaced && REFERENCE.test(text.slice(length))) return null;
  return { main, of, written: match[1]!, length, spaced };
}

export function planOrdinal(line: Mapped): Ordinal | null {
  const text = legible(line.text);
  const match = PLAN_ARTICLE.exec(text);
  const main = match && parseNumeral(match[1]!);
  if (!match || !main || CONTENTS_LEADER.test(text)) return null;
  return {
    main,
    of: 0,
    written: match[1]!,
    length: match[0].length,
    spaced: spacedAt(line, match[0].length),
  };
}

/** 1. or （一） where a text numbers its articles so. */
export function itemOrdinal(line: Mapped, kind: ItemKind): Ordinal | null {
  const found = item(line.text);
  if (found?.kind !== kind || CONTENTS_LEADER.test(line.text)) return null;
  const { value: main, length } = found;
  const written = line.text.slice(0, length).replace(/[.．、]$/u, '');
  return { main, of: 0, written, length, spaced: spacedAt(line, length) };
}

const LABEL =
  /^\p{Script=Han}{0,8}(?:对象|范围|条件|资格|要求|标准|方式|时间|期限|时限|日期|材料|资料|地点|地址|窗口|部门|单位|机构|电话|联系人|流程|程序|渠道|网址|邮箱|依据)$/u;

/** 申报对象, 受理地点: the head of a cell or of a part, which says what follows and ends no sentence. */
export const isLabel = (text: string) => text.length <= 10 && LABEL.test(text);

const ASKED = /^(?:问题?[一二三四五六七八九十\d]{0,3}|Q\d{0,3})\s*[:：、.．]\s*/u;

/** 问：哪些企业可以申请？ in a 政策问答: how much of it says that it is asked; null where it does not begin so. */
export const askedLength = (text: string): number | null => ASKED.exec(text)?.[0].length ?? null;

/** 答：, which no sentence goes on with. */
export const isAnswer = (text: string): boolean => /^(?:答|A\d{0,3})\s*[:：]/u.test(text);

const DIVISION = new RegExp(`^第(${N}{1,5})([编篇章节])${REFERS}`, 'u');

/** 第二章 总则: how high it stands (编 0, 章 1, 节 2) and how long its ordinal is. */
export function division(text: string): { rank: number; length: number } | null {
  const match = DIVISION.exec(legible(text));
  if (!match || text.length > 50 || /[，。；：]/u.test(text) || parseNumeral(match[1]!) === null) return null;
  return { rank: match[2] === '章' ? 1 : match[2] === '节' ? 2 : 0, length: match[0].length };
}

export type ItemKind = '（一）' | '1.' | '（1）' | '①' | '一、';

/** 第（一）项, （一）、（二）项 refer; （一）所欠职工工资 starts. */
const ITEM_REFERS = '(?![项款目]|[、和或及与至到]第?[（(])';

const ITEMS: readonly [ItemKind, RegExp][] = [
  ['（一）', new RegExp(`^[（(]([零〇一二三四五六七八九十百]{1,4})[）)]${ITEM_REFERS}`, 'u')],
  ['（1）', new RegExp(`^[（(](\\d{1,3})[）)]${ITEM_REFERS}`, 'u')],
  ['1.', /^(\d{1,3})(?:[.．、](?!\d)|[）)])/u],
  ['一、', /^([零〇一二三四五六七八九十百]{1,4})、/u],
];

/** （一）, 1., （1）, ①: what an item starts with. */
export function item(text: string): { kind: ItemKind; value: number; length: number } | null {
  const readable = legible(text);
  const circled = /^[\u2460-\u2473]/.exec(readable);
  if (circled) return { kind: '①', value: readable.charCodeAt(0) - 0x245f, length: 1 };
  for (const [kind, pattern] of ITEMS) {
    const match = pattern.exec(readable);
    const value = match && parseNumeral(match[1]!);
    if (match && value) return { kind, value, length: match[0].length };
  }
  return null;
}

const DAY =
  '[\\d零〇○一二三四五六七八九十]{1,4}年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日';
const DOCUMENT_NUMBER =
  /^[\p{Script=Han}]{1,16}[〔[［(（【]\d{4}[〕\]］)）】]\s*第?\d+号$|^[\p{Script=Han}]{2,20}令(?:[〔[［]\d{4}[〕\]］])?第?[\d一二三四五六七八九十百]+号$/u;
const DATE = new RegExp(`^${DAY}$`, 'u');
const IMPRINT_DATE = new RegExp(`${DAY}印发$`, 'u');
const COPIES = /^(?:抄送|抄报|报送|主送|分送|送)[:：]|^印发(?:机关|日期|份数)[:：]|^共印\d+份/u;
const HISTORY = new RegExp(
  `^[（(]?${DAY}.*(?:通过|公布|发布|施行|实施|修订|修正|批准|废止|生效)[）)]?$`,
  'u',
);
const ANNEX = /^附(?:件|表|录)\s*(?:[\d一二三四五六七八九十]*\s*[:：、.．]|[\d一二三四五六七八九十]*$)/u;
const GENRE =
  /(?:方案|办法|意见|通知|规定|条例|法|决定|决议|细则|规则|规程|规划|计划|措施|公告|通告|公报|纲要|要点|指南|指引|政策|准则|标准|制度|章程|函|批复|请示|报告|解释|清单|目录|协议|宣言|问答|须知)(?:[（(〔][^（()）]{1,20}[）)〕])?$/u;
const RUNS_ON = /^(?:为|根据|按照|依照|现|本|经|由|对|在|《)/u;
const ORGAN =
  /(?:人民政府|政府|办公室|办公厅|委员会|管委会|局|厅|部|院|署|总局|银行|中心|联席会议|领导小组|工作组|协会|所)$/u;

export const isDocumentNumber = (text: string) => DOCUMENT_NUMBER.test(text);
export const isDate = (text: string) => DATE.test(text);
export const isImprintDate = (text: string) => IMPRINT_DATE.test(text);
export const isCopies = (text: string) => COPIES.test(text);
export const isHistory = (text: string) => HISTORY.test(text);
/** 附件：1．申报表; 附件1 over an annex. */
export const isAnnex = (text: string) => text.length <= 80 && ANNEX.test(text) && !/[。；！？]/u.test(text);
export const isNote = (text: string) =>
  /^[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]$/u.test(text);
export const isLetterhead = (text: string) =>
  text.length <= 40 && /文件$/u.test(text) && !/[，。；：]/u.test(text);
/** A body signing or issuing: nothing but its name. */
export const isOrgan = (text: string) =>
  text.length <= 40 && ORGAN.test(text) && !/[，。；：！？“”《》]/u.test(text);
export const isTitle = (text: string) =>
  text.length <= 120 &&
  GENRE.test(text) &&
  !RUNS_ON.test(text) &&
  !/[，。；！？：]/u.test(text.replace(/《[^》]*》/gu, ''));

const PAIRS: readonly [RegExp, RegExp][] = [
  [/《/gu, /》/gu],
  [/“/gu, /”/gu],
  [/[（(]/gu, /[）)]/gu],
  [/〔/gu, /〕/gu],
  [/【/gu, /】/gu],
];

/** Within a bracket or quotation that has yet to close. One that stays open for long is a slip of the source, not a bracket. */
export function isOpen(text: string): boolean {
  const near = text.slice(-300);
  return PAIRS.some(([open, close]) => (near.match(open)?.length ?? 0) > (near.match(close)?.length ?? 0));
}

const CLOSERS = '”’』」》〉）)】〕';
const FULL_STOP = new RegExp(`[。！？；：…!?;:][${CLOSERS}"]*$`, 'u');
const LINE_BEFORE = new RegExp(`^[，。、；：！？…,.;:!?${CLOSERS}]`, 'u');

/** Ends as a paragraph can end: with a stop, and nothing left open. */
export const endsFully = (text: string) => FULL_STOP.test(text) && !isOpen(text);
/** No line begins with these: what precedes them goes on. */
export const continuesBefore = (text: string) => LINE_BEFORE.test(text);
