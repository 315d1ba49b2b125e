import type { z } from '@hono/zod-openapi';
import { assertMay, namesOf } from '../access/index.ts';
import type { StoredFile } from '../platform/files/files.ts';
import { pageOf } from '../platform/http/page.ts';
import type { Person } from '../shared/actor.ts';
import { today } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { outcomesOf } from '../shared/pilots/objections.ts';
import { receiptHash } from '../shared/receipt.ts';
import { windowIsOver } from './answer-objection.ts';
import { answerOf } from './objection-rules.ts';
import type { objectionPage, objectionStatus, objectionView } from './objection-schemas.ts';
import {
  listObjections,
  type Objection,
  type ObjectionsWanted,
  objectionFilesOwner,
  objectionOfReceipt,
  readObjection,
} from './objection-store.ts';
import { assertReceives, receivable } from './receives.ts';
import type { Room } from './room.ts';
import { type Pilot, readPilot } from './store.ts';
import { windowOf } from './window.ts';

/** A page may show fewer than were asked for: what its reader is recused from is left out. */
export async function objectionsSeen(
  room: Room,
  actor: Person,
  wanted: ObjectionsWanted,
): Promise<z.infer<typeof objectionPage>> {
  assertMay(actor, 'objection.read');
  const rows = await listObjections(room.database, wanted);
  const { items, next } = pageOf(rows, wanted.limit, ({ id }) => [id]);
  const pilots = items.map(({ pilotId: id, handledBy, caseOfficer }) => ({ id, handledBy, caseOfficer }));
  const seen = await receivable(room, actor, pilots);
  return {
    items: items
      .filter(({ pilotId }) => seen.has(pilotId))
      .map(({ id, pilotId, title, channel, state, receivedOn }) => ({
        id,
        pilot: { id: pilotId, title },
        channel,
        state,
        receivedOn,
      })),
    next,
  };
}

/** @throws AppError not-found: there is none, or the caller is recused */
export async function objectionSeen(
  room: Room,
  actor: Person,
  objectionId: string,
): Promise<z.infer<typeof objectionView>> {
  const { objection, pilot } = await readSeen(room, actor, objectionId);
  const { id, channel, name, telephone, organisation, state, receivedOn, receivedAt } = objection;
  const { database: db, clock } = room;
  const file = await fileOf(room, objection);
  const names = await namesOf(db, objection.answeredBy === null ? [] : [objection.answeredBy]);
  return {
    id,
    pilot: { id: pilot.id, title: pilot.title, state: pilot.state },
    channel,
    name,
    telephone,
    organisation,
    objection: objection.objection,
    file: file && fileView(file),
    state,
    receivedOn,
    receivedAt,
    until: lastDay(pilot),
    answer: answerOf(objection),
    answeredBy: objection.answeredBy === null ? null : names(objection.answeredBy),
    answeredAt: objection.answeredAt,
    outcomes: mayAnswer(actor) ? [...outcomesOf(state, windowIsOver(pilot, today(clock)))] : [],
  };
}

const mayAnswer = (actor: Person) => actor.office.includes('objections');

/** @throws AppError not-found: there is none, none is attached, or the caller is recused */
export async function objectionFile(room: Room, actor: Person, objectionId: string): Promise<StoredFile> {
  const { objection } = await readSeen(room, actor, objectionId);
  const file = await fileOf(room, objection);
  if (file === null) throw new AppError('not-found');
  return file;
}

async function readSeen(room: Room, actor: Person, objectionId: string) {
  assertMay(actor, 'objection.read');
  const objection = await readObjection(room.database, objectionId);
  const { pilot } = await readPilot(room.database, objection.pilotId);
  await assertReceives(room, actor, pilot);
  return { objection, pilot };
}

/** Without its digest, which no answer tells. */
export const fileView = ({ id, name, size, type, createdAt }: StoredFile) => ({
  id,
  name,
  size,
  type,
  createdAt,
});

async function fileOf({ files }: Room, { id, sealedFile }: Objection): Promise<StoredFile | null> {
  return sealedFile === null ? null : files.find(objectionFilesOwner(id), sealedFile);
}

/**
 * What became of an objection, for who has its receipt: not what it said, as a receipt may be lost.
 * @throws AppError not-found: there is no such receipt
 */
export async function objectionOf(room: Room, receipt: string): Promise<z.infer<typeof objectionStatus>> {
  const objection = await objectionOfReceipt(room.database, await receiptHash(receipt));
  const { pilot } = await readPilot(room.database, objection.pilotId);
  const { state, receivedOn, answeredAt } = objection;
  return {
    state,
    pilot: { id: pilot.id, title: pilot.title, page: pageNow(pilot) },
    receivedOn,
    answer: answerOf(objection),
    answeredAt,
    until: lastDay(pilot),
  };
}

function pageNow({ state, registerSeq }: Pilot): 'notices' | 'register' | null {
  if (registerSeq !== null) return 'register';
  return state === 'public_notice' ? 'notices' : null;
}

const lastDay = ({ notice, state }: Pilot) =>
  notice === null || state !== 'public_notice' ? null : windowOf(notice).on;
