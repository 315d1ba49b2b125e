import { analyse } from './analyse.ts';

/**
 * Which questions are alike: those that speak of the same things, in whatever order and dress. Pure, and the same for
 * the same questions whenever it is computed.
 */

/** Words that ask, and say nothing of what is asked. */
const ASKING =
  /请问|想问|问一下|咨询|您好|你好|谢谢|什么|哪些|哪个|多少|怎么样|怎么|如何|怎样|是否|有没有|能不能|可不可以|可以|能否|是不是|一下|的|吗|呢|啊|吧|我们|我|你们|您|\b(?:please|what|which|how|much|many|is|are|do|does|can|could|we|i|you|there|the|a|an|of|for|to|in|any|our|my|be|it|get)\b/giu;

/** What likeness is measured by, sorted: pairs of Chinese characters, stems and numbers of the words that carry it. */
export function termsOf(question: string): string[] {
  // What was masked (〔电话号码〕) is no matter of the question.
  const bare = question
    .replace(/〔[^〕]*〕/gu, ' ')
    .normalize('NFKC')
    .replace(ASKING, ' ');
  const terms = analyse(bare);
  const carrying = terms.filter((term) => !/^\p{Script=Han}$/u.test(term));
  return [...new Set(carrying.length > 0 ? carrying : terms.length > 0 ? terms : analyse(question))].sort();
}

/** Shared terms over all terms (Jaccard), 0 to 1; 1 when both say nothing but asking words alike. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]);
  if (all.size === 0) return 1;
  const mine = new Set(one);
  return other.filter((term) => mine.has(term)).length / all.size;
}

/** Words that frame a question about whatever matter: how it is applied for, on what conditions, with which papers. */
const FRAME = new Set(
  [
    '申请流程 申请条件 申请材料 申请手续 申请时间 申请方式 申请程序 申请标准 申领 申报条件 申报材料 申报时间 申报流程',
    '办理流程 办理条件 办理材料 办理手续 办理时间 办理程序 办理方式 需要提交材料 需要准备资料 具备条件 满足条件 符合条件 步骤',
    '流程是 程序是 条件是 材料是 手续是 标准是 时间是 申请需要 办理需要',
    'apply application procedure process condition requirement require material document deadline need submit',
  ]
    .join(' ')
    .split(' ')
    .flatMap(analyse),
);
/** What such a word counts beside one that names the matter. */
const FRAMING = 0.25;

/**
 * Likeness that goes by what is asked about: a term counts the less the more other groups share it, and little where it
 * only frames the question.
 */
export function likenessAmong(groups: readonly Known[]) {
  const held = new Map<string, number>();
  for (const { terms } of groups)
    for (const term of new Set(terms)) held.set(term, (held.get(term) ?? 0) + 1);
  const rarity = (others: number) => Math.log(1 + (groups.length + 1) / (others + 0.5));
  return (asked: readonly string[], { terms }: Known): number => {
    const [mine, theirs] = [new Set(asked), new Set(terms)];
    const weight = (term: string) => {
      // Without these two themselves: what they alone share makes them alike.
      const others = (held.get(term) ?? 0) - Number(theirs.has(term));
      return rarity(others) * (FRAME.has(term) ? FRAMING : 1);
    };
    const sum = (all: Iterable<string>) => [...all].reduce((total, term) => total + weight(term), 0);
    const all = sum(new Set([...mine, ...theirs]));
    return all === 0 ? 1 : sum([...mine].filter((term) => theirs.has(term))) / all;
  };
}

/** Below this two questions about one place are two matters. */
const ALIKE = 0.4;
/** About different places only questions in nearly the same words are one. */
const SAME = 0.75;

export interface Known {
  id: string;
  place: string;
  terms: readonly string[];
}

/** The group a question belongs to, or null: the likest; of equally like ones the first by id. */
export function groupFor(
  question: { place: string; terms: readonly string[] },
  groups: readonly Known[],
): string | null {
  const likenessTo = likenessAmong(groups);
  let best: { id: string; score: number } | null = null;
  for (const group of groups) {
    const { id, place } = group;
    const score = likenessTo(question.terms, group);
    if (score < (place === question.place && place !== '' ? ALIKE : SAME)) continue;
    if (best === null || score > best.score || (score === best.score && id < best.id)) best = { id, score };
  }
  return best?.id ?? null;
}
