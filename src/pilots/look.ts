import { type Action, assertMay, type Caller, namesOf } from '../access/index.ts';
import { AppError } from '../shared/errors.ts';
import type { Locale } from '../shared/locale.ts';
import { actsOfApplicant, actsOfOfficial } from './acts.ts';
import type { PilotView, VersionView } from './answers.ts';
import { assertTakesPart, decidesNot } from './move.ts';
import { readOpinions } from './opinion-store.ts';
import { listFiles } from './own-files.ts';
import { assertPartOf, isPartOf, type Party, readParties } from './parties.ts';
import { assertHandedIn } from './pilot.ts';
import { readRequests } from './requests.ts';
import { isRecused } from './review.ts';
import type { Room } from './room.ts';
import { type Pilot, readPilot } from './store.ts';
import { versionChanges } from './version-changes.ts';
import { filesOf, readVersion, readVersionRows } from './versions.ts';
import { declinersOf, opinionView, pilotFacts, requestView, versionRowView, versionView } from './views.ts';

export interface Looking {
  pilotId: string;
  /** Where an applicant looks; an official without it. */
  enterpriseId?: string | undefined;
  locale: Locale;
}

interface Seen {
  pilot: Pilot;
  head: number;
  parties: readonly Party[];
}

/**
 * Who may look: an enterprise that takes part; an official, once it was handed in.
 * @param action of an applicant; a part of the pilot may be read by who may not read all
 * @throws AppError not-found
 */
export async function seen(
  room: Room,
  caller: Caller,
  { pilotId, enterpriseId }: Omit<Looking, 'locale'>,
  action: Action = 'pilot.own.read',
): Promise<Seen> {
  const { database: db } = room;
  if (enterpriseId === undefined) assertMay(caller.actor, 'pilot.read', { pilotId });
  else assertMay(caller.actor, action, { enterpriseId });
  const [{ pilot, head }, parties] = await Promise.all([readPilot(db, pilotId), readParties(db, pilotId)]);
  if (enterpriseId === undefined) assertHandedIn(pilot);
  else assertTakesPart(parties, enterpriseId);
  return { pilot, head, parties };
}

/** The same of what is shown only to who has consented to take part. @throws AppError not-found, forbidden */
export async function seenWhole(
  room: Room,
  caller: Caller,
  about: Omit<Looking, 'locale'>,
  action?: Action,
): Promise<Seen> {
  const found = await seen(room, caller, about, action);
  if (about.enterpriseId !== undefined) assertPartOf(assertTakesPart(found.parties, about.enterpriseId));
  return found;
}

/** One pilot as the caller may see it: opinions and who handled it are the office's alone. */
export async function look(
  room: Room,
  caller: Caller,
  looking: Looking,
): Promise<{ body: PilotView; version: number }> {
  const found = await seen(room, caller, looking);
  const { enterpriseId } = looking;
  const body =
    enterpriseId === undefined
      ? await asOffice(room, caller, found, looking.locale)
      : await asApplicant(room, caller, found, { enterpriseId, locale: looking.locale });
  return { body, version: found.head };
}

async function asApplicant(
  { database: db }: Room,
  { actor }: Caller,
  { pilot, parties }: Seen,
  { enterpriseId, locale }: { enterpriseId: string; locale: Locale },
): Promise<PilotView> {
  const joined = isPartOf(assertTakesPart(parties, enterpriseId));
  const nameOf = await namesOf(db, named(pilot, parties));
  const verbs = actsOfApplicant(actor, enterpriseId, { pilot, parties });
  const facts = pilotFacts(pilot, parties, { nameOf, locale });
  const more = joined ? await attached(pilot, db) : { versions: [], requests: [], files: [] };
  return { ...facts, ...more, verbs, awaitsConsent: !joined, opinions: null, office: null };
}

async function asOffice(
  room: Room,
  { actor }: Caller,
  { pilot, parties }: Seen,
  locale: Locale,
): Promise<PilotView> {
  const { database: db } = room;
  const [opinions, more, recused] = await Promise.all([
    readOpinions(db, pilot.id),
    attached(pilot, db),
    isRecused(room, actor.id, parties),
  ]);
  const experts = opinions.map(({ expert }) => expert);
  const nameOf = await namesOf(db, [...experts, ...named(pilot, parties)]);
  const reader = { nameOf, locale };
  const handled = decidesNot(pilot, actor.id);
  return {
    ...pilotFacts(pilot, parties, reader),
    ...more,
    verbs: actsOfOfficial(actor, { pilot, parties }, { recused, handled }),
    awaitsConsent: false,
    opinions: opinions.map((opinion) => opinionView(opinion, reader)),
    office: { mine: pilot.caseOfficer === actor.id, recused, handled },
  };
}

/** People whom the facts of a pilot name. */
const named = ({ caseOfficer }: Pilot, parties: readonly Party[]) => [
  ...(caseOfficer === null ? [] : [caseOfficer]),
  ...declinersOf(parties),
];

async function attached({ id }: Pilot, db: Room['database']) {
  const [versions, requests, files] = await Promise.all([
    readVersionRows(db, id),
    readRequests(db, id),
    listFiles(db, id),
  ]);
  return { versions: versions.map(versionRowView), requests: requests.map(requestView), files };
}

/** A version for good, with what was found wrong with it. @throws AppError not-found, forbidden: has not consented */
export async function lookAtVersion(
  room: Room,
  caller: Caller,
  { number, ...looking }: Looking & { number: number },
): Promise<VersionView> {
  const { database: db } = room;
  await seenWhole(room, caller, looking);
  const version = await readVersion(db, looking.pilotId, number);
  const nameOf = await namesOf(db, [version.submittedBy]);
  return versionView(version, await filesOf(db, version), { nameOf, locale: looking.locale });
}

/** What differs between two versions; without `from` since the one before. @throws AppError not-found */
export async function lookAtChanges(
  room: Room,
  caller: Caller,
  {
    number,
    from = number - 1,
    ...looking
  }: Omit<Looking, 'locale'> & { number: number; from?: number | undefined },
) {
  const { database: db } = room;
  const { pilotId } = looking;
  await seenWhole(room, caller, looking);
  const after = await readVersion(db, pilotId, number);
  if (from === 0) return { from: null, to: number, changes: [] };
  if (from === number)
    throw new AppError('invalid-input', undefined, {
      fields: [{ path: 'from', zh: '请选择另一个版本。', en: 'Choose another version.' }],
    });
  const before = await readVersion(db, pilotId, from);
  return { from, to: number, changes: versionChanges(before.content, after.content) };
}
