import type { VerificationState } from '../api/enterprises.ts';

/** As a list of enterprises offers them: what waits for the office first. */
export const STATES = [
  'waiting',
  'verified',
  'returned',
  'unverified',
] as const satisfies VerificationState[];
