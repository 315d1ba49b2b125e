import type { PilotRoom } from '../pilots/index.ts';

/** What the verbs of this room stand on: a pilot is paused out of here, so whatever moving one takes. */
export type Room = PilotRoom;

/** All that happens to one pilot while it runs, so that caps are counted one after another. */
export const runStream = (pilotId: string) => `run:${pilotId}`;
