import type { Locale } from '../../shared/locale.ts';
import type { LicenceEntry } from '../api/rules.ts';
import { kinds } from '../boundary/messages.ts';
import type { Translate } from '../i18n/message.ts';
import {
  type BasisValues,
  basisOf,
  basisText,
  basisValues,
  emptyBasis,
  orNull,
  type Words,
} from './basis-form.ts';
import type { Described } from './differences.tsx';
import { basisWords, catalogue } from './messages.ts';

/** An entry while it is typed: what may be left out is empty text, words are lines. */
export interface EntryValues extends Record<string, unknown> {
  code: string;
  kind: LicenceEntry['kind'];
  name: Words;
  trigger: Words;
  need: Words;
  regulator: Words;
  basis: BasisValues[];
  effectiveFrom: string;
  repealedBy: Words;
  verifiedOn: string;
  mark: LicenceEntry['mark'];
  brings: string[];
  words: string;
}

const NO_WORDS: Words = { zh: '', en: '' };

export const emptyEntry = (): EntryValues => ({
  code: '',
  kind: 'licence',
  name: NO_WORDS,
  trigger: NO_WORDS,
  need: NO_WORDS,
  regulator: NO_WORDS,
  basis: [emptyBasis()],
  effectiveFrom: '',
  repealedBy: NO_WORDS,
  verifiedOn: '',
  mark: 'C',
  brings: [],
  words: '',
});

const wordLines = (words: LicenceEntry['words']) =>
  words.map(({ word, en }) => [word, en.join(', ')].filter(Boolean).join(' ')).join('\n');

export const entryValues = (entry: LicenceEntry): EntryValues => ({
  code: entry.code,
  kind: entry.kind,
  name: { zh: entry.zh, en: entry.en },
  trigger: entry.trigger,
  need: entry.need,
  regulator: entry.regulator,
  basis: entry.basis.map(basisValues),
  effectiveFrom: entry.effectiveFrom ?? '',
  repealedBy: entry.repealedBy ?? NO_WORDS,
  verifiedOn: entry.verifiedOn,
  mark: entry.mark,
  brings: entry.brings,
  words: wordLines(entry.words),
});

/** @param before whose words have a basis of their own, which the form does not show */
export function entryOf(values: EntryValues, before: LicenceEntry | null): LicenceEntry {
  const { code, kind, name, trigger, need, regulator, verifiedOn, mark, brings } = values;
  return {
    code: code.trim(),
    kind,
    zh: name.zh,
    en: name.en,
    trigger,
    need,
    regulator,
    basis: values.basis.map(basisOf),
    effectiveFrom: values.effectiveFrom || null,
    repealedBy: orNull(values.repealedBy),
    verifiedOn,
    mark,
    brings,
    words: wordsOf(values.words, before?.words ?? []),
  };
}

function wordsOf(lines: string, before: LicenceEntry['words']): LicenceEntry['words'] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [word = '', ...rest] = line.split(/\s+/u);
      const en = rest
        .join(' ')
        .split(',')
        .map((one) => one.trim().toLowerCase())
        .filter((one) => one !== '');
      const basis = before.find((one) => one.word === word)?.basis;
      return { word, en, ...(basis && { basis }) };
    });
}

/** Field by field, as a reader sees it; both languages, as both are the office's words. */
export function describeEntry(
  entry: LicenceEntry,
  { locale, t }: { locale: Locale; t: Translate },
): Described {
  const both = (words: Words | null) => (words === null ? '' : `${words.zh}\n${words.en}`);
  return [
    [t(catalogue.kind), t(kinds[entry.kind].is)],
    [t(catalogue.name), both(entry)],
    [t(catalogue.trigger), both(entry.trigger)],
    [t(catalogue.need), both(entry.need)],
    [t(catalogue.regulator), both(entry.regulator)],
    [t(basisWords.title), basisText(entry.basis, locale)],
    [t(basisWords.mark), entry.mark],
    [t(catalogue.effectiveFrom), entry.effectiveFrom ?? ''],
    [t(catalogue.repealedBy), both(entry.repealedBy)],
    [t(catalogue.verifiedDate), entry.verifiedOn],
    [t(catalogue.brings), entry.brings.join(', ')],
    [t(catalogue.words), wordLines(entry.words)],
  ];
}
