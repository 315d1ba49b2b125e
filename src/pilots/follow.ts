import type { Caller } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';
import { holdDraft, readDraft } from './drafts.ts';
import { handled, type Moving, move } from './move.ts';
import { assertConsented } from './parties.ts';
import { nextPlace } from './register.ts';
import type { Room } from './room.ts';

/**
 * 跟踪: what a regulator admitted enters the register under the number that the regulator gave. The officer has compared
 * the admission document with what was recorded.
 * @throws AppError conflict: no document is named, somebody has not consented, or the number is taken
 */
export function follow(room: Room, caller: Caller, moving: Moving) {
  const { database: db } = room;
  return move(room, caller, { action: 'pilot.handle', verb: 'follow' }, moving, async (stage) => {
    const { pilot, parties, today } = stage;
    if (pilot.regulator === null || pilot.regulator.document === '') throw noDocument();
    assertConsented(parties, ['account', 'checked']);
    const { number, document } = pilot.regulator;
    await assertFree(db, number);
    const { declaration, revision } = await readDraft(db, pilot.id);
    const { startsOn, endsOn } = declaration.plan;
    const { registerSeq, append } = await nextPlace(db, stage);
    return {
      pilot: {
        ...handled(pilot, caller.actor.id),
        caseOfficer: pilot.caseOfficer ?? caller.actor.id,
        number,
        registerSeq,
        startsOn,
        endsOn,
      },
      payload: { number, document, on: today },
      append: [append],
      // From here on what is recorded changes with a reason, or not at all.
      rows: [holdDraft(db, { pilotId: pilot.id, revision })],
    };
  });
}

/** Said before the database refuses it, which names no reason. */
async function assertFree(db: Database, number: string): Promise<void> {
  const taken = await db.query
    .selectFrom('pilots')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirst();
  if (taken === undefined) return;
  throw new AppError('conflict', 'number taken', {
    fields: [
      {
        path: 'number',
        zh: `编号“${number}”已在台账中，请申报主体核对监管部门给的编号。`,
        en: `The register has the number “${number}” already; the applicant has to look at what the regulator gave.`,
      },
    ],
  });
}

function noDocument(): AppError {
  return new AppError('conflict', 'no document', {
    fields: [
      {
        path: 'regulator.document',
        zh: '还没有上传监管部门的准入文件，不能跟踪。',
        en: 'The regulator’s admission document is not named yet, so it cannot be followed.',
      },
    ],
  });
}
