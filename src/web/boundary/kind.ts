import type { LicenceEntry } from '../api/compliance.ts';

export type KindOfEntry = LicenceEntry['kind'];

/** As findings are read: what must not be done first, what comes with the business last. */
export const KINDS = ['prohibition', 'licence', 'filing', 'warning', 'duty'] as const satisfies KindOfEntry[];

export const isKind = (value: unknown): value is KindOfEntry => KINDS.some((kind) => kind === value);
