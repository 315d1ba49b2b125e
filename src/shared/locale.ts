export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Shipped text comes in both languages; people's own text carries its language instead. */
export interface Bilingual {
  zh: string;
  en: string;
}
