import { z } from '@hono/zod-openapi';
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '../shared/ledger/digest.ts';
import { type PolicyTextContent, plainly } from './content.ts';
import type { Article, Sentence } from './document.ts';
import { parsePolicy } from './parse-policy.ts';
import { lawName } from './successors.ts';
import { plainName } from './title.ts';

/**
 * What ships about texts that do not: the unofficial English of sentences, how they are said plainly, and how people ask about articles, each by the
 * `readingKey` of the Chinese, so that an edition, an excerpt or a text cut otherwise finds what is the same in it.
 */
export const readingsSchema = z.strictObject({
  english: z.record(z.string(), z.string().min(1)),
  asked: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  plain: z.record(z.string(), plainly),
});
export interface Readings extends z.infer<typeof readingsSchema> {
  /** What texts are called in English, by their titles as `plainName` has them without 中华人民共和国. */
  titles: Readonly<Record<string, string>>;
}
export const NO_READINGS: Readings = { titles: {}, english: {}, asked: {}, plain: {} };
/** Large and seldom wanted, so read where a text is taken in and not kept. */
export type ReadReadings = () => Promise<Readings>;

const utf8 = new TextEncoder();
const LENGTH = 12;

/** The beginning of a Chinese text's SHA-256, white space left out. */
export function readingKey(text: string): string {
  return hex(sha256(utf8.encode(text.replace(/\s/gu, '')))).slice(0, LENGTH);
}

/** The content with what is known of its sentences; what somebody entered for one that is not known stays. */
export function withReadings(
  content: PolicyTextContent,
  { titles, english, asked, plain }: Readings,
): PolicyTextContent {
  const { articles, title, shortTitleEn } = parsePolicy(content.original, content.meta);
  const name = shortTitleEn === null ? titles[plainName(lawName(title))] : undefined;
  const translation = { ...content.translation };
  const plainAs = { ...content.plain };
  const askedAs: Record<string, string[]> = {};
  for (const article of articles) {
    for (const { id, text } of article.sentences) {
      const key = readingKey(text);
      if (english[key] !== undefined) translation[id] = english[key];
      if (plain[key] !== undefined) plainAs[id] = plain[key];
    }
    const ways = asked[readingKey(textOf(article))];
    if (ways) askedAs[article.id] = ways;
  }
  return {
    ...content,
    ...(name !== undefined && { meta: { titleEn: name, ...content.meta, shortTitleEn: name } }),
    ...(Object.keys(translation).length > 0 && { translation }),
    ...(Object.keys(askedAs).length > 0 && { asked: askedAs }),
    ...(Object.keys(plainAs).length > 0 && { plain: plainAs }),
  };
}

/**
 * What stands beside the sentences of a version that was made from another: it follows each sentence to its new place,
 * and one that reads otherwise now has none. What somebody entered anew stays.
 */
export function withMovedReadings(content: PolicyTextContent, before: PolicyTextContent): PolicyTextContent {
  if (content.original === before.original) return content;
  const now = sentencesOf(content);
  const then = sentencesOf(before);
  function moved<T>(given: Readonly<Record<string, T>>, old: Readonly<Record<string, T>>): Record<string, T> {
    const byText = new Map(then.flatMap(({ id, text }) => (old[id] === undefined ? [] : [[text, old[id]]])));
    return Object.fromEntries(
      now.flatMap(({ id, text }) => {
        const kept = isSame(given[id], old[id]) ? byText.get(text) : given[id];
        return kept === undefined ? [] : [[id, kept]];
      }),
    );
  }
  return {
    ...content,
    ...(content.translation &&
      before.translation && { translation: moved(content.translation, before.translation) }),
    ...(content.plain && before.plain && { plain: moved(content.plain, before.plain) }),
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function sentencesOf({ original, meta }: PolicyTextContent): Sentence[] {
  return parsePolicy(original, meta).articles.flatMap(({ sentences }) => sentences);
}

/** What an article says, without its number and headings. */
function textOf({ sentences }: Article): string {
  return sentences
    .filter(({ role }) => role === 'text')
    .map(({ text }) => text)
    .join('');
}
