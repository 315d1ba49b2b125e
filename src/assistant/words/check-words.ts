import type { z } from 'zod';
import { invalidInput } from '../../platform/http/invalid-input.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { holesIn, TERM_KINDS, unnamed, type WordKind } from '../../shared/words.ts';
import { wordSchemas } from '../answer/index.ts';
import { instructionsSchema } from '../model/instructions.ts';
import {
  type Everyday,
  type LawEnglish,
  type LawWords,
  lawEnglishSchema,
  type Terms,
} from '../retrieval/thesaurus.ts';

/** The form each kind is stored in. */
export const WORD_FORMS: Readonly<Record<WordKind, z.ZodType>> = {
  everyday: wordSchemas.everyday,
  terms: wordSchemas.terms,
  'law-words': wordSchemas.laws,
  'law-terms': wordSchemas.lawTerms,
  'law-english': lawEnglishSchema,
  greetings: wordSchemas.greetings,
  handover: wordSchemas.handover,
  instructions: instructionsSchema,
  proposals: instructionsSchema,
};

const MOST_WORD = 200;
const MOST_GREETING = 1_000;
const MOST_INSTRUCTIONS = 8_000;
const LEAST_INSTRUCTIONS = 50;
/** As many faults as a reader mends in one go. */
const MOST_FAULTS = 20;

/**
 * What officials wrote, in its form and whole.
 * @throws AppError invalid-input, each fault under `content.` with the path of what it is about
 */
export function checkWords(kind: WordKind, content: unknown): unknown {
  const read = WORD_FORMS[kind].safeParse(content);
  const faults = read.success
    ? faultsOf(kind, read.data)
    : (invalidInput(read.error).fields ?? []).map((one) => ({ ...one, ...nearer(one) }));
  if (faults.length > 0) {
    const fields = faults.slice(0, MOST_FAULTS).map((one) => ({
      ...one,
      path: one.path === '' ? 'content' : `content.${one.path}`,
    }));
    throw new AppError('invalid-input', undefined, { fields });
  }
  return read.data;
}

/** An empty text is the commonest fault of form, and has plainer words. */
function nearer({ zh, en }: FieldError): Bilingual {
  return /至少 1$/u.test(zh) ? { zh: '请填写。', en: 'Fill this in.' } : { zh, en };
}

const faultsIn: { [Kind in WordKind]: (content: never) => FieldError[] } = {
  everyday: everydayFaults,
  terms: termFaults,
  'law-words': lawFaults,
  'law-terms': termFaults,
  'law-english': lawEnglishFaults,
  greetings: (content: Record<string, Bilingual>) =>
    Object.entries(content).flatMap(([name, text]) => textFaults(name, text, MOST_GREETING)),
  handover: (content: Record<string, string | null>) =>
    Object.entries(content).flatMap(([name, text]) => (text === null ? [] : wordFault(name, text))),
  instructions: (content: Bilingual) => instructionFaults('instructions', content),
  proposals: (content: Bilingual) => instructionFaults('proposals', content),
};

function faultsOf(kind: WordKind, content: unknown): FieldError[] {
  return faultsIn[kind](content as never);
}

function everydayFaults(content: Everyday): FieldError[] {
  const known = new Set([content.concepts, content.money, content.generic].flatMap(Object.keys));
  const groups = (['concepts', 'money', 'generic'] as const).flatMap((name) =>
    conceptFaults(name, content[name], known),
  );
  const dialect = Object.entries(content.dialect).flatMap(([word, standard]) => [
    ...wordFault(`dialect.${word}`, word),
    ...(standard === '' ? [] : wordFault(`dialect.${word}`, standard)),
  ]);
  const { nouns, topics, traits, loose, asking, plain, places } = content;
  const lists = { nouns, topics, traits, loose, asking, plain };
  return [...groups, ...listFaults('', lists), ...listFaults('places.', places), ...dialect];
}

function lawFaults({ concepts, titles, others, plain }: LawWords): FieldError[] {
  return [
    ...conceptFaults('concepts', concepts, new Set(Object.keys(concepts))),
    ...listFaults('titles.', titles),
    ...listFaults('', { others, plain }),
  ];
}

function termFaults(content: Terms): FieldError[] {
  if (content.length === 0) return [fault('', '词表不能是空的。', 'The table cannot be empty.')];
  const kinds: readonly string[] = TERM_KINDS;
  return content.flatMap(({ zh, en, kind }, at) => [
    ...(zh.length === 0 ? [fault(`${at}.zh`, '请填写中文。', 'Enter the Chinese.')] : []),
    ...(kinds.includes(kind) ? [] : [fault(`${at}.kind`, '请选择词类。', 'Choose what it does.')]),
    ...wordFaults(`${at}.zh`, zh),
    ...wordFaults(`${at}.en`, en),
  ]);
}

function lawEnglishFaults({ terms, alike, words, said }: LawEnglish): FieldError[] {
  if (terms.length === 0) return [fault('terms', '不能全部删除。', 'It cannot be emptied.')];
  const saying = (path: string, others: readonly string[]) => [
    ...(others.length === 0
      ? [fault(path, '请至少填写一种说法。', 'Enter at least one way of saying it.')]
      : []),
    ...wordFaults(path, others),
  ];
  const sayings = (path: string, language: 'zh' | 'en', record: Record<string, string[]>) =>
    Object.entries(record).flatMap(([word, others]) => [
      ...wordFault(`${path}.${word}`, word),
      ...saying(`${path}.${word}.${language}`, others),
    ]);
  return [
    ...terms.flatMap(({ zh, en }, at) => [
      ...(zh.length === 0 ? [fault(`terms.${at}.zh`, '请填写中文。', 'Enter the Chinese.')] : []),
      ...(en.length === 0 ? [fault(`terms.${at}.en`, '请填写英文。', 'Enter the English.')] : []),
      ...wordFaults(`terms.${at}.zh`, zh),
      ...wordFaults(`terms.${at}.en`, en),
    ]),
    ...alike.flatMap(([first = '', ...others], at) => [
      ...wordFault(`alike.${at}`, first),
      ...saying(`alike.${at}.zh`, others),
    ]),
    ...sayings('words', 'zh', words),
    ...sayings('said.zh', 'zh', said.zh),
    ...sayings('said.en', 'en', said.en),
  ];
}

type Concepts = Everyday['concepts'];

function conceptFaults(group: string, concepts: Concepts, known: ReadonlySet<string>): FieldError[] {
  if (Object.keys(concepts).length === 0) return [fault(group, '不能全部删除。', 'It cannot be emptied.')];
  return Object.entries(concepts).flatMap(([id, { text, zh, en, of = [] }]) => {
    const path = `${group}.${id}`;
    return [
      ...(text.length === 0
        ? [fault(`${path}.text`, '请填写原文用词。', 'Enter the words of the texts.')]
        : []),
      ...(zh.length + en.length === 0
        ? [fault(`${path}.zh`, '请至少填写一种说法。', 'Enter at least one way of saying it.')]
        : []),
      ...of
        .filter((one) => !known.has(one))
        .map((one) => fault(`${path}.of`, `没有“${one}”这一条。`, `There is no entry “${one}”.`)),
      ...wordFaults(`${path}.text`, text),
      ...wordFaults(`${path}.zh`, zh),
      ...wordFaults(`${path}.en`, en),
    ];
  });
}

function listFaults(lead: string, lists: Record<string, { zh: string[]; en: string[] }>): FieldError[] {
  return Object.entries(lists).flatMap(([name, { zh, en }]) => [
    ...wordFaults(`${lead}${name}.zh`, zh),
    ...wordFaults(`${lead}${name}.en`, en),
  ]);
}

function wordFaults(path: string, words: readonly string[]): FieldError[] {
  return words.flatMap((word) => wordFault(path, word));
}

/** What no question could be read with: blanks alone, a line's end, what is not seen. */
function wordFault(path: string, word: string): FieldError[] {
  if (word.trim() === '') return [fault(path, '有一个词是空的。', 'One of the words is empty.')];
  if (word.length > MOST_WORD)
    return [fault(path, `每个词至多 ${MOST_WORD} 个字符。`, `A word has ${MOST_WORD} characters at most.`)];
  return /[\p{Cc}\p{Cf}\p{Cs}]/u.test(word)
    ? [fault(path, `“${word}”含有看不见的字符。`, `“${word}” has invisible characters.`)]
    : [];
}

function textFaults(path: string, { zh, en }: Bilingual, most: number): FieldError[] {
  return Object.entries({ zh, en }).flatMap(([locale, text]) => {
    const at = path === '' ? locale : `${path}.${locale}`;
    if (text.trim() === '') return [fault(at, '请填写。', 'Fill this in.')];
    return text.length > most ? [fault(at, `至多 ${most} 个字符。`, `${most} characters at most.`)] : [];
  });
}

function instructionFaults(kind: 'instructions' | 'proposals', content: Bilingual): FieldError[] {
  const faults = textFaults('', content, MOST_INSTRUCTIONS);
  if (faults.length > 0) return faults;
  return (['zh', 'en'] as const).flatMap((locale) => {
    const text = content[locale];
    const missing = unnamed(kind, text).join('、');
    const holes = holesIn(text).join(' ');
    return [
      ...(text.trim().length < LEAST_INSTRUCTIONS
        ? [fault(locale, '太短，写不清楚怎样作答。', 'Too short to say how to answer.')]
        : []),
      ...(missing === ''
        ? []
        : [
            fault(
              locale,
              `没有提到：${missing}。模型靠这些字段名读取资料。`,
              `Not named: ${missing}. The model knows its material by these fields.`,
            ),
          ]),
      ...(holes === ''
        ? []
        : [fault(locale, `${holes} 不会被替换，模型会照字面读。`, `${holes} is filled in by nothing.`)]),
    ];
  });
}

const fault = (path: string, zh: string, en: string): FieldError => ({ path, zh, en });
