import type { Bilingual, Locale } from './locale.ts';

const WORDS: Readonly<Record<Locale, readonly [open: string, close: string]>> = {
  zh: ['〔待核实：', '〕'],
  en: ['[to be checked: ', ']'],
};

const UNPROVEN = String.raw`〔待核实：[^〕]*〕|\[to be checked: [^\]]*\]`;
/** What nothing vouches for, and a place that a model was told to leave to the writer. */
export const LEFT_OPEN = String.raw`（待填写[^）]*）|\(to be filled in[^)]*\)|${UNPROVEN}`;

const SPLIT = new RegExp(`(${UNPROVEN})`, 'u');
const IS_OPEN = new RegExp(LEFT_OPEN, 'iu');

/** Around what a model wrote and nothing vouches for. */
export function bracketedAs(words: string, locale: Locale): string {
  const [open, close] = WORDS[locale];
  return open + words + close;
}

/** What stands in such brackets is every second piece, from the second on. */
export function splitAtUnproven(text: string): string[] {
  return text.split(SPLIT);
}

/** Why a text cannot be handed in as it is: somebody has yet to settle what a draft left open. */
export function leftOpen(text: string): Bilingual | null {
  const [found] = IS_OPEN.exec(text) ?? [];
  return found === undefined
    ? null
    : {
        zh: `还有待核实或待填写的内容，请核实、补上后去掉括号：${found}`,
        en: `Something is still to be checked or filled in; settle it and take the brackets off: ${found}`,
      };
}

/** The same of many, each under its path. */
export function leftOpenIn(texts: readonly (readonly [path: string, text: string])[]) {
  return texts.flatMap(([path, text]) => {
    const fault = leftOpen(text);
    return fault === null ? [] : [{ path, ...fault }];
  });
}
