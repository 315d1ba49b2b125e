import type { Locale } from '../../shared/locale.ts';

/** One text, or one per plural category of `count`; `other` is always there. Placeholders stand in braces: {title}. */
export type Wording = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** Both languages stand side by side, so that neither can be forgotten and a reviewer sees them together. */
export type Message = Readonly<Record<Locale, Wording>>;

/** A message without counts or holes, as components that show any message take it. */
export type PlainMessage = Readonly<Record<Locale, string>>;

type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Placeholders<M extends Message> = {
  [L in Locale]: M[L] extends string ? NamesIn<M[L]> : NamesIn<M[L][keyof M[L]]> | 'count';
}[Locale];

type Values<M extends Message> = [Placeholders<M>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<M>, string | number>>];

export type Translate = <const M extends Message>(message: M, ...values: Values<M>) => string;

export function defineMessages<const T extends Readonly<Record<string, Message>>>(messages: T): T {
  return messages;
}

const TAGS: Record<Locale, string> = { zh: 'zh-CN', en: 'en' };

/** The translator of one language. Numbers are written with the language's separators. */
export function translator(locale: Locale): Translate {
  // Made when first needed: a slow phone takes tens of milliseconds for each.
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  const written = (value: number) => {
    numbers ??= new Intl.NumberFormat(TAGS[locale]);
    return numbers.format(value);
  };
  const formOf = (count: number) => {
    plurals ??= new Intl.PluralRules(TAGS[locale]);
    return plurals.select(count);
  };
  return (message, ...rest) => {
    const values = rest[0] as Readonly<Record<string, string | number>> | undefined;
    const wording: Wording = message[locale];
    const text =
      typeof wording === 'string' ? wording : (wording[formOf(Number(values?.count))] ?? wording.other);
    return text.replace(/\{(\w+)\}/gu, (hole, name: string) => {
      const value = values?.[name];
      return value === undefined ? hole : typeof value === 'number' ? written(value) : value;
    });
  };
}
