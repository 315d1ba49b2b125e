import type { Caller } from '../access/index.ts';
import { type ChangingRecord, changeRecord, type DecidingRequest, decideRequest } from '../pilots/index.ts';
import { heldAnew } from './held-anew.ts';
import type { Room } from './room.ts';
import { readRunTerms, termsOf } from './run-terms.ts';

/** Decides on a change or an extension; what is accepted holds at once. @throws AppError as decideRequest of pilots */
export function decideOnRequest(room: Room, caller: Caller, wanted: DecidingRequest) {
  const { database: db } = room;
  return decideRequest(room, caller, wanted, async ({ before, after, kind, ...accepted }) => {
    const [was, terms] = [await readRunTerms(db, before), await readRunTerms(db, after)];
    return heldAnew(room, { ...accepted, after, was, terms, cause: kind });
  });
}

/** What is recorded of a regulator's pilot holds at once too. @throws AppError as changeRecord of pilots */
export function changeWhatIsRecorded(room: Room, caller: Caller, wanted: ChangingRecord) {
  return changeRecord(room, caller, wanted, ({ before, after, head, at }) =>
    heldAnew(room, {
      ...{ head: head + 1, at, cause: 'record' },
      after: after.pilot,
      was: termsOf(before.declaration),
      terms: termsOf(after.declaration),
    }),
  );
}
