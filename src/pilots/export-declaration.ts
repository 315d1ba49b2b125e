import type { Caller } from '../access/index.ts';
import type { Declaration } from '../shared/pilots/declaration.ts';
import { readDraft } from './drafts.ts';
import { seen, seenWhole } from './look.ts';
import { assertTakesPart } from './move.ts';
import { assertReadsDraft } from './parties.ts';
import type { Room } from './room.ts';
import { readVersion } from './versions.ts';

interface Of {
  enterpriseId: string;
  pilotId: string;
}

interface Exported {
  /** As a new pilot, or a draft, takes it in. */
  content: Declaration;
  /** What its file is called without its extension. */
  name: string;
}

/** @throws AppError not-found; forbidden: has declined */
export async function exportDraft(room: Room, caller: Caller, of: Of): Promise<Exported> {
  const { pilot, parties } = await seen(room, caller, of);
  assertReadsDraft(assertTakesPart(parties, of.enterpriseId));
  const { declaration: content, revision } = await readDraft(room.database, pilot.id);
  return { content, name: `${content.identity.title} ${revision}` };
}

/** @throws AppError not-found; forbidden: has not consented */
export async function exportVersion(
  room: Room,
  caller: Caller,
  { number, ...of }: Of & { number: number },
): Promise<Exported> {
  const { pilot } = await seenWhole(room, caller, of);
  const { content, code } = await readVersion(room.database, pilot.id, number);
  return { content: content.declaration, name: `${content.declaration.identity.title} ${code}` };
}
