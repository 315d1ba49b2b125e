import { assertVerified, streamOf as enterpriseStream, readEnterprise } from '../enterprises/index.ts';
import type { Statement } from '../platform/database/port.ts';
import { today } from '../shared/clock.ts';
import { AppError, type FieldError } from '../shared/errors.ts';
import type { Declaration } from '../shared/pilots/declaration.ts';
import { missingIn } from '../shared/pilots/missing.ts';
import { holdDraft, readDraft } from './drafts.ts';
import { fileNames } from './own-files.ts';
import { assertConsented, type Party } from './parties.ts';
import { isUnderTest } from './pilot.ts';
import type { Room } from './room.ts';
import type { Pilot } from './store.ts';
import { insertVersion, latestVersion, makeVersion, type Version } from './versions.ts';

export interface Frozen {
  version: Version;
  rows: readonly Statement[];
  rely: { stream: string; version: number }[];
}

/**
 * Makes an immutable version of what stands in the draft; it is to be stamped, whatever was stamped before.
 * @throws AppError forbidden: the lead is not verified; conflict: somebody has not consented; invalid-input: everything
 *   that is missing or wrong, at once
 */
export async function freeze(
  room: Room,
  { pilot, parties, ...by }: { pilot: Pilot; parties: readonly Party[]; by: string; at: string },
): Promise<Frozen> {
  const { database: db } = room;
  const pilotId = pilot.id;
  const lead = parties.find((party) => party.lead);
  if (lead?.enterpriseId == null) throw new AppError('conflict', 'no lead');
  const { enterprise, version } = await readEnterprise(db, lead.enterpriseId);
  assertVerified(enterprise);
  assertConsented(parties, ['account', 'letter', 'checked']);
  const { declaration, revision } = await readDraft(db, pilotId);
  const wrong = await wrongIn(room, pilot, declaration);
  if (wrong.length > 0) throw new AppError('invalid-input', 'incomplete', { fields: wrong });
  // As they are called and coded today: that is what is stamped.
  const named = parties.map((party) =>
    party.lead ? { ...party, name: enterprise.name, uscc: enterprise.uscc } : party,
  );
  const number = ((await latestVersion(db, pilotId))?.number ?? 0) + 1;
  const made = await makeVersion(pilotId, number, {
    ...by,
    parties: named,
    scope: enterprise.businessScope,
    declaration,
  });
  return {
    version: made,
    rows: [insertVersion(db, made), holdDraft(db, { pilotId, revision })],
    rely: [{ stream: enterpriseStream(lead.enterpriseId), version }],
  };
}

/** All that stands against submitting a declaration, at once. */
export async function wrongIn(
  room: Room,
  { id, state }: Pick<Pilot, 'id' | 'state'>,
  declaration: Declaration,
): Promise<FieldError[]> {
  const missing = missingIn(declaration, today(room.clock), isUnderTest(state));
  return [...missing, ...(await unknownIn(room, id, declaration))];
}

/** Files that are not the pilot's, and a park that is on no list. */
async function unknownIn(room: Room, pilotId: string, declaration: Declaration): Promise<FieldError[]> {
  const files = [...declaration.legality.files, ...declaration.security.files];
  const known = await fileNames(room.database, pilotId, files);
  const paths = (['legality', 'security'] as const).flatMap((section) =>
    declaration[section].files.map((id, at) => ({ id, path: `${section}.files.${at}` })),
  );
  const unknown: FieldError[] = paths
    .filter(({ id }) => !known.has(id))
    .map(({ path }) => ({
      path,
      zh: '请先上传文件，再选择。',
      en: 'Upload the file first, then choose it.',
    }));
  const { park } = declaration.identity;
  const { parks } = await room.catalogue.current();
  if (park !== null && !parks.items.some(({ id }) => id === park))
    unknown.push({
      path: 'identity.park',
      zh: '园区列表中没有这一项。',
      en: 'The list of parks has no such entry.',
    });
  return unknown;
}
