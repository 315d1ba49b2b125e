import { assertMay, type Caller } from '../access/index.ts';
import { today } from '../shared/clock.ts';
import { AppError, type FieldError } from '../shared/errors.ts';
import { type Declaration, declaration, type Section } from '../shared/pilots/declaration.ts';
import { missingIn } from '../shared/pilots/missing.ts';
import type { PilotState } from '../shared/pilots/states.ts';
import { type Draft, readDraft, replaceDraft } from './drafts.ts';
import { assertLeads, assertTakesPart } from './move.ts';
import { readParties } from './parties.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import { readPilot } from './store.ts';

/** Where something is still to be written: before it is submitted, and a change while it runs. */
const WRITABLE: readonly PilotState[] = ['draft', 'returned', 'testing', 'paused', 'recorded', 'followed'];

export interface DraftView extends Draft {
  /** All that is missing or wrong before it can be submitted. */
  missing: FieldError[];
}

interface Of {
  enterpriseId: string;
  pilotId: string;
}

/** Everybody who takes part reads what is being written. @throws AppError not-found */
export async function lookAtDraft({ database: db, clock }: Room, caller: Caller, of: Of): Promise<DraftView> {
  assertMay(caller.actor, 'pilot.own.read', of);
  assertTakesPart(await readParties(db, of.pilotId), of.enterpriseId);
  return viewOf(await readDraft(db, of.pilotId), today(clock));
}

/**
 * Keeps a section, or the whole, as it is written: no history, only a revision.
 * @param seen revision that the caller started from
 * @throws AppError precondition-failed: somebody saved since; conflict: nothing is to be written in this state
 */
export async function saveDraft(
  { database: db, clock }: Room,
  caller: Caller,
  { seen, written, ...of }: Of & { seen: number; written: { section: Section; value: unknown } | Declaration },
): Promise<DraftView> {
  assertMay(caller.actor, 'pilot.draft', of);
  assertLeads(await readParties(db, of.pilotId), of.enterpriseId);
  const { pilot } = await readPilot(db, of.pilotId);
  assertIn(pilot.state, WRITABLE, { zh: '修改申报材料', en: 'changing the declaration' });
  const before = await readDraft(db, of.pilotId);
  if (before.revision !== seen) throw new AppError('precondition-failed');
  const after =
    'section' in written
      ? declaration.parse({ ...before.declaration, [written.section]: written.value })
      : written;
  const at = clock().toISOString();
  const row = { pilotId: of.pilotId, revision: seen, declaration: after, by: caller.actor.id, at };
  const [saved] = await db.atomic([replaceDraft(db, row)]);
  if (saved?.changes !== 1) throw new AppError('precondition-failed');
  return viewOf({ revision: seen + 1, declaration: after, updatedAt: at }, today(clock));
}

function viewOf(draft: Draft, day: string): DraftView {
  return { ...draft, missing: missingIn(draft.declaration, day) };
}
