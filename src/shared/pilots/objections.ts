import type { Bilingual } from '../locale.ts';

export const OBJECTION_STATE_NAMES = {
  'awaiting-seal': { zh: '待盖章文件', en: 'Awaits the stamped file' },
  received: { zh: '已受理', en: 'Received' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  dismissed: { zh: '异议不成立', en: 'Dismissed' },
  upheld: { zh: '异议成立', en: 'Upheld' },
} as const satisfies Record<string, Bilingual>;

export type ObjectionState = keyof typeof OBJECTION_STATE_NAMES;
export const OBJECTION_STATES = Object.keys(OBJECTION_STATE_NAMES) as [ObjectionState, ...ObjectionState[]];

export const OUTCOMES = ['not-accepted', 'dismissed', 'upheld'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * How one can be answered now. Where a seal was promised and has not come there is nobody who objects: it can only be
 * not accepted, and not before the time for it is over.
 */
export function outcomesOf(state: ObjectionState, windowIsOver: boolean): readonly Outcome[] {
  if (state === 'received') return OUTCOMES;
  return state === 'awaiting-seal' && windowIsOver ? ['not-accepted'] : [];
}

/** Why one without a name is kept and goes no further. */
export const ANONYMOUS: Bilingual = {
  zh: '没有写明姓名和电话，也没有加盖公章，不予受理。',
  en: 'Neither a name with a telephone number nor a seal was given, so it is not accepted.',
};

/** What a receipt is written with: without I, L, O and U, which are taken for others when read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP = 5;

/** As a receipt is printed, "7K3M9-QXD2A-…", of whatever somebody typed; null where it can be none. */
export function receiptIn(typed: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (bare.length !== GROUPS * GROUP || Array.from(bare).some((one) => !ALPHABET.includes(one))) return null;
  return Array.from({ length: GROUPS }, (_, at) => bare.slice(at * GROUP, (at + 1) * GROUP)).join('-');
}

/** @param bytes random, 25 of them: five bits of each are taken */
export function receiptOf(bytes: Uint8Array): string {
  return receiptIn(Array.from(bytes.subarray(0, GROUPS * GROUP), (byte) => ALPHABET[byte & 31]).join(''))!;
}
