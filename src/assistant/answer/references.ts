import { parseNumeral } from '../../shared/chinese-numerals.ts';
import { type CitedArticle, findMarks, findMentions } from '../../shared/cite.ts';

/** An article named in the question: its id, or that it is the last. */
export interface Reference {
  article: CitedArticle | 'last';
  documentTitle: string | null;
}

const ORDINAL_PART =
  /第\s*([一二三四五六七八九十\d]{1,3})\s*(?:个?部分|章|点|项(?!目)|款|大条|个方面)|(?<=^|[，：:,\s问])([一二三四五六七八九十]{1,3})\s*、(?=$|讲|说|里|中|的是|的内容|写|怎么|有什么|是什么|这|那)/gu;
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

/** Articles named anyhow: 第五条, 五、, Article 5, the fifth section, 最后一条, 序言. */
export function referencesIn(text: string): Reference[] {
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
