import type { Atom } from '../retrieval/atoms.ts';
import type { Unit } from '../retrieval/lexicon.ts';

/** A stretch of a question between stops. */
interface Clause {
  start: number;
  end: number;
  /** Positions of its units. */
  at: number[];
  asks: boolean;
  /** Ends a sentence: 。 ! ? or the end, not a comma. */
  closes: boolean;
}

interface Stretch {
  start: number;
  end: number;
}

/** From so many clauses on it is a story with a question in it. */
const STORY = 5;
const WANTS =
  /[?？吗呢么]|什么|怎么|怎样|如何|多少|哪|谁|几[个条家]|是否|不是|有没有|能不能|可不可以|(?<han>\p{Script=Han})[不没]\k<han>|不[?？]?$|想(?:问|了解|知道|咨询|请教)|请问|咨询|关于|\b(?:what|which|who|when|where|why|how|tell me|want to know|wonder|about|regarding)\b|^(?:so |and |but |then )?(?:is|are|does|do|did|can|could|will|would|may|should|must|any)\b/u;
const ASKS_IN_STORY =
  /[?？]|[吗呢]$|什么|怎么|怎样|如何|多少|哪[些个里家]|是否|是不是|有没有|能不能|可不可以|行不行|(?<han>\p{Script=Han})[不没]\k<han>|想(?:问|了解|知道|咨询)|请问|^(?:so |and |but |then )?(?:what|which|who|when|where|why|how|is|are|does|do|can|could|will|would|may|should)\b/u;

/** 公司想上市，有没有培训: the wish is the matter. */
const WISHES = /想|要(?!是)|打算|准备|计划|希望|拟|\b(?:want|wish|plan|hope|intend|would like)/u;

const SELF =
  /我们?[^，,。]{0,8}?(?:做|搞|从事|主营)[^，,。]{1,16}?的(?=[，,。！!])|(?:我们?|咱们?|我司|本公司|我公司|公司|单位|老板|朋友|我们公司|我们企业|本人|我家)(?:是|主要|现在|目前|正在|一直|就是)*(?:一家|一个|一名|个|家)?(?:是|做|搞|从事|主营|专注|开发|经营|在|来自|属于)[^，。？！,.?!;；]{1,24}?(?=的[，。？！,.?!;；\s]|的$|的(?:公司|企业|机构|人|平台)?(?=[，,。\s])|[，。,;；]|行业|领域)|\b(?:we are|we're|i am|i'm|our company is|as)(?: an?| the)? [^,.?!;]{2,50}(?=[,.;])|\b(?:we|i|our company|my company|our firm) (?:work|works|operate|operates|specialise|specialize|build|builds|make|makes|develop|develops|run|runs|do|does)(?: in| on)? [^,.?!;]{2,40}(?=[,.;])/gu;

/** Positions of units that only say who is asking, or tell what led to the question. */
export function contextOf(
  text: string,
  units: readonly Unit[],
  atoms: readonly Atom[],
  asking: readonly Stretch[],
): { context: Set<number>; told: readonly Stretch[]; quiet: readonly Stretch[]; story: boolean } {
  const clauses = clausesOf(text, units, atoms);
  const story = clauses.filter(({ at }) => at.some((one) => units[one]!.kind !== 'plain')).length >= STORY;
  for (const clause of clauses) {
    const words = text.slice(clause.start, clause.end).trim();
    clause.asks = story
      ? ASKS_IN_STORY.test(words)
      : WANTS.test(words) || asking.some(({ start }) => start >= clause.start && start < clause.end);
  }
  const told = story ? storyOf(clauses, units) : background(text, clauses, units);
  const context = new Set(told.flatMap(({ at }) => at));
  const selves = [...text.matchAll(SELF)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  for (const [at, unit] of units.entries()) {
    const { start } = atoms[unit.start]!;
    if (selves.some((self) => self.start <= start && start < self.end)) context.add(at);
  }
  // Of several clauses, those that want nothing by themselves.
  const quiet =
    clauses.length > 1 && clauses.some(({ asks }) => asks) ? clauses.filter(({ asks }) => !asks) : [];
  return { context, told, quiet, story };
}

function clausesOf(text: string, units: readonly Unit[], atoms: readonly Atom[]): Clause[] {
  const clauses: Clause[] = [{ start: 0, end: text.length, at: [], asks: false, closes: true }];
  for (const [at, unit] of units.entries()) {
    const first = atoms[unit.start]!;
    if (unit.kind === 'break' && /[，。；,.;!！?？—]/u.test(first.raw)) {
      const clause = clauses.at(-1)!;
      clause.end = first.end;
      clause.closes = /[。.!！?？]/u.test(first.raw);
      clauses.push({ start: first.end, end: text.length, at: [], asks: false, closes: true });
    } else clauses.at(-1)!.at.push(at);
  }
  return clauses.filter(({ at }) => at.length > 0);
}

/** Clauses before the asking, where another one asks about a matter of its own: 刚毕业在浦东搞金融软件，能分到人才房吗. */
function background(text: string, clauses: readonly Clause[], units: readonly Unit[]): Clause[] {
  if (/分别|各自|\brespectively\b/u.test(text)) return [];
  const first = clauses.findIndex((clause) => clause.asks);
  if (first < 0) return [];
  const opening = clauses.slice(0, first).findLastIndex(({ closes }) => closes) + 1;
  const names = (from: readonly Clause[], kinds: readonly string[]) =>
    from.some(({ at }) => at.some((one) => kinds.includes(units[one]!.kind)));
  const asking = clauses.filter((clause) => clause.asks);
  return [
    // After a full stop who is asked about is enough; after a comma it is mostly the same sentence still.
    ...(names(clauses.slice(opening), ['matter', 'noun', 'who']) ? clauses.slice(0, opening) : []),
    ...(names(asking, ['matter', 'noun'])
      ? clauses.slice(opening, first).filter(({ start, end }) => !WISHES.test(text.slice(start, end)))
      : []),
  ];
}

/** Whatever asks nothing, as long as what does ask names something. */
function storyOf(clauses: readonly Clause[], units: readonly Unit[]): Clause[] {
  const names = ['matter', 'noun', 'who', 'act', 'money'];
  const answers = clauses.some(
    (clause) => clause.asks && clause.at.some((at) => names.includes(units[at]!.kind)),
  );
  return answers ? clauses.filter((clause) => !clause.asks) : [];
}

const JOINERS = new Set(
  '和 与 及 以及 还有 或 或者 还是 另外 同时 and or plus versus vs'.split(' ').concat('as well as'),
);

/** Part of the question each unit stands in: parts are divided by stops, 和, and. */
export function partsOf(units: readonly Unit[]): number[] {
  let part = 0;
  return units.map((unit) => {
    if (unit.kind === 'break' || JOINERS.has(unit.form)) part++;
    return part;
  });
}
