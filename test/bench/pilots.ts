import { commit } from '../../src/ledger/index.ts';
import { insertDraft } from '../../src/pilots/drafts.ts';
import { filesOwner } from '../../src/pilots/own-files.ts';
import { insertParty, type Party } from '../../src/pilots/parties.ts';
import { insertPilot, type Pilot, streamOf } from '../../src/pilots/store.ts';
import { insertVersion, makeVersion } from '../../src/pilots/versions.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { fileStatement } from '../../src/platform/files/files.ts';
import { uuidv7 } from '../../src/shared/ids.ts';
import { wholeDeclaration } from '../pilots/declarations.ts';
import { makeRun } from './runs.ts';

const clock = () => new Date();
const EACH = 20;
const FILES = 3;

/**
 * Pilots of one enterprise, each handed in with three files; the history is one entry, as what is measured reads none.
 * @returns the ids of the last, and of two more that run: one for daily figures, one for reports
 */
export async function preparePilots(
  db: Database,
  enterprise: { id: string; name: string; uscc: string; owner: string },
) {
  let last = '';
  for (let n = 0; n < EACH; n++) {
    last = uuidv7(clock);
    await makePilot(db, last, enterprise, 'submitted');
  }
  const running = await makeRunning(db, enterprise);
  const reporting = await makeRunning(db, enterprise);
  return { last, running: running.id, reporting };
}

async function makeRunning(db: Database, enterprise: Parameters<typeof preparePilots>[1]) {
  const id = uuidv7(clock);
  await makePilot(db, id, enterprise, 'testing');
  return { id, ...(await makeRun(db, id, enterprise.owner)) };
}

async function makePilot(
  db: Database,
  id: string,
  { id: leadId, name, uscc, owner }: Parameters<typeof preparePilots>[1],
  state: 'submitted' | 'testing',
) {
  const at = clock().toISOString();
  const pilot: Pilot = {
    id,
    track: 'district',
    title: '示例智能核保测试',
    state,
    stateSince: at,
    leadId,
    version: 1,
    caseOfficer: null,
    handledBy: [],
    dueOn: '2099-01-01',
    startsOn: '2027-01-04',
    endsOn: '2027-12-31',
    receipt: null,
    notice: null,
    regulator: null,
    number: null,
    registerSeq: null,
    createdAt: at,
    updatedAt: at,
  };
  const party: Party = {
    id: uuidv7(clock),
    pilotId: id,
    enterpriseId: leadId,
    name,
    uscc,
    lead: true,
    host: true,
    consent: 'account',
    letterFile: null,
    consentedBy: owner,
    consentedAt: at,
    declined: null,
    createdAt: at,
  };
  const files = Array.from({ length: FILES }, (_, n) => ({
    id: uuidv7(clock),
    owner: filesOwner(id),
    digest: String(n).padStart(64, '0'),
    size: 1_000,
    type: 'application/pdf',
    name: `评估报告${n}.pdf`,
    uploadedBy: owner,
    createdAt: at,
  }));
  const declaration = wholeDeclaration({ files: files.map((file) => file.id) });
  const version = await makeVersion(id, 1, { parties: [party], declaration, by: owner, at });
  await commit(db, clock, {
    actor: owner,
    append: [{ stream: streamOf(id), version: 0, action: 'pilot.submit', payload: { version: 1 } }],
    rows: [
      insertPilot(db, pilot),
      insertParty(db, party),
      insertDraft(db, { pilotId: id, revision: 1, declaration, by: owner, at }),
      insertVersion(db, version),
      ...files.map((file) => fileStatement(db, file)),
    ],
  });
}
