import type { LetterKind } from '../../shared/rewards/letter-holes.ts';
import type { RoundResult } from '../scoring/round.ts';

/** What one applicant is written about one pilot. */
export interface Letter {
  kind: LetterKind;
  entryId: string;
  pilotId: string;
  pilot: string;
  enterpriseId: string | null;
  name: string;
  uscc: string;
  /** Instant at which it was decided, and its day. */
  at: string;
  on: string;
  /** Of one left out or excluded, as the officer wrote it. */
  reason: string | null;
  /** How the pilot stood; null: it was not ranked. */
  ranked: RoundResult['pilots'][number] | null;
  /** Fen; 0: nothing was awarded. */
  amount: number;
}
