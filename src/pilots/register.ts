import type { Caller } from '../access/index.ts';
import { type Append, headOf } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';
import { handled, type Moving, move, type Stage } from './move.ts';
import { objectionsStream, openObjections } from './objection-store.ts';
import type { Room } from './room.ts';
import { numberOf } from './terms.ts';
import { isOver, windowOf } from './window.ts';

/**
 * 纳入台账: gives the number and enters the public register, once the window for objections is over and each is answered.
 * @throws AppError conflict: the window is open, or an objection is
 */
export function register(room: Room, caller: Caller, moving: Moving) {
  const { database: db } = room;
  return move(room, caller, { action: 'pilot.handle', verb: 'register' }, moving, async (stage) => {
    const { pilot, today, terms } = stage;
    if (pilot.notice === null || !isOver(pilot.notice, today)) throw windowOpen(pilot.notice);
    const stream = objectionsStream(pilot.id);
    const { version } = await headOf(db, stream);
    const open = await openObjections(db, pilot.id);
    if (open > 0) throw objectionsOpen(open);
    const { serial, registerSeq, append } = await nextPlace(db, stage);
    const number = numberOf(terms, today.slice(0, 4), serial);
    return {
      pilot: { ...handled(pilot, caller.actor.id), number, registerSeq },
      payload: { number, on: today },
      append: [append],
      rely: [{ stream, version }],
      detail: { zh: `编号：${number}。`, en: `Number: ${number}.` },
    };
  });
}

/** 跟踪: what a regulator admitted enters the register under the number that the regulator gave. */
export function follow(room: Room, caller: Caller, moving: Moving) {
  return move(room, caller, { action: 'pilot.handle', verb: 'follow' }, moving, async (stage) => {
    const { pilot } = stage;
    const { registerSeq, append } = await nextPlace(room.database, stage);
    const number = pilot.regulator?.number ?? null;
    return {
      pilot: { ...handled(pilot, caller.actor.id), caseOfficer: caller.actor.id, number, registerSeq },
      payload: { number, on: stage.today },
      append: [append],
    };
  });
}

const MOST_A_YEAR = 100_000;

/** One stream a year gives the places out, one after another. */
async function nextPlace(db: Database, { pilot, today }: Stage) {
  const year = today.slice(0, 4);
  const stream = `pilot-numbers:${year}`;
  const { version } = await headOf(db, stream);
  const serial = version + 1;
  if (serial >= MOST_A_YEAR) throw new AppError('conflict', 'no number left');
  const append: Append = { stream, version, action: 'pilot.numbered', payload: { pilot: pilot.id, serial } };
  return { serial, registerSeq: Number(year) * MOST_A_YEAR + serial, append };
}

function windowOpen(notice: Parameters<typeof windowOf>[0] | null): AppError {
  const until = notice === null ? '' : windowOf(notice).on;
  return new AppError('conflict', 'window open', {
    fields: [
      {
        path: 'notice',
        zh: `异议期至 ${until}，期满后才能纳入台账。`,
        en: `Objections are received until ${until}; it is registered after that.`,
      },
    ],
  });
}

function objectionsOpen(open: number): AppError {
  return new AppError('conflict', 'objections open', {
    fields: [
      {
        path: 'objections',
        zh: `还有 ${open} 件异议没有答复。`,
        en: `${open} objections are not answered yet.`,
      },
    ],
  });
}
