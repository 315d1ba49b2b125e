import type { Frame } from '../frames.ts';
import { flatten } from '../text.ts';

/** How strongly a clause of law speaks. */
export type Modality = 'oblige' | 'forbid' | 'may' | 'soft' | 'plain';

/** One stretch between commas. */
export interface Stretch {
  from: number;
  to: number;
}

/** A text and its stretches, of a law or of a claim. */
export interface Parted {
  flat: string;
  stretches: Stretch[];
}

/** A sentence of law, with what introduces it, as claims are held against it. */
export interface LawSentence extends Parted {
  /** Sentences that it is made of, and where each stands. */
  frames: Frame[];
  pieces: Stretch[];
  /** The first of several: what introduces a list. Empty where there is but one. */
  lead: string;
  /** What the article says before it: may name whom and when, not what. */
  before: string;
  /** The other parts of what introduces it. */
  leading: string;
  /** Whoever, or whatever, its article says must, may or may not do something. */
  subjects: readonly string[];
  /** The cases that its article tells: 情节严重的. */
  cases: readonly string[];
}

const ITEM = /^[（(][一二三四五六七八九十\d]{1,3}[)）]/u;
/** Goes on with what the sentence before speaks of. */
const BACK = /^(?:上述|前述|以上|前款|该|其|此)/u;
const STOP = /[,;:。!?]/u;
const STRENGTH =
  /(?<forbid>不得|禁止(?![的、])|严禁|不准|不能|不可以)|(?<oblige>应当(?!知道)|必须|须|应(?![急用付对收答]))|(?<may>可以|有权|(?<![许认])可(?![能疑靠行变])|能够(?!被)|享有)|(?<soft>鼓励|支持|引导|倡导)/gu;
const BOUNDS = /^(?:少于|低于|超过|高于|多于|大于|小于|早于|晚于|迟于)/u;
const DENIES =
  /不得|不予|不能|不再|不准|禁止(?![的、])|严禁|没(?!收)|免除|免予|拒不|不(?![满良动特同足定明合仅限断超低少过]|可抗|正当|一致|小于|间断)|未(?![成来到公]|满)|无(?![偿记效线形]|论)|非(?![法银公金经标上期同现]|货币|存款|保险)/gu;

/** The sentences of an article, each item of a list with what introduces it, and the list as a whole. */
export function lawSentences(frames: readonly Frame[]): LawSentence[] {
  const sentences: LawSentence[] = [];
  const parted = frames.map(({ sentence }) => partedAt(flatten(sentence.text)));
  const article = { subjects: parted.flatMap(subjectsIn), cases: parted.flatMap(casesIn) };
  let before = '';
  /** The parts, parted by semicolons, of the sentence that introduces a list. */
  let leads: Frame[] = [];
  let items: Frame[] = [];
  const close = () => {
    for (const lead of items.length > 1 ? leads : [])
      sentences.push(sentenceOf([lead, ...items], before, article, leads));
    if (items.length > 0) leads = [];
    items = [];
  };
  for (const [at, frame] of frames.entries()) {
    const text = frame.sentence.text.trim();
    const item = ITEM.test(text);
    if (item) items.push(frame);
    else close();
    if (item && leads.length > 0)
      for (const lead of leads) sentences.push(sentenceOf([lead, frame], before, article, leads));
    else sentences.push(sentenceOf([frame], before, article));
    const last = frames[at - 1];
    if (last && BACK.test(text)) sentences.push(sentenceOf([last, frame], before, article));
    if (item) continue;
    before += flatten(frame.sentence.text);
    if (/[:：;；]$/u.test(text)) leads.push(frame);
    else leads = [];
  }
  close();
  return sentences;
}

function sentenceOf(
  frames: Frame[],
  before: string,
  article: Pick<LawSentence, 'subjects' | 'cases'>,
  leads: readonly Frame[] = [],
): LawSentence {
  const texts = frames.map(({ sentence }) => flatten(sentence.text));
  const flat = texts.join('');
  let end = 0;
  const pieces = texts.map(({ length }) => {
    const from = end;
    end += length;
    return { from, to: end };
  });
  return {
    ...partedAt(flat),
    frames,
    pieces,
    lead: texts.length > 1 ? texts[0]! : '',
    before,
    ...article,
    leading: leads.map(({ sentence }) => flatten(sentence.text)).join(''),
  };
}

export function partedAt(flat: string): Parted {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 0; at <= flat.length; at++) {
    if (at < flat.length && !STOP.test(flat[at]!)) continue;
    if (at > from) stretches.push({ from, to: at });
    from = at + 1;
  }
  return { flat, stretches };
}

/** The stretch that holds a place. */
export function stretchAt({ stretches }: Parted, at: number): Stretch {
  return stretches.find(({ from, to }) => at >= from && at <= to) ?? { from: 0, to: 0 };
}

/** What stands between where a stretch begins and its modal; null where that is nobody. */
export function subjectBefore(text: string): string | null {
  const subject = text.replace(ASIDE, '').replace(SETTING, '').trim();
  return subject.length > 1 && !WHEN.test(subject) ? subject : null;
}
/** Numbers of items, and what the sentence is joined by. */
const ASIDE = /^(?:[(][一二三四五六七八九十\d]{1,3}[)]|但是?|同时|并且|因此|其中)+/u;
/** How it is done. */
const SETTING = /(?:依法|也|均|都|还|又|并|及时|同时|一般|一律)+$/u;
/** When, on what, or to whom. */
const WHEN =
  /^(?:经|自|从|在|对|按照|依照|根据|未经|非经|因|为|凡|除|以|向|有下列|属于|需要|如果|不得|应当)|(?:的|时|后|前|内|起)$/u;

/** Stretches that only say in which case, before what follows from it. */
export function casesIn({ flat, stretches }: Parted): string[] {
  return stretches
    .filter(({ to }) => flat[to - 1] === '的' && flat[to] === ',')
    .map(({ from, to }) => flat.slice(from, to - 1).replace(ASIDE, ''));
}

function subjectsIn({ flat, stretches }: Parted): string[] {
  return stretches.flatMap(({ from, to }) => {
    const [first] = flat.slice(from, to).matchAll(STRENGTH);
    return (first && subjectBefore(flat.slice(from, from + first.index))) ?? [];
  });
}

/** The modal that governs a place: the last one before it, which carries over commas but not over a full stop. */
export function modalityAt({ flat }: LawSentence, at: number): { modality: Modality; at: number } {
  let start = 0;
  for (let i = at - 1; i > 0; i--) {
    // What introduces a list speaks for each of its items.
    if (flat[i] !== '。' && (flat[i] !== ';' || flat[i + 1] === '(')) continue;
    start = i + 1;
    break;
  }
  let found: { modality: Modality; at: number } = { modality: 'plain', at: -1 };
  for (const match of flat.slice(start, at).matchAll(STRENGTH)) {
    const { forbid, oblige, soft } = match.groups!;
    // 应当支持: what must be done is to support.
    if (soft && found.modality !== 'plain') continue;
    // 不得少于二人,并出示证件: the bound forbids no more than to go beyond it.
    const bound =
      forbid === '不得' &&
      BOUNDS.test(flat.slice(start + match.index + 2)) &&
      flat.slice(start + match.index, at).includes(',');
    const modality = bound ? 'oblige' : forbid ? 'forbid' : oblige ? 'oblige' : soft ? 'soft' : 'may';
    found = { modality, at: start + match.index };
  }
  return found;
}

/** Only says when: …的， and an item under 有下列情形之一. */
export function conditionAt({ flat, stretches, lead, leading }: LawSentence, at: number): boolean {
  const own = stretches.find(({ from, to }) => at >= from && at <= to);
  if (!own) return false;
  if (flat[own.to - 1] === '的' && flat[own.to] !== ';' && flat[own.to] !== '。') return true;
  return at >= lead.length && /(?:情形|行为|情况)之一/u.test(leading + lead);
}

/** Denied in its own stretch; 未经…: only under that condition; 不符合规则或者出现风险: only the first of the two, perhaps. */
export function deniedAt(
  sentence: Parted,
  at: number,
  reach = Number.POSITIVE_INFINITY,
): 'no' | 'yes' | 'unless' | 'either' {
  const { from, to } = stretchAt(sentence, at);
  const head = sentence.flat.slice(from, at);
  if (/^但?除.*外$/u.test(sentence.flat.slice(from, to))) return 'either';
  let denied: ReturnType<typeof deniedAt> = 'no';
  for (const match of head.matchAll(DENIES)) {
    const between = head.slice(match.index + match[0].length).replace(/[标目]的/gu, '');
    if (between.length > reach && !BECAUSE.test(between)) continue;
    const forbids = /^不得|^禁止/u.test(match[0]);
    // 没有新的管理人承接: there being none is denied beyond the phrase with 的.
    const within = match[0].startsWith('没') ? ALONE : WITHIN;
    if (!forbids && within.test(between + sentence.flat.slice(at, at + 2))) continue;
    denied = /^未$/u.test(match[0]) && /^经|^取得|^获/u.test(between) ? 'unless' : 'yes';
    const ambiguous = /^[不未]$/u.test(match[0]) && /.{2}或者?(?!者)/u.test(between);
    if (denied === 'yes' && (ambiguous || (!forbids && between.includes('的')))) denied = 'either';
  }
  return denied;
}

/** 不因一方破产而中止: what is denied stands behind 而. */
const BECAUSE = /^因.+而/u;
/** What one takes upon oneself is done; behind a phrase with 的 the denial is over. */
const ALONE = /擅自|私自/u;
const WITHIN = /的(?!.{0,2}$)|擅自|私自/u;

/** Something is denied before it in its stretch, however far that reaches: 未履行其对标的的安全责任. */
export function deniesBefore(sentence: LawSentence, at: number): boolean {
  return sentence.flat.slice(stretchAt(sentence, at).from, at).search(DENIES) >= 0;
}
