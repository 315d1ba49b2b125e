import type { Library } from '../../library/index.ts';
import { type LawWords, lawWordsSchema } from '../retrieval/thesaurus.ts';

/** Each law's English name by its Chinese one: what the list has first is what the law is called. */
export function namesOfLaws({ titles }: Pick<LawWords, 'titles'>): Record<string, string> {
  return Object.fromEntries(Object.entries(titles).flatMap(([zh, { en }]) => (en[0] ? [[zh, en[0]]] : [])));
}

/** The same as published; none where this release cannot read what is. */
export async function publishedNamesOfLaws(
  library: Pick<Library, 'published'>,
): Promise<Record<string, string>> {
  const [published] = await library.published('law-words');
  const read = lawWordsSchema.safeParse(published?.content);
  return read.success ? namesOfLaws(read.data) : {};
}
