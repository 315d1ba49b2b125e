/** What the assistant reads questions with, says and is told, each edited and published as a whole. */
export const WORD_KINDS = [
  'everyday',
  'terms',
  'law-words',
  'law-terms',
  'law-english',
  'greetings',
  'handover',
  'instructions',
  'proposals',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** The fields of what a model is handed, which its instructions have to name: it knows them by nothing else. */
export const HANDED_OVER = {
  instructions: ['question', 'sources'],
  proposals: ['field', 'material', 'remarks', 'wish'],
} as const;

export type Instructed = keyof typeof HANDED_OVER;

/** Fields that the instructions do not name. */
export function unnamed(kind: Instructed, text: string): string[] {
  return HANDED_OVER[kind].filter((field) => !new RegExp(`(?<![a-z])${field}(?![a-z])`, 'u').test(text));
}

/** {name} and the like: nothing is filled in, so a model would read it as it stands. */
export function holesIn(text: string): string[] {
  return [...new Set(text.match(/\{\{?[^{}\n]{0,60}\}?\}|\$\{[^}\n]{0,60}\}|<[A-Za-z_]{1,40}>/gu) ?? [])];
}

/** What a meaning does in a sentence, as the check of answers tells them apart. */
export const TERM_KINDS = [
  'who',
  'benefit',
  'thing',
  'act',
  'place',
  'body',
  'programme',
  'force',
  'scope',
  'condition',
  'manner',
  'time',
  'quality',
] as const;
