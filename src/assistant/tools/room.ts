import type { PilotRoom } from '../../pilots/index.ts';

/** What the tools read from: the rooms below, through their own verbs and so with the caller's rights. */
export interface ToolRoom extends PilotRoom {
  /** Officials must have shown a second factor. */
  secondFactorRequired: boolean;
}
