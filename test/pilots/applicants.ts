import { complianceStream, insertScreened } from '../../src/compliance/compliance-store.ts';
import { register } from '../../src/enterprises/register.ts';
import { commit, headOf } from '../../src/ledger/index.ts';
import { accept } from '../../src/pilots/accept.ts';
import { admit } from '../../src/pilots/admit.ts';
import { readDraft } from '../../src/pilots/drafts.ts';
import { register as enter } from '../../src/pilots/register.ts';
import { fileOpinion } from '../../src/pilots/review.ts';
import { saveDraft } from '../../src/pilots/save-draft.ts';
import { seal } from '../../src/pilots/seal.ts';
import { start } from '../../src/pilots/start.ts';
import { startTesting } from '../../src/pilots/start-testing.ts';
import { readPilot } from '../../src/pilots/store.ts';
import { submit } from '../../src/pilots/submit.ts';
import { toExpertReview } from '../../src/pilots/to-expert-review.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { uuidv7 } from '../../src/shared/ids.ts';
import type { Declaration } from '../../src/shared/pilots/declaration.ts';
import { actingFor } from '../enterprises/builders.ts';
import { codeOf, PROFILE } from '../enterprises/profile.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { wholeDeclaration } from './declarations.ts';
import type { Desk } from './reviewed.ts';

/** An enterprise that officials have verified, with its people. */
export interface Applicant {
  id: string;
  name: string;
  uscc: string;
  owner: TestPerson;
  member: TestPerson;
}

let made = 1_000;

export async function applicant(
  { room: { database: db, clock, catalogue } }: Pick<Desk, 'room'>,
  {
    name = PROFILE.name,
    verified = true,
    businessScope = null,
  }: { name?: string; verified?: boolean; businessScope?: string | null } = {},
): Promise<Applicant> {
  const uscc = codeOf(++made);
  const founder = await makePerson(db, { name: '负责人' }, clock);
  const wanted = { profile: { ...PROFILE, name, uscc, businessScope }, lists: await catalogue.current() };
  const { id } = (await register(db, clock, founder.caller, wanted)).body;
  if (verified) await verify(db, id);
  const member = await makePerson(db, { name: '成员', member: [id] }, clock);
  return { id, name, uscc, owner: actingFor(founder, id), member };
}

/** Past the papers and the officer that it takes. */
async function verify(db: Database, id: string): Promise<void> {
  const row = { verification: 'verified', verifiedAt: '2026-01-01T00:00:00.000Z' };
  await db.atomic([db.query.updateTable('enterprises').set(row).where('id', '=', id).compile()]);
}

/** The row of an uploaded file, without its bytes. */
export async function pilotFile(
  { room: { database: db, clock } }: Pick<Desk, 'room'>,
  pilotId: string,
  name = '附件.pdf',
): Promise<string> {
  const id = uuidv7(clock);
  const row = {
    id,
    owner: `pilot:${pilotId}`,
    digest: 'ab'.repeat(32),
    size: 3,
    type: 'application/pdf',
    name,
    uploadedBy: 'test',
    createdAt: clock().toISOString(),
    removedAt: null,
  };
  await db.atomic([db.query.insertInto('files').values(row).compile()]);
  return id;
}

export async function seen(db: Database, pilotId: string): Promise<number> {
  return (await readPilot(db, pilotId)).head;
}

/** A pilot and whoever acts on it, so that a step reads like the step it is. */
export interface Case {
  desk: Desk;
  lead: Applicant;
  expert: TestPerson;
  id: string;
}

export async function draft(
  desk: Desk,
  { lead, change }: { lead?: Applicant; change?: (declaration: Declaration) => void } = {},
): Promise<Case> {
  const { room, clock } = desk;
  const by = lead ?? (await applicant(desk));
  const began = await start(room, by.owner.caller, { enterpriseId: by.id, title: '示例智能核保测试' });
  const { id } = began.body;
  const expert = await makePerson(room.database, { name: '专家丁', expert: [`pilot:${id}`] }, clock);
  const it = { desk, lead: by, expert, id };
  const declaration = wholeDeclaration({ files: [await pilotFile(desk, id)] });
  // Before the day on which the clock of these tests stands.
  declaration.legality.date = declaration.security.date = '2026-01-02';
  change?.(declaration);
  await write(it, declaration);
  return it;
}

/** Saves the whole declaration. */
export async function write({ desk: { room }, lead, id }: Case, whole: Declaration): Promise<void> {
  const { revision } = await readDraft(room.database, id);
  const written = { whole };
  await saveDraft(room, lead.owner.caller, { enterpriseId: lead.id, pilotId: id, seen: revision, written });
}

/** For an applicant's verb. */
export async function own({ desk: { room }, lead, id }: Case) {
  return { pilotId: id, enterpriseId: lead.id, seen: await seen(room.database, id) };
}

/** For an official's. */
export async function at({ desk: { room }, id }: Case) {
  return { pilotId: id, seen: await seen(room.database, id) };
}

export async function handIn(it: Case): Promise<void> {
  await submit(it.desk.room, it.lead.owner.caller, await own(it));
}

export async function stamp(it: Case): Promise<string> {
  const { pilot } = await readPilot(it.desk.room.database, it.id);
  const file = await pilotFile(it.desk, it.id, '盖章扫描件.pdf');
  const wanted = { ...(await own(it)), number: pilot.version, file, kind: 'stamped' as const };
  await seal(it.desk.room, it.lead.owner.caller, wanted);
  return file;
}

/** Past the verbs of compliance: screened, and nothing found. */
export async function settle({ desk: { room }, id }: Case): Promise<void> {
  const { database: db, clock } = room;
  const rows = [
    db.query.deleteFrom('pilotFindings').where('pilotId', '=', id).compile(),
    db.query.deleteFrom('pilotChecklistItems').where('pilotId', '=', id).compile(),
  ];
  const stream = complianceStream(id);
  const { version } = await headOf(db, stream);
  const at = clock().toISOString();
  const screened = {
    pilotId: id,
    version: 1,
    catalogue: 1,
    screenedAt: at,
    template: 1,
    pinnedAt: at,
    closedAt: null,
  };
  await commit(db, clock, {
    actor: 'test',
    append: [{ stream, version, action: 'test.settled', payload: {} }],
    rows: version === 0 ? [insertScreened(db, screened), ...rows] : rows,
  });
}

const ORDER = [
  'draft',
  'submitted',
  'boundary_review',
  'expert_review',
  'public_notice',
  'registered',
  'testing',
] as const;
export type Reached = (typeof ORDER)[number];

/** A pilot of the district, brought by the verbs as far as wanted. */
export async function bring(
  desk: Desk,
  to: Reached,
  options: Parameters<typeof draft>[1] = {},
): Promise<Case> {
  const it = await draft(desk, options);
  await bringOn(it, to);
  return it;
}

/** On from wherever it is on that way. */
export async function bringOn(it: Case, to: Reached): Promise<void> {
  const { room, officer, approver, clock } = it.desk;
  const { database: db } = room;
  const steps: Record<Exclude<Reached, 'draft'>, () => Promise<unknown>> = {
    submitted: () => handIn(it),
    boundary_review: async () => {
      await stamp(it);
      await accept(room, officer.caller, await at(it));
    },
    expert_review: async () => {
      await settle(it);
      await toExpertReview(room, officer.caller, await at(it));
    },
    public_notice: async () => {
      const { pilot } = await readPilot(db, it.id);
      const opinion = {
        pilotId: it.id,
        conclusion: 'recommended',
        opinion: '可行。',
        seen: pilot.version,
      } as const;
      await fileOpinion(room, it.expert.caller, opinion);
      await admit(room, approver.caller, await at(it));
    },
    registered: async () => {
      const { notice } = (await readPilot(db, it.id)).pilot;
      clock.set(`${notice!.until}T20:00:00.000Z`);
      await enter(room, officer.caller, await at(it));
    },
    testing: async () => {
      await settle(it);
      await startTesting(room, officer.caller, await at(it));
    },
  };
  for (;;) {
    const { state } = (await readPilot(db, it.id)).pilot;
    const next = ORDER[ORDER.findIndex((one) => one === (state === 'returned' ? 'draft' : state)) + 1];
    if (state === to || next === undefined || next === 'draft') return;
    await steps[next]();
  }
}
