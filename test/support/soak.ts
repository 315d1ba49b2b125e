import { it } from 'vitest';

export const SOAK = process.env.SOAK === '1';

/** For what the other tests of a run show in passing: `npm run soak` has it. */
export const inTheSoak = it.runIf(SOAK);
