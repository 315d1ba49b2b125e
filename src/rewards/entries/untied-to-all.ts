import type { Caller } from '../../access/index.ts';
import { untied } from '../../pilots/index.ts';
import type { Room } from '../room.ts';
import type { Entry } from './entry-store.ts';

/** 回避: what is decided about all of these relies on being tied to no applicant of any. @throws AppError forbidden */
export const untiedToAll = (room: Room, { actor }: Caller, entries: readonly Pick<Entry, 'shares'>[]) =>
  untied(
    room,
    actor.id,
    entries.flatMap(({ shares }) => shares),
  );
