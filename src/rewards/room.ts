import type { PilotRoom } from '../pilots/index.ts';
import type { Binder } from '../platform/documents/volume.ts';
import type { Policies } from '../policy/index.ts';
import type { ComputeRound } from './scoring/round-computer.ts';

export { body, json, PRIVATE } from '../pilots/index.ts';

/** What the verbs of this room stand on. */
export type Room = PilotRoom & {
  policies: Policies;
  computeRound: ComputeRound;
  /** Null where the host has no room for what it takes. */
  binder: Binder | null;
};
