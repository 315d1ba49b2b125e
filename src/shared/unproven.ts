import type { Locale } from './locale.ts';

const WORDS: Readonly<Record<Locale, readonly [open: string, close: string]>> = {
  zh: ['〔待核实：', '〕'],
  en: ['[to be checked: ', ']'],
};

/** Around what a model wrote and nothing vouches for. */
export function bracketedAs(words: string, locale: Locale): string {
  const [open, close] = WORDS[locale];
  return open + words + close;
}

/** What stands in such brackets is every second piece, from the second on. */
export function splitAtUnproven(text: string): string[] {
  return text.split(/(〔待核实：[^〕]*〕|\[to be checked: [^\]]*\])/u);
}
