import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../../access/index.ts';
import type { Json } from '../../ledger/index.ts';
import type { Library } from '../../library/index.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import { etagOf } from '../../platform/http/versions.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Assistant } from '../assistant.ts';
import { changeGroup, type Group, groupStream, readGroup } from './store.ts';

export interface InboxRoom {
  database: Database;
  clock: Clock;
  library: Library;
  assistant: Pick<Assistant, 'tryOut'>;
}

export interface Changing {
  groupId: string;
  /** The version the official saw. */
  seen: number;
}

export interface GroupChange {
  /** What was done: "question.dismissed". */
  entry: string;
  set?: Partial<Omit<Group, 'id'>>;
  /** Public for good: ids and states, never what was asked. */
  payload?: { [key: string]: Json };
  rows?: readonly Statement[];
  /** Other groups that change with it. */
  also?: readonly { groupId: string; head: number }[];
  /** Where the caller goes on. */
  id?: string;
  /** Questions that went there. */
  moved?: string[];
}

/**
 * Whatever an official decides about a group: one commit on its stream. What people ask meanwhile moves no stream.
 * @throws AppError not-found, forbidden, precondition-failed, and the verb's own
 */
export async function changeGroupBy(
  room: InboxRoom,
  caller: Caller,
  { groupId, seen }: Changing,
  decide: (group: Group) => Promise<GroupChange> | GroupChange,
): Promise<Answer<{ id: string; moved: string[] }, 200>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'question.handle');
  return runOnce(db, clock, caller, async () => {
    const { group, head } = await readGroup(db, groupId);
    if (head !== seen) throw new AppError('precondition-failed');
    const change = await decide(group);
    const { entry, set = {}, payload = {}, rows = [], also = [], id = groupId, moved = [] } = change;
    const append = [{ groupId, head }, ...also].map((one) => ({
      stream: groupStream(one.groupId),
      version: one.head,
      action: entry,
      payload,
    }));
    const own = Object.keys(set).length > 0 ? [changeGroup(db, groupId, set)] : [];
    return commitAnswer(
      db,
      clock,
      caller,
      { append, rows: [...own, ...rows] },
      { status: 200, headers: { ETag: etagOf(head + 1) }, body: { id, moved } },
    );
  });
}

export function refused(
  path: string,
  zh: string,
  en: string,
  code: 'conflict' | 'invalid-input' = 'conflict',
) {
  return new AppError(code, path, { fields: [{ path, zh, en }] });
}
