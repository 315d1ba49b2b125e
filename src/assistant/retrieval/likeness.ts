import { analyse } from './analyse.ts';

/**
 * Which questions are alike: those that speak of the same things, in whatever order and dress. Pure, and the same for
 * the same questions whenever it is computed.
 */

/** Words that ask, and say nothing of what is asked. */
export const ASKING =
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
