import { type Answer, assertMay, type Caller, keepAnswer, runOnce } from '../access/index.ts';
import { DatabaseRefused } from '../platform/database/port.ts';
import { invalidInput } from '../platform/http/invalid-input.ts';
import { etagOf } from '../platform/http/versions.ts';
import { AppError, type FieldError } from '../shared/errors.ts';
import { type Declaration, type Section, sectionSchemas } from '../shared/pilots/declaration.ts';
import { ACTS_IN } from './acts.ts';
import { type Draft, readDraft, replaceDraft } from './drafts.ts';
import { wrongIn } from './freeze.ts';
import { assertLeads, assertTakesPart } from './move.ts';
import { assertReadsDraft, readParties } from './parties.ts';
import { assertIn } from './pilot.ts';
import type { Room } from './room.ts';
import { nameDraft, type Pilot, readPilot } from './store.ts';

export interface DraftView extends Draft {
  /** All that is missing or wrong before it can be submitted. */
  missing: FieldError[];
}

interface Of {
  enterpriseId: string;
  pilotId: string;
}

/** Everybody who takes part, or is asked to, reads what is being written. @throws AppError not-found, forbidden */
export async function lookAtDraft(room: Room, caller: Caller, of: Of): Promise<DraftView> {
  const { database: db } = room;
  assertMay(caller.actor, 'pilot.own.read', of);
  assertReadsDraft(assertTakesPart(await readParties(db, of.pilotId), of.enterpriseId));
  const { pilot } = await readPilot(db, of.pilotId);
  return viewOf(room, pilot, await readDraft(db, of.pilotId));
}

type Written = { section: Section; content: unknown } | { whole: Declaration };

/**
 * Keeps a section, or the whole, as it is written: no history, only a revision.
 * @param seen revision that the caller started from
 * @throws AppError invalid-input; precondition-failed: somebody saved or submitted since; conflict: nothing is to be
 *   written in this state
 */
export async function saveDraft(
  room: Room,
  caller: Caller,
  { seen, written, ...of }: Of & { seen: number; written: Written },
): Promise<Answer<DraftView, 200>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'pilot.draft', of);
  return runOnce(db, clock, caller, async () => {
    assertLeads(await readParties(db, of.pilotId), of.enterpriseId);
    // The draft first: whatever freezes it, and so ends writing, raises its revision.
    const before = await readDraft(db, of.pilotId);
    const { pilot } = await readPilot(db, of.pilotId);
    assertIn(pilot.state, ACTS_IN.edit, { zh: '修改申报材料', en: 'changing the declaration' });
    if (before.revision !== seen) throw new AppError('precondition-failed');
    const declaration = 'whole' in written ? written.whole : withSection(before.declaration, written);
    const at = clock().toISOString();
    const by = caller.actor.id;
    const row = { pilotId: of.pilotId, revision: seen, declaration, by, at };
    const after = { revision: seen + 1, declaration, updatedAt: at };
    const { title } = declaration.identity;
    const rows = [replaceDraft(db, row), ...(title === '' ? [] : [nameDraft(db, of.pilotId, title)])];
    const headers = { ETag: etagOf(after.revision) };
    const answer = { status: 200 as const, headers, body: await viewOf(room, pilot, after) };
    try {
      return await keepAnswer(db, clock, caller, rows, answer);
    } catch (error) {
      if (error instanceof DatabaseRefused && error.refusal.kind === 'constraint')
        throw new AppError('precondition-failed', undefined, { cause: error });
      throw error;
    }
  });
}

/** @throws AppError invalid-input, its fields named with the section */
function withSection(
  before: Declaration,
  { section, content }: { section: Section; content: unknown },
): Declaration {
  const parsed = sectionSchemas[section].safeParse(content);
  if (parsed.success) return { ...before, [section]: parsed.data };
  const { fields } = invalidInput(parsed.error);
  throw new AppError('invalid-input', undefined, {
    fields: fields.map((field) => ({
      ...field,
      path: field.path === '' ? section : `${section}.${field.path}`,
    })),
  });
}

async function viewOf(room: Room, pilot: Pilot, draft: Draft): Promise<DraftView> {
  return { ...draft, missing: await wrongIn(room, pilot, draft.declaration) };
}
