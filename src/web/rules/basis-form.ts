import type { Locale } from '../../shared/locale.ts';
import type { Basis } from '../api/rules.ts';

export interface Words {
  zh: string;
  en: string;
}

/** A basis while it is typed: what may be left out is empty text. */
export interface BasisValues {
  law: Words;
  number: string;
  articles: Words;
  says: Words;
  mark: Basis['mark'];
}

const NO_WORDS: Words = { zh: '', en: '' };

export const emptyBasis = (): BasisValues => ({
  law: NO_WORDS,
  number: '',
  articles: NO_WORDS,
  says: NO_WORDS,
  mark: 'C',
});

export const basisValues = ({ law, number, articles, says, mark }: Basis): BasisValues => ({
  law,
  number: number ?? '',
  articles: articles ?? NO_WORDS,
  says: says ?? NO_WORDS,
  mark,
});

/** Null where neither language says anything. */
export const orNull = (words: Words): Words | null =>
  words.zh.trim() === '' && words.en.trim() === '' ? null : words;

export const basisOf = ({ law, number, articles, says, mark }: BasisValues): Basis => ({
  law,
  number: number.trim() || null,
  articles: orNull(articles),
  says: orNull(says),
  mark,
});

/** One line for each. */
export function basisText(basis: readonly Basis[], locale: Locale): string {
  return basis
    .map(({ law, number, articles, says, mark }) => {
      const where = [law[locale], number, articles?.[locale]].filter(Boolean).join(' ');
      return `${where} [${mark}]${says ? `\n${says.zh}${locale === 'en' ? `\n${says.en}` : ''}` : ''}`;
    })
    .join('\n');
}
