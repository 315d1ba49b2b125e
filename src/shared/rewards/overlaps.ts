import type { Bilingual } from '../locale.ts';

/** Whether what two batches have in common is one matter (同一事项从高不重复). */
export const OVERLAP_VERDICTS = ['different', 'same'] as const;
export type OverlapVerdict = (typeof OVERLAP_VERDICTS)[number];

export const OVERLAP_VERDICT_NAMES: Readonly<Record<OverlapVerdict, Bilingual>> = {
  different: { zh: '不是同一事项', en: 'Another matter' },
  same: { zh: '同一事项', en: 'The same matter' },
};

/** How it is settled, as seen from one of the two batches. */
export const OVERLAP_ANSWERS = ['different', 'keep-this', 'keep-other'] as const;
export type OverlapAnswer = (typeof OVERLAP_ANSWERS)[number];
