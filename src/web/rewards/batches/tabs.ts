import type { BatchView } from '../../api/batches.ts';

/** The parts of a batch's page, as its address names them, in the order in which a batch goes through them. */
export const BATCH_TABS = [
  'set-up',
  'entries',
  'panel',
  'scoring',
  'results',
  'awards',
  'papers',
  'history',
] as const;
export type BatchTab = (typeof BATCH_TABS)[number];

/** What every part is given. */
export interface BatchTabProps {
  batch: BatchView;
  /** Of the batch's stream, as a change of it has to name it. */
  version: string;
}
