import { z } from 'zod';

const words = z.array(z.string().min(1));

/** One thing that can be asked about: its words in the texts, and how people say it. An act is a doing that needs an object. */
const concept = z.strictObject({
  kind: z.enum(['who', 'matter', 'act']).default('matter'),
  /** As it stands in the texts, without quotation marks; any one of them carries the meaning. */
  text: words,
  /** Who alone it is for: rent is subsidised for talent, not for a tenant company. */
  of: words.optional(),
  zh: words,
  en: words,
});
const concepts = z.record(z.string(), concept);
const bilingualWords = z.strictObject({ zh: words, en: words });

/**
 * Content of the library's `everyday` item: everyday ↔ official words. It is applied to questions only, and nothing in
 * it is ever quoted.
 */
export const everydaySchema = z.strictObject({
  concepts,
  /** Kinds of money that a text may give; `any` is money as such. */
  money: concepts,
  /** In nearly every sentence of the field, so of little weight. */
  generic: concepts,
  /** Whole words of neighbouring fields, so that 购房补贴 is not taken for 补贴. They match only where a text has them. */
  nouns: bilingualWords,
  /** Trades and technologies: what somebody is in, or an event is about; by themselves nothing the texts provide for. */
  topics: bilingualWords,
  /** What an applicant may be, and a text may leave open: 外资, 个体户. */
  traits: bilingualWords,
  places: z.strictObject({ outside: bilingualWords, countries: bilingualWords, pudong: bilingualWords }),
  /** Have a meaning of their own that tells nothing about the matter; where nothing else is named, they are it. */
  loose: bilingualWords,
  /** Ways of asking that typing errors are put right to; they name no matter. */
  asking: bilingualWords,
  /** Word for word into standard Mandarin, before anything else is read. */
  dialect: z.record(z.string().min(1), z.string()),
  /** Carry no matter of their own. */
  plain: bilingualWords,
});

/**
 * Content of the library's `law-words` item: how people ask about laws and regulations. Like the rest of the thesaurus
 * it is applied to questions only, and nothing in it is ever quoted.
 */
export const lawWordsSchema = z.strictObject({
  /**
   * What laws are called beside their names, by full name without 中华人民共和国: 个保法, PIPL. What English has first is
   * the name that texts and marks bear.
   */
  titles: z.record(z.string().min(1), bilingualWords),
  /** Laws that questions name, whether or not any is held here: what another law says is not answered from this one. */
  others: bilingualWords,
  /** Matters of other fields of law and of daily life: a text that has no such word is not asked about it. */
  elsewhere: bilingualWords.default({ zh: [], en: [] }),
  concepts,
  /** Carry no matter of their own in a question about a law. */
  plain: bilingualWords,
});

export type LawWords = z.infer<typeof lawWordsSchema>;

/**
 * Content of the library's `terms` and `law-terms` items: reviewed English ↔ Chinese terms. What a text calls it stands
 * first in `zh`, other ways texts write it after it.
 */
export const termsSchema = z.array(z.looseObject({ zh: words, en: words, kind: z.string() }));

/**
 * Content of the library's `law-english` item, shipped as readings/law-english.json: the English of the law for its
 * Chinese, and what single words mean where no term has them (from ECDICT, https://github.com/skywind3000/ECDICT, MIT
 * licence, as far as laws use the Chinese). Claims are verified by it; it reads no question.
 */
export const lawEnglishSchema = z.strictObject({
  terms: z.array(z.strictObject({ zh: words, en: words, who: z.boolean().optional() })),
  /** What a law may say for the first of them. */
  alike: z.array(words),
  words: z.record(z.string().min(1), words),
  /** How others say a word of laws, and of their English. */
  said: z.strictObject({
    zh: z.record(z.string().min(1), words),
    en: z.record(z.string().min(1), words),
  }),
});

export type LawEnglish = z.infer<typeof lawEnglishSchema>;
/** Large, and read only where there is a law. */
export type ReadLawEnglish = () => Promise<LawEnglish>;

export type Everyday = z.infer<typeof everydaySchema>;
export type Terms = z.infer<typeof termsSchema>;

export type TermKind =
  | 'who'
  | 'matter'
  | 'act'
  | 'money'
  | 'generic'
  | 'noun'
  | 'topic'
  | 'trait'
  | 'outside-place'
  | 'country'
  | 'pudong-place'
  | 'loose'
  | 'plain';

export interface Term {
  id: string;
  kind: TermKind;
  /** Empty for nouns, traits and places: they are looked for as they were asked. */
  text: readonly string[];
  /** Ids of the concepts it is for alone; left out where anybody may be meant. */
  of?: readonly string[] | undefined;
}
