import type { WordKind } from '../../shared/words.ts';

export type Section =
  | 'concepts'
  | 'money'
  | 'generic'
  | 'lists'
  | 'dialect'
  | 'titles'
  | 'terms'
  | 'pairs'
  | 'alike'
  | 'dictionary'
  | 'saidZh'
  | 'saidEn'
  | 'greetings'
  | 'handover'
  | 'text';

export type FieldName = 'kind' | 'level' | 'text' | 'zh' | 'en' | 'of' | 'standard' | 'value';

/** One thing to edit: what it is called within its part, and its fields as typed, words one a line. */
export interface Entry {
  section: Section;
  key: string;
  fields: Partial<Record<FieldName, string>>;
  /** What is kept of it and not edited here. */
  rest?: Record<string, unknown>;
}

interface Shape {
  fields: readonly FieldName[];
  /** Entries are added and taken out; else they are what they are. */
  open: boolean;
}

const CONCEPT: Shape = { fields: ['kind', 'text', 'zh', 'en', 'of'], open: true };
const WORDS: Shape = { fields: ['zh', 'en'], open: false };

export const SHAPES: Readonly<Record<Section, Shape>> = {
  concepts: CONCEPT,
  money: CONCEPT,
  generic: CONCEPT,
  lists: WORDS,
  dialect: { fields: ['standard'], open: true },
  titles: { fields: ['zh', 'en'], open: true },
  terms: { fields: ['kind', 'zh', 'en', 'level'], open: true },
  pairs: { fields: ['kind', 'zh', 'en'], open: true },
  alike: { fields: ['zh'], open: true },
  dictionary: { fields: ['zh'], open: true },
  saidZh: { fields: ['zh'], open: true },
  saidEn: { fields: ['en'], open: true },
  greetings: WORDS,
  handover: { fields: ['value'], open: false },
  text: WORDS,
};

export const SECTIONS: Readonly<Record<WordKind, readonly Section[]>> = {
  everyday: ['concepts', 'money', 'generic', 'lists', 'dialect'],
  terms: ['terms'],
  'law-words': ['titles', 'concepts', 'lists'],
  'law-terms': ['terms'],
  'law-english': ['pairs', 'alike', 'dictionary', 'saidZh', 'saidEn'],
  greetings: ['greetings'],
  handover: ['handover'],
  instructions: ['text'],
  proposals: ['text'],
};

/** Long lists are searched and paged; the others stand on the page as they are. */
export const isTable = (kind: WordKind): boolean =>
  ['everyday', 'terms', 'law-words', 'law-terms', 'law-english'].includes(kind);

type Json = Record<string, unknown>;
const lines = (words: unknown): string => (Array.isArray(words) ? words.join('\n') : '');
const words = (text = ''): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

function conceptsIn(section: Section, record: unknown): Entry[] {
  return Object.entries(record as Record<string, Json>).map(([key, { kind, text, zh, en, of }]) => ({
    section,
    key,
    fields: {
      kind: String(kind ?? 'matter'),
      ...{ text: lines(text), zh: lines(zh), en: lines(en), of: lines(of) },
    },
  }));
}

const listsIn = (section: Section, record: Json, lead = ''): Entry[] =>
  Object.entries(record).map(([key, value]) => {
    const { zh, en } = value as Json;
    return { section, key: `${lead}${key}`, fields: { zh: lines(zh), en: lines(en) } };
  });

/** What a pair of languages is called, which has no name of its own; only terms have many kinds to be told apart by. */
export const pairName = (section: Section, first: string, kind: string): string =>
  section === 'terms' ? `${first} · ${kind}` : first;
export const isPair = ({ section }: Entry): boolean => section === 'terms' || section === 'pairs';

/** Its name; of several alike, with a number. */
function namer(section: Section): (zh: unknown, kind: string) => string {
  const seen = new Map<string, number>();
  return (zh, kind) => {
    const name = pairName(section, (zh as string[])[0] ?? '', kind);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  };
}

function termsIn(content: unknown): Entry[] {
  const named = namer('terms');
  return (content as Json[]).map(({ zh, en, kind, level, ...rest }) => ({
    section: 'terms',
    key: named(zh, String(kind)),
    fields: { kind: String(kind), zh: lines(zh), en: lines(en), level: String(level ?? '') },
    rest,
  }));
}

function lawEnglishIn({ terms, alike, words: dictionary, said }: Json): Entry[] {
  const named = namer('pairs');
  const { zh: saidZh, en: saidEn } = said as Record<'zh' | 'en', Json>;
  const list = (section: Section, language: 'zh' | 'en', of: Json): Entry[] =>
    Object.entries(of).map(([key, others]) => ({ section, key, fields: { [language]: lines(others) } }));
  return [
    ...(terms as Json[]).map(({ zh, en, who }): Entry => {
      const kind = who ? 'who' : 'matter';
      return { section: 'pairs', key: named(zh, kind), fields: { kind, zh: lines(zh), en: lines(en) } };
    }),
    ...(alike as string[][]).map(
      ([key = '', ...others]): Entry => ({ section: 'alike', key, fields: { zh: lines(others) } }),
    ),
    ...list('dictionary', 'zh', dictionary as Json),
    ...list('saidZh', 'zh', saidZh),
    ...list('saidEn', 'en', saidEn),
  ];
}

function toLawEnglish(entries: readonly Entry[]): Json {
  const of = (wanted: Section) => entries.filter(({ section }) => section === wanted);
  const zh = ({ fields }: Entry) => words(fields.zh);
  return {
    terms: of('pairs').map((entry) => ({
      ...bilingual(entry),
      ...(entry.fields.kind === 'who' && { who: true }),
    })),
    alike: of('alike').map((entry) => [entry.key, ...zh(entry).filter((word) => word !== entry.key)]),
    words: record(entries, 'dictionary', zh),
    said: {
      zh: record(entries, 'saidZh', zh),
      en: record(entries, 'saidEn', ({ fields }) => words(fields.en)),
    },
  };
}

/** What is stored, as entries in its order. */
export function toEntries(kind: WordKind, content: unknown): Entry[] {
  const all = content as Json;
  switch (kind) {
    case 'terms':
    case 'law-terms':
      return termsIn(content);
    case 'law-english':
      return lawEnglishIn(all);
    case 'everyday': {
      const { concepts, money, generic, places, dialect, ...lists } = all;
      return [
        ...conceptsIn('concepts', concepts),
        ...conceptsIn('money', money),
        ...conceptsIn('generic', generic),
        ...listsIn('lists', lists),
        ...listsIn('lists', places as Json, 'places.'),
        ...Object.entries(dialect as Record<string, string>).map(
          ([key, standard]): Entry => ({ section: 'dialect', key, fields: { standard } }),
        ),
      ];
    }
    case 'law-words': {
      const { concepts, titles, ...lists } = all;
      return [
        ...listsIn('titles', titles as Json),
        ...conceptsIn('concepts', concepts),
        ...listsIn('lists', lists),
      ];
    }
    case 'greetings':
      return Object.entries(all as Record<string, { zh: string; en: string }>).map(([key, { zh, en }]) => ({
        section: 'greetings',
        key,
        fields: { zh, en },
      }));
    case 'handover':
      return Object.entries(all).map(([key, value]) => ({
        section: 'handover',
        key,
        fields: { value: String(value ?? '') },
      }));
    default: {
      const { zh, en } = all as Record<'zh' | 'en', string>;
      return [{ section: 'text', key: 'text', fields: { zh, en } }];
    }
  }
}

function concepts(entries: readonly Entry[], section: Section): Json {
  return record(entries, section, ({ fields }) => ({
    ...(fields.kind !== 'matter' && { kind: fields.kind }),
    text: words(fields.text),
    ...(words(fields.of).length > 0 && { of: words(fields.of) }),
    zh: words(fields.zh),
    en: words(fields.en),
  }));
}

function record(entries: readonly Entry[], section: Section, made: (entry: Entry) => unknown): Json {
  return Object.fromEntries(
    entries.filter((one) => one.section === section).map((one) => [one.key, made(one)]),
  );
}

const bilingual = ({ fields }: Entry) => ({ zh: words(fields.zh), en: words(fields.en) });

/** The way back: what is sent. */
export function fromEntries(kind: WordKind, entries: readonly Entry[]): unknown {
  switch (kind) {
    case 'terms':
    case 'law-terms':
      return entries.map(({ fields, rest }) => ({
        ...bilingual({ section: 'terms', key: '', fields }),
        kind: fields.kind ?? '',
        ...(fields.level && { level: fields.level }),
        ...rest,
      }));
    case 'law-english':
      return toLawEnglish(entries);
    case 'everyday':
    case 'law-words': {
      const lists = record(entries, 'lists', bilingual);
      const flat = Object.entries(lists).filter(([name]) => !name.startsWith('places.'));
      const places = Object.entries(lists)
        .filter(([name]) => name.startsWith('places.'))
        .map(([name, value]) => [name.slice('places.'.length), value]);
      const both = { concepts: concepts(entries, 'concepts'), ...Object.fromEntries(flat) };
      return kind === 'law-words'
        ? { ...both, titles: record(entries, 'titles', bilingual) }
        : {
            ...both,
            money: concepts(entries, 'money'),
            generic: concepts(entries, 'generic'),
            places: Object.fromEntries(places),
            dialect: record(entries, 'dialect', ({ fields }) => fields.standard?.trim() ?? ''),
          };
    }
    case 'greetings':
      return record(entries, 'greetings', ({ fields: { zh = '', en = '' } }) => ({ zh, en }));
    case 'handover':
      return record(entries, 'handover', ({ fields }) => fields.value?.trim() || null);
    default: {
      const { zh = '', en = '' } = entries[0]?.fields ?? {};
      return { zh, en };
    }
  }
}

/** Where a part is kept, where it is not called so. */
const KEPT: Partial<Record<Section, string>> = {
  pairs: 'terms',
  dictionary: 'words',
  saidZh: 'said.zh',
  saidEn: 'said.en',
};

/** What the server's complaints of each entry begin with, after `content.`. */
export function pathsOf(kind: WordKind, entries: readonly Entry[]): string[] {
  const counts: Partial<Record<Section, number>> = {};
  return entries.map(({ section, key }, at) => {
    if (kind === 'terms' || kind === 'law-terms') return `${at}`;
    if (['lists', 'greetings', 'handover'].includes(section)) return key;
    if (section === 'text') return '';
    const nth = counts[section] ?? 0;
    counts[section] = nth + 1;
    return `${KEPT[section] ?? section}.${section === 'pairs' || section === 'alike' ? nth : key}`;
  });
}

export const idOf = ({ section, key }: Entry): string => `${section} ${key}`;

/** Whether an entry has the words looked for, in whatever field. */
export function matches({ key, fields }: Entry, wanted: string): boolean {
  return [key, ...Object.values(fields)].some((text) => text.toLowerCase().includes(wanted));
}
