import { parseNumeral } from '../../shared/chinese-numerals.ts';
import { type CitedArticle, findMarks, findMentions } from '../../shared/cite.ts';
import type { Locale } from '../../shared/locale.ts';
import { type Atom, atomsOf } from '../retrieval/atoms.ts';
import { correct } from '../retrieval/correct.ts';
import { segment, type Unit } from '../retrieval/lexicon.ts';
import { normalise } from '../retrieval/normalise.ts';
import { type Ask, findAsks } from './asks.ts';
import { type Fact, findFacts } from './facts.ts';
import type { Knowledge } from './knowledge.ts';

/** An article named in the question: its id, or its place counted from either end. */
export interface Reference {
  article: CitedArticle | 'last';
  documentTitle: string | null;
}

/** A question as it was understood, before any text was looked at. */
export interface Question {
  /** Normalised, in standard words, typing errors put right. */
  text: string;
  locale: Locale;
  units: readonly Unit[];
  asks: ReadonlySet<Ask>;
  facts: readonly Fact[];
  references: readonly Reference[];
  /** Positions of units that only say who is asking (我们是做大模型的). */
  context: ReadonlySet<number>;
  /** Positions of units that are the asking itself (文号 in 文号是什么). */
  asking: ReadonlySet<number>;
  /** Words the question quotes. */
  quoted: readonly string[];
  /** Part of the question a unit stands in; parts are divided by stops, 和, and. */
  parts: readonly number[];
  /** 是不是, 吗, is it: wants yes or no. */
  whether: boolean;
  /** 哪些, all, list: wants everything there is. */
  listing: boolean;
  /** 分别, respectively, 和: several things asked about. */
  several: boolean;
}

const ENGLISH_GRAMMAR =
  /\b(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|can|could|will|would|shall|should|may|must|has|have|the|an?|of|for|to|and|or|in|on|with|about|me|my|our|we|i|you|there|any|please|tell|give|list|say|says|said|get)\b/gu;

/** The language of the question's grammar, not of the terms quoted in it. */
export function localeOf(text: string): Locale {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[a-z]+/giu)?.length ?? 0;
  if (han === 0) return words > 0 ? 'en' : 'zh';
  const grammar = text.toLowerCase().match(ENGLISH_GRAMMAR)?.length ?? 0;
  const chinese = /[吗呢么啊吧的了是有在能会]|什么|怎么|多少|哪|如何|[？]/u.test(text);
  return grammar >= 2 && (!chinese || grammar >= 4) && words * 2 > han ? 'en' : 'zh';
}

export function readQuestion(raw: string, knowledge: Knowledge, locale: Locale = localeOf(raw)): Question {
  const plain = inStandardWords(normalise(raw), knowledge);
  const first = cut(plain, knowledge);
  const corrected =
    first.units.some((unit) => unit.kind === 'unknown') || plain.length > 3
      ? correct(plain, first.atoms, first.units, knowledge.lexicon)
      : null;
  const text = corrected ?? plain;
  const { atoms, units, facts } = corrected === null ? first : cut(text, knowledge);
  const { asks, spans } = findAsks(text);
  const touched = (unit: Unit) =>
    spans.some((span) => span.start < atoms[unit.end - 1]!.end && atoms[unit.start]!.start < span.end);
  const within = (unit: Unit) =>
    spans.some(
      (span) =>
        (ABOUT_ASKING.has(span.ask) ||
          unit.terms.some(({ id }) => id.startsWith('term.')) ||
          (FIGURE_ASKING.has(span.ask) && span.start < atoms[unit.start]!.start)) &&
        span.start <= atoms[unit.start]!.start &&
        atoms[unit.end - 1]!.end <= span.end,
    );
  const kept = units.filter((unit) => unit.kind !== 'unknown' || !touched(unit));
  return {
    text,
    locale,
    units: kept,
    asks,
    facts,
    references: referencesIn(text),
    context: new Set([...selfDescribed(text, kept, atoms), ...background(text, kept, atoms, spans)]),
    asking: new Set([...kept.keys()].filter((at) => within(kept[at]!))),
    quoted: quotedIn(text),
    parts: partsOf(kept),
    whether: WHETHER.test(text),
    listing: LISTING.test(text),
    several: SEVERAL.test(text),
  };
}

/** Asks whose words name nothing but what is asked for; those of the others may name a matter (多少人才). */
const ABOUT_ASKING: ReadonlySet<Ask> = new Set([
  'conditions',
  'materials',
  'contact',
  'place',
  'deadline',
  'duration',
  'procedure',
  'penalty',
  'start',
  'end',
  'issued',
  'published',
  'document-number',
  'title',
  'count',
  'summary',
  'basis',
  'purpose',
  'addressee',
  'roster',
]);

/** 资助标准 asks for a figure of 资助: what stands first in it is the matter. */
const FIGURE_ASKING: ReadonlySet<Ask> = new Set(['amount', 'rate']);

const WHETHER =
  /[吗嘛么](?=$|[?？。！!，,\s])|是不是|是否|有没有|能不能|可不可以|会不会|对不对|真的|有无|能否|可否|要不要|算不算|行不行|不[?？]?$|没[?？]?$|没有[?？]?$|^(?:please |so |and |but |hi |hello |hey |,)*(?:is|are|was|were|do|does|did|can|could|will|would|shall|should|may|must|has|have|am)\b|, (?:is|are|do|does|can|will|would) |\b(?:right|correct|true)\?|\bisn't it|\bwhether\b/u;
const LISTING =
  /哪些|哪几|全部|所有|一共|都有|列出|列举|罗列|分别|各有|有什么|有啥|什么样的|\b(?:which|what|all|list|every|each|any other)\b/u;
const SEVERAL =
  /分别|各自|各有|以及|还有|[和与跟及、]|另外|同时|区别|对比|比较|\b(?:and|respectively|both|as well as|versus|vs|compare|difference between|or|plus)\b/u;

function inStandardWords(text: string, knowledge: Knowledge): string {
  const { dialect } = knowledge.words.everyday;
  return text.replace(dialectPattern(dialect), (word) => dialect[word] ?? word);
}

const patterns = new WeakMap<object, RegExp>();

function dialectPattern(dialect: Readonly<Record<string, string>>): RegExp {
  let pattern = patterns.get(dialect);
  if (!pattern) {
    const words = Object.keys(dialect).sort((a, b) => b.length - a.length);
    // 阿拉伯 and 采伐 are no dialect.
    pattern = new RegExp(`(?<![砍采征讨杀步])(?:${words.join('|') || '(?!)'})(?![伯木区])`, 'gu');
    patterns.set(dialect, pattern);
  }
  return pattern;
}

/** Atoms and units, with figures and article numbers taken out as breaks: they name no matter. */
function cut(text: string, knowledge: Knowledge): { atoms: Atom[]; units: Unit[]; facts: Fact[] } {
  const facts = findFacts(text);
  const taken: { start: number; end: number }[] = [...facts, ...findMentions(text), ...findMarks(text)];
  const atoms = atomsOf(text).map((atom) =>
    taken.some((span) => span.start < atom.end && atom.start < span.end)
      ? ({ ...atom, key: '', kind: 'break' } satisfies Atom)
      : atom,
  );
  return { atoms, units: segment(atoms, knowledge.lexicon), facts };
}

const ORDINAL_PART =
  /第\s*([一二三四五六七八九十\d]{1,3})\s*(?:个?部分|章|点|项(?!目)|款|大条|个方面)|^\s*([一二三四五六七八九十]{1,3})\s*、/gu;
const LAST = /最后一?(?:条|部分|章|项)|\b(?:the )?(?:last|final) (?:article|section|part)\b/u;
const FIRST = /(?:头|首|最前)一?条|\bopening article\b/u;
const NTH = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];
const NTH_ARTICLE = new RegExp(
  `\\b(?:(${NTH.join('|')})|(\\d{1,2})(?:st|nd|rd|th)) (?:article|section|part|clause|chapter|point)\\b|\\b(?:section|part|clause|chapter|point|no\\.?) ?(\\d{1,2})\\b`,
  'gu',
);
const AROUND: readonly [RegExp, CitedArticle][] = [
  [
    /序言|导语|前言|引言|开头(?:部分|那段)?|第一段|\bpreamble\b|\bintroduction\b|\bopening paragraph\b/u,
    'preamble',
  ],
  [/附则|版记|最后一(?:句|段)|\bclosing (?:paragraph|clause)\b|\blast (?:sentence|paragraph)\b/u, 'validity'],
];

function referencesIn(text: string): Reference[] {
  const found: Reference[] = [];
  const add = (article: Reference['article'] | null, documentTitle: string | null = null) => {
    if (
      article !== null &&
      !found.some((known) => known.article === article && known.documentTitle === documentTitle)
    )
      found.push({ article, documentTitle });
  };
  for (const mark of [...findMarks(text), ...findMentions(text)]) {
    for (const { article, documentTitle } of mark.cited) add(article, documentTitle);
  }
  for (const match of text.matchAll(ORDINAL_PART)) add(parseNumeral(match[1] ?? match[2]!));
  for (const match of text.matchAll(NTH_ARTICLE))
    add(match[1] ? NTH.indexOf(match[1]) + 1 : Number(match[2] ?? match[3]));
  for (const [pattern, article] of AROUND) if (pattern.test(text)) add(article);
  if (LAST.test(text)) add('last');
  if (FIRST.test(text)) add(1);
  return found;
}

const SELF =
  /我们?[^，,。]{0,8}?(?:做|搞|从事|主营)[^，,。]{1,16}?的(?=[，,。！!])|(?:我们?|咱们?|我司|本公司|我公司|公司|单位|老板|朋友|我们公司|我们企业|本人|我家)(?:是|主要|现在|目前|正在|一直|就是)*(?:一家|一个|一名|个|家)?(?:是|做|搞|从事|主营|专注|开发|经营|在|来自|属于)[^，。？！,.?!;；]{1,24}?(?=的[，。？！,.?!;；\s]|的$|的(?:公司|企业|机构|人|平台)?(?=[，,。\s])|[，。,;；]|行业|领域)|\b(?:we are|we're|i am|i'm|our company is|as)(?: an?| the)? [^,.?!;]{2,50}(?=[,.;])|\b(?:we|i|our company|my company|our firm) (?:work|works|operate|operates|specialise|specialize|build|builds|make|makes|develop|develops|run|runs|do|does)(?: in| on)? [^,.?!;]{2,40}(?=[,.;])/gu;

const WANTS =
  /[?？吗呢么]|什么|怎么|怎样|如何|多少|哪|谁|几[个条家]|是否|不是|有没有|能不能|可不可以|不[?？]?$|想(?:问|了解|知道|咨询|请教)|请问|咨询|关于|\b(?:what|which|who|when|where|why|how|is|are|does|do|can|could|will|would|may|should|any|tell|want to know|about|regarding)\b/u;

/** Clauses that state something before another one asks about a matter of its own: 刚毕业在浦东搞金融软件，能分到人才房吗. */
function background(
  text: string,
  units: readonly Unit[],
  atoms: readonly Atom[],
  asking: readonly { start: number; end: number }[],
): Set<number> {
  const clauses: { at: number[]; asks: boolean; start: number }[] = [{ at: [], asks: false, start: 0 }];
  const close = (end: number) => {
    const clause = clauses.at(-1)!;
    clause.asks =
      WANTS.test(text.slice(clause.start, end)) ||
      asking.some((span) => span.start >= clause.start && span.start < end);
  };
  for (const [at, unit] of units.entries()) {
    const first = atoms[unit.start]!;
    if (unit.kind === 'break' && /[，。；,.;!！]/u.test(first.raw)) {
      close(first.start);
      clauses.push({ at: [], asks: false, start: first.end });
    } else clauses.at(-1)!.at.push(at);
  }
  close(text.length);
  if (/分别|各自|\brespectively\b/u.test(text)) return new Set();
  const answers = (clause: (typeof clauses)[number]) =>
    clause.asks && clause.at.some((at) => ['matter', 'noun'].includes(units[at]!.kind));
  const first = clauses.findIndex((clause) => clause.asks);
  const told = clauses.slice(0, Math.max(first, 0)).filter(() => clauses.some(answers));
  return new Set(told.flatMap(({ at }) => at));
}

function selfDescribed(text: string, units: readonly Unit[], atoms: readonly Atom[]): Set<number> {
  const spans = [...text.matchAll(SELF)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const context = new Set<number>();
  for (const [at, unit] of units.entries()) {
    const start = atoms[unit.start]!.start;
    if (spans.some(([from, to]) => from <= start && start < to)) context.add(at);
  }
  return context;
}

function quotedIn(text: string): string[] {
  return [
    ...text.matchAll(
      /(?<!而非|而不是|不是|不含|不算|除了|rather than|not)[“"「『‘]([^“”"「」『』‘’]{1,20})[”"」』’]/gu,
    ),
  ].map((match) => match[1]!);
}

const JOINERS = new Set([
  '和',
  '与',
  '及',
  '以及',
  '还有',
  '或',
  '或者',
  '跟',
  '还是',
  'and',
  'or',
  'plus',
  'versus',
  'vs',
  'as well as',
  '另外',
  '同时',
]);

function partsOf(units: readonly Unit[]): number[] {
  let part = 0;
  return units.map((unit) => {
    if (unit.kind === 'break' || JOINERS.has(unit.form)) part++;
    return part;
  });
}
