import { findMarks, findMentions } from '../../shared/cite.ts';
import type { Locale } from '../../shared/locale.ts';
import { type Atom, atomsOf } from '../retrieval/atoms.ts';
import { correct } from '../retrieval/correct.ts';
import { segment, type Unit } from '../retrieval/lexicon.ts';
import { normalise } from '../retrieval/normalise.ts';
import type { Ask } from './ask.ts';
import { findAsks } from './asks.ts';
import { contextOf, partsOf } from './clauses.ts';
import { type Fact, findFacts } from './facts.ts';
import type { Knowledge } from './knowledge.ts';
import { type Reference, referencesIn } from './references.ts';

/** A question as it was understood, before any text was looked at. */
export interface Question {
  /** Normalised, in standard words, typing errors put right. */
  text: string;
  locale: Locale;
  units: readonly Unit[];
  asks: ReadonlySet<Ask>;
  /** Parts of the question that each ask stands in. */
  askParts: ReadonlyMap<Ask, readonly number[]>;
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
  /** Many clauses, most of which tell what happened. */
  story: boolean;
}

/** Longer questions are read as they stand: whoever writes so much says a thing more than once. */
const CORRECTED = 400;

/** Greetings before and thanks after a question are no clauses of it. */
const COURTESY =
  /^(?:(?:您好|你好|大家好|老师好|早上好|下午好|hi|hello|hey|dear (?:sir|madam|all)|good (?:morning|afternoon))(?: there)?[，,！!。.~～\s]+)+|[，,。.！!~～\s]*(?:谢谢|多谢|感谢|辛苦|thanks|thank you|thx|many thanks|cheers)(?:您|你|了|啦|各位|老师| in advance| a lot| so much| very much)*[！!。.~～\s]*$/gu;

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
  const plain = inStandardWords(normalise(raw), knowledge).replace(COURTESY, '').trim();
  const first = cut(plain, knowledge);
  const corrected =
    plain.length <= CORRECTED ? correct(plain, first.atoms, first.units, knowledge.lexicon) : null;
  const text = corrected ?? plain;
  const { atoms, units, facts } = corrected === null ? first : cut(text, knowledge);
  const quotes = [...text.matchAll(QUOTED)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  // What a quotation asks is not asked, unless it is the very word that is asked about.
  const spans = findAsks(text).spans.filter(
    ({ start, end }) =>
      !quotes.some(
        (quote) => quote.start < start && end < quote.end && quote.end - quote.start - 2 > end - start,
      ),
  );
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
  const { context, told, quiet, story } = contextOf(
    text,
    kept,
    atoms,
    spans.filter(({ ask }) => !WEAK_ASKING.has(ask)),
  );
  const parts = partsOf(kept);
  const partAt = (place: number) =>
    parts[kept.findLastIndex((unit) => atoms[unit.start]!.start <= place)] ?? 0;
  const heard = spans.filter(({ ask, start }) => {
    const deaf = WEAK_ASKING.has(ask) ? quiet : told;
    return !deaf.some((clause) => clause.start <= start && start < clause.end);
  });
  const askParts = new Map<Ask, number[]>();
  for (const { ask, start } of heard) askParts.set(ask, [...(askParts.get(ask) ?? []), partAt(start)]);
  const asks = new Set(heard.map(({ ask }) => ask));
  return {
    text,
    locale,
    units: kept,
    asks,
    askParts,
    facts,
    references: referencesIn(text),
    context,
    asking: new Set([...kept.keys()].filter((at) => within(kept[at]!))),
    quoted: quotedIn(text),
    parts,
    whether: WHETHER.test(text),
    listing: LISTING.test(text),
    several: SEVERAL.test(text),
    story,
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

/** 每年, 几个: may as well be part of a story. */
const WEAK_ASKING: ReadonlySet<Ask> = new Set(['recurrence', 'number', 'figure', 'time', 'contact']);

/** 资助标准 asks for a figure of 资助: what stands first in it is the matter. */
const FIGURE_ASKING: ReadonlySet<Ask> = new Set(['amount', 'rate', 'recurrence']);

const WHETHER =
  /(?:[吗嘛]|(?<![什怎多这那要])么)(?=$|[?？。！!，,\s])|是不是|是否|有没有|能不能|可不可以|会不会|对不对|真的|对吧|没错吧|是吧|吧[?？]|有无|能否|可否|要不要|算不算|行不行|(?<han>\p{Script=Han})[不没]\k<han>|不[?？]?$|没[?？]?$|没有[?？]?$|^(?:please |so |and |but |hi |hello |hey |,)*(?:is|are|was|were|do|does|did|can|could|will|would|shall|should|may|must|has|have|am)\b|, (?:is|are|do|does|can|will|would) |\b(?:right|correct|true)\?|\bisn't it|\bwhether\b/u;
const LISTING =
  /哪些|哪几|全部|所有|一共|都有|列出|列举|罗列|分别|各有|有什么|有啥|什么样的|\b(?:which|what|all|list|every|each|any other)\b/u;
const SEVERAL =
  /分别|各自|各有|以及|还有|[和与及、]|另外|同时|区别|对比|比较|\b(?:and|respectively|both|as well as|versus|vs|compare|difference between|or|plus)\b/u;

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

const QUOTED = /[“"「『‘][^“”"「」『』‘’]{1,40}[”"」』’]/gu;

function quotedIn(text: string): string[] {
  return [
    ...text.matchAll(
      /(?<!而非|而不是|不是|不含|不算|除了|rather than|not)[“"「『‘]([^“”"「」『』‘’]{1,20})[”"」』’]/gu,
    ),
  ].map((match) => match[1]!);
}
