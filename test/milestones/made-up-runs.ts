import { insertAlert } from '../../src/milestones/alert-store.ts';
import { insertParty } from '../../src/pilots/parties.ts';
import { insertPilot, type Pilot, setWatch } from '../../src/pilots/store.ts';
import type { Database } from '../../src/platform/database/port.ts';

const AT = '2026-01-05T02:00:00.000Z';
const STATES = ['testing', 'testing', 'testing', 'paused', 'final_report', 'followed'] as const;

/** The nth of many running pilots, a tenth of them red, a fifth amber, each seventh with a report that is overdue. */
export const runId = (nth: number) => `r${String(nth).padStart(6, '0')}`;

/** Rows alone: what the board reads. @param officer who has each third case */
export async function fillRuns(db: Database, count: number, officer: string | null = null): Promise<void> {
  for (let from = 0; from < count; from += 500) {
    const some = Array.from({ length: Math.min(500, count - from) }, (_, at) => from + at);
    await db.atomic(some.flatMap((nth) => statements(db, nth, officer)));
  }
}

function statements(db: Database, nth: number, officer: string | null) {
  const id = runId(nth);
  const state = STATES[nth % STATES.length]!;
  const pilot: Pilot = {
    id,
    track: state === 'followed' ? 'regulator' : 'district',
    title: `示例试点${nth}${nth === 777 ? '罕见' : ''}`,
    state,
    stateSince: AT,
    leadId: `e-${id}`,
    version: 1,
    caseOfficer: nth % 3 === 0 ? officer : null,
    handledBy: [],
    dueOn: '9999-12-31',
    startsOn: '2026-01-05',
    endsOn: '2026-12-31',
    receipt: null,
    notice: null,
    regulator: null,
    number: null,
    registerSeq: null,
    createdAt: AT,
    updatedAt: AT,
  };
  const lead = {
    id: `l-${id}`,
    pilotId: id,
    enterpriseId: `e-${id}`,
    name: `示例企业${nth}`,
    uscc: id,
    lead: true,
    host: false,
    consent: 'account' as const,
    letterFile: null,
    consentedBy: null,
    consentedAt: null,
    declined: null,
    createdAt: AT,
  };
  const watchRank = nth % 10 === 0 ? 0 : nth % 10 < 3 ? 1 : 2;
  const nextDueOn = nth % 7 === 0 ? '2026-03-31' : nth % 7 === 1 ? '9999-12-31' : `2026-0${4 + (nth % 5)}-15`;
  const alert = {
    id: `a-${id}`,
    pilotId: id,
    kind: 'red' as const,
    subject: '指标',
    level: watchRank === 0 ? ('red' as const) : ('amber' as const),
    day: '2026-03-01',
    value: 1,
    threshold: 2,
    paused: false,
    raisedAt: AT,
    handled: null,
  };
  return [
    insertPilot(db, pilot),
    insertParty(db, lead),
    setWatch(db, id, { watchRank, nextDueOn, capPercent: nth % 100 }),
    ...(watchRank < 2 ? [insertAlert(db, alert)] : []),
  ];
}
