import type { PilotRoom } from '../pilots/index.ts';

export { runStream } from '../pilots/index.ts';

/** What the verbs of this room stand on: a pilot is paused out of here, so whatever moving one takes. */
export type Room = PilotRoom;
