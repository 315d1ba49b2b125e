import type { PilotRoom } from '../pilots/index.ts';
import type { Policies } from '../policy/index.ts';
import type { ComputeRound } from './scoring/round-computer.ts';

export { body, json, PRIVATE } from '../pilots/index.ts';

/** What the verbs of this room stand on. */
export type Room = PilotRoom & { policies: Policies; computeRound: ComputeRound };
