import { checklistSeeds, createLicenceCatalogue, licenceSeeds } from '../../src/compliance/index.ts';
import { createCatalogue, parkSeeds } from '../../src/enterprises/index.ts';
import { commit } from '../../src/ledger/index.ts';
import { createLibrary } from '../../src/library/index.ts';
import { admit } from '../../src/pilots/admit.ts';
import { insertOpinion } from '../../src/pilots/opinion-store.ts';
import { insertParty } from '../../src/pilots/parties.ts';
import { register } from '../../src/pilots/register.ts';
import type { Room } from '../../src/pilots/room.ts';
import { insertPilot, type Pilot, readPilot, streamOf } from '../../src/pilots/store.ts';
import { NO_DEADLINE, termSeeds } from '../../src/pilots/terms.ts';
import { insertVersion, makeVersion } from '../../src/pilots/versions.ts';
import type { Database } from '../../src/platform/database/port.ts';
import type { Files } from '../../src/platform/files/files.ts';
import { readSeedFiles } from '../../src/platform/seed-files.ts';
import type { Clock } from '../../src/shared/clock.ts';
import { uuidv7 } from '../../src/shared/ids.ts';
import type { Declaration } from '../../src/shared/pilots/declaration.ts';
import { codeOf } from '../enterprises/profile.ts';
import { makeEnterprise, makePerson, type TestPerson } from '../support/people.ts';
import { wholeDeclaration } from './declarations.ts';

/** The room and the people of an office, over any database; a clock that stands until it is set. */
export interface Desk {
  room: Room;
  clock: Clock & { set: (instant: string) => void };
  officer: TestPerson;
  approver: TestPerson;
  receiver: TestPerson;
}

export function clockAt(instant: string): Desk['clock'] {
  let now = new Date(instant);
  const set = (next: string) => {
    now = new Date(next);
  };
  return Object.assign(() => new Date(now), { set });
}

/** The machine's time, that runs on from wherever it is set: for steps before which days have to go by. */
export function runningClock(): Desk['clock'] {
  let ahead = 0;
  const set = (instant: string) => {
    ahead = Date.parse(instant) - Date.now();
  };
  return Object.assign(() => new Date(Date.now() + ahead), { set });
}

const NONE = new Proxy({}, { get: () => Promise.reject(new Error('not in this test')) });

export async function openDesk(
  db: Database,
  { clock = clockAt('2026-01-05T02:00:00.000Z'), files }: { clock?: Desk['clock']; files?: Files } = {},
): Promise<Desk> {
  const library = createLibrary(db, clock);
  const seeds = readSeedFiles('pilots');
  await library.seed([
    ...parkSeeds(seeds),
    ...licenceSeeds(seeds),
    ...checklistSeeds(seeds),
    ...termSeeds(seeds),
  ]);
  const room: Room = {
    database: db,
    clock,
    library,
    catalogue: createCatalogue(library, clock),
    licences: createLicenceCatalogue(library, clock),
    files: files ?? (NONE as Files),
    writePaper: async () => new Uint8Array(),
    writeSheet: null,
    publicUrl: 'https://sandbox.example',
  };
  const [officer, approver, receiver] = await Promise.all([
    makePerson(db, { name: '经办甲', office: ['case-officer'] }, clock),
    makePerson(db, { name: '审批乙', office: ['approver'] }, clock),
    makePerson(db, { name: '受理丙', office: ['objections'] }, clock),
  ]);
  return { room, clock, officer, approver, receiver };
}

export interface ReviewedWanted {
  title?: string;
  /** Names; the first leads. */
  applicants?: readonly string[];
  /** Which of them hosts the test. */
  host?: string;
  park?: string | null;
  kind?: Declaration['identity']['kind'];
  /** Paths that are marked public. */
  fields?: readonly string[];
  handledBy?: readonly string[];
}

let made = 0;

/**
 * A pilot under expert review with one opinion, written past the verbs that lead there: what tests of the notice, of
 * objections and of the register stand on. Its history has what they read of it.
 */
export async function reviewedPilot(
  { room: { database: db, clock }, officer }: Desk,
  wanted: ReviewedWanted = {},
): Promise<{ id: string; enterpriseId: string }> {
  const { title = '示例智能核保测试', applicants = ['示例甲科技（上海）有限公司'], park = null } = wanted;
  const id = uuidv7(clock);
  const enterpriseId = uuidv7(clock);
  await makeEnterprise(db, enterpriseId);
  const at = clock().toISOString();
  const declaration = wholeDeclaration({ title });
  declaration.identity.park = park;
  if (wanted.kind !== undefined) declaration.identity.kind = wanted.kind;
  declaration.publication.fields = [...(wanted.fields ?? ['innovation.novelty'])];
  const parties = applicants.map((name, nth) => ({
    id: uuidv7(clock),
    pilotId: id,
    enterpriseId: nth === 0 ? enterpriseId : null,
    name,
    uscc: codeOf(++made),
    lead: nth === 0,
    host: name === wanted.host,
    consent: nth === 0 ? ('account' as const) : ('checked' as const),
    letterFile: null,
    consentedBy: null,
    consentedAt: at,
    declined: null,
    createdAt: at,
  }));
  const version = await makeVersion(id, 1, { parties, declaration, by: 'test', at });
  const pilot: Pilot = {
    id,
    track: 'district',
    title,
    state: 'expert_review',
    stateSince: at,
    leadId: enterpriseId,
    version: 1,
    caseOfficer: officer.id,
    handledBy: [...(wanted.handledBy ?? [officer.id])],
    dueOn: NO_DEADLINE,
    startsOn: declaration.plan.startsOn,
    endsOn: declaration.plan.endsOn,
    receipt: null,
    notice: null,
    regulator: null,
    number: null,
    registerSeq: null,
    createdAt: at,
    updatedAt: at,
  };
  const history = [
    ['pilot.started', { after: { state: 'draft' } }],
    ['pilot.submit', { before: { state: 'draft' }, after: { state: 'submitted', version: 1 } }],
  ] as const;
  const opinion = { version: 1, expert: 'e', conclusion: 'recommended' as const, opinion: '可行。' };
  for (const [seq, [action, payload]] of history.entries()) {
    await commit(db, clock, {
      actor: 'test',
      append: [{ stream: streamOf(id), version: seq, action, payload }],
      rows:
        seq > 0
          ? []
          : [
              insertPilot(db, pilot),
              ...parties.map((party) => insertParty(db, party)),
              insertVersion(db, version),
              insertOpinion(db, { id: uuidv7(clock), pilotId: id, filedAt: at, ...opinion }),
            ],
    });
  }
  return { id, enterpriseId };
}

export async function seenNow(db: Database, pilotId: string) {
  return { pilotId, seen: (await readPilot(db, pilotId)).head };
}

/** Under notice from now on. */
export async function noticedPilot(desk: Desk, wanted: ReviewedWanted = {}): Promise<string> {
  const { id } = await reviewedPilot(desk, wanted);
  await admit(desk.room, desk.approver.caller, await seenNow(desk.room.database, id));
  return id;
}

/** In the register; the clock stands after the window then. */
export async function registeredPilot(desk: Desk, wanted: ReviewedWanted = {}): Promise<string> {
  const id = await noticedPilot(desk, wanted);
  const { notice } = (await readPilot(desk.room.database, id)).pilot;
  desk.clock.set(new Date(`${notice!.until}T20:00:00.000Z`).toISOString());
  await register(desk.room, desk.officer.caller, await seenNow(desk.room.database, id));
  return id;
}
