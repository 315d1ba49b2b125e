import type { Caller } from '../access/index.ts';
import { type Append, headOf } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import { dayOf } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { formatDate } from '../shared/written-date.ts';
import { handled, type Moving, move, type Stage } from './move.ts';
import { objectionsStream, openObjections } from './objection-store.ts';
import type { Room } from './room.ts';
import { numberOf } from './terms.ts';
import { isOver, type Notice, windowOf } from './window.ts';

/**
 * What was sent before midnight may be written down after it, and clocks of instances differ by seconds: an objection
 * that came in time is there before anybody can register.
 */
const LATE_MS = 5 * 60 * 1000;

/**
 * 纳入台账: gives the number and enters the public register, once the window for objections is over and each is answered.
 * @throws AppError conflict: the window is open, or an objection is
 */
export function register(room: Room, caller: Caller, moving: Moving) {
  const { database: db } = room;
  return move(room, caller, { action: 'pilot.handle', verb: 'register' }, moving, async (stage) => {
    const { pilot, terms } = stage;
    const allIn = dayOf(new Date(stage.at).getTime() - LATE_MS);
    if (pilot.notice === null || !isOver(pilot.notice, allIn)) throw windowOpen(pilot.notice);
    const stream = objectionsStream(pilot.id);
    const { version } = await headOf(db, stream);
    const open = await openObjections(db, pilot.id);
    if (open > 0) throw objectionsOpen(open);
    const place = await nextPlace(db, stage);
    const { serial, append } = await nextNumber(db, stage);
    const number = numberOf(terms, stage.today.slice(0, 4), serial);
    return {
      pilot: { ...handled(pilot, caller.actor.id), number, registerSeq: place.registerSeq },
      payload: { number, on: stage.today },
      append: [place.append, append],
      rely: [{ stream, version }],
      detail: { zh: `编号：${number}。`, en: `Number: ${number}.` },
    };
  });
}

const MOST_A_YEAR = 100_000;

/** One stream a year gives the places out, one after another. */
export async function nextPlace(db: Database, { pilot, today }: Stage) {
  const year = today.slice(0, 4);
  const stream = `register-places:${year}`;
  const { version } = await headOf(db, stream);
  const place = version + 1;
  if (place >= MOST_A_YEAR) throw new AppError('conflict', 'no place left');
  const append: Append = {
    stream,
    version,
    action: 'register.place-given',
    payload: { pilot: pilot.id, place },
  };
  return { registerSeq: Number(year) * MOST_A_YEAR + place, append };
}

/** Numbers have a stream of their own: a regulator's pilot takes a place and no number, and none may be missing. */
async function nextNumber(db: Database, { pilot, today }: Stage) {
  const stream = `pilot-numbers:${today.slice(0, 4)}`;
  const { version } = await headOf(db, stream);
  const serial = version + 1;
  const append: Append = {
    stream,
    version,
    action: 'register.number-given',
    payload: { pilot: pilot.id, serial },
  };
  return { serial, append };
}

function windowOpen(notice: Notice | null): AppError {
  const until = notice === null ? '' : windowOf(notice).on;
  return new AppError('conflict', 'window open', {
    fields: [
      {
        path: 'notice',
        zh: `异议期至${formatDate(until, 'zh')}，期满后才能纳入台账。`,
        en: `Objections are received until ${formatDate(until, 'en')}; it is registered after that.`,
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
