import { describe, expect, it } from 'vitest';
import { ARROWS } from '../../../src/pilots/pilot.ts';
import { hasRunToAct, type Standing, thingsToDo } from '../../../src/shared/pilots/next-things.ts';
import { PILOT_STATES, type PilotState } from '../../../src/shared/pilots/states.ts';

const party = {
  id: 'p1',
  enterpriseId: 'e1',
  name: '甲',
  uscc: 'X',
  lead: true,
  host: false,
  letterFile: null,
  declined: null,
};
const lead = { ...party, consent: 'account' as const };
const other = { ...party, id: 'p2', enterpriseId: null, name: '乙银行', lead: false };
const version = {
  number: 1,
  code: 'V1-AAAA-BBBB',
  submittedAt: '2026-11-20T00:00:00Z',
  sealed: false,
  returned: false,
};

function standing(
  state: PilotState,
  {
    missing,
    compliance,
    isVerified,
    run,
    ...pilot
  }: Partial<Standing['pilot'] & Omit<Standing, 'pilot'>> = {},
): Standing {
  return {
    pilot: {
      track: 'district',
      state,
      parties: [lead],
      versions: [version],
      version: 1,
      verbs: [],
      dueOn: null,
      endsOn: null,
      notice: null,
      requests: [],
      regulator: null,
      lead: { id: 'e1', name: '甲' },
      ...pilot,
    },
    enterpriseId: 'e1',
    missing: missing ?? null,
    compliance: compliance ?? null,
    run: run ?? null,
    isVerified: isVerified ?? true,
    today: '2026-11-28',
  };
}

const names = (of: Standing) => thingsToDo(of).map(({ name }) => name);
const whole = { count: 0, first: 'check' } as const;
const items = { done: 0, waiting: 0, missing: 0, returned: 0, expired: 0 };
const finding = (state: string) => ({ state }) as NonNullable<Standing['compliance']>['findings'][number];
const openOnes = (states: string[], more: Partial<typeof items> = {}) => ({
  findings: states.map(finding),
  counts: { findings: { settled: 0, unsettled: states.length, duties: 0 }, items: { ...items, ...more } },
});

describe('what is to be done next', () => {
  it('is something in every state', () => {
    for (const state of PILOT_STATES) {
      const draft = state === 'draft' ? { missing: whole } : {};
      expect(names(standing(state, draft)), state).not.toEqual([]);
    }
  });

  it('is never the reader’s turn where it is over', () => {
    const ends = PILOT_STATES.filter((state) =>
      Object.values(ARROWS).every((arrows) =>
        Object.values(arrows).every(({ from }) => !from.includes(state)),
      ),
    );
    expect(ends.toSorted()).toEqual(['completed', 'rejected', 'terminated', 'withdrawn']);
    for (const state of ends) expect(thingsToDo(standing(state)).map(({ turn }) => turn)).toEqual(['over']);
  });

  it('of a draft: what it lacks, who has to consent, the verification; only then submitting, by an owner', () => {
    const lacking = standing('draft', {
      missing: { count: 3, first: 'risk' },
      parties: [lead, { ...other, consent: 'none' }],
      isVerified: false,
    });
    expect(thingsToDo(lacking)).toMatchObject([
      { name: 'fillIn', count: 3, place: { step: 'risk' } },
      { name: 'getConsents', text: '乙银行' },
      { name: 'verify' },
    ]);
    expect(names(standing('draft', { missing: whole, verbs: ['submit'] }))).toEqual(['submit']);
    expect(names(standing('draft', { missing: whole }))).toEqual(['ownerSubmits']);
    expect(names(standing('draft'))).toEqual([]);
  });

  it('once submitted: the stamp, then letters that were refused, then waiting', () => {
    expect(names(standing('submitted'))).toEqual(['stamp']);
    const sealed = [{ ...version, sealed: true }];
    expect(
      names(
        standing('submitted', {
          versions: sealed,
          parties: [lead, { ...other, consent: 'none' }],
        }),
      ),
    ).toEqual(['bringLetters']);
    expect(thingsToDo(standing('submitted', { versions: sealed, dueOn: '2026-12-03' }))).toEqual([
      { name: 'waitAcceptance', turn: 'wait', date: '2026-12-03' },
    ]);
  });

  it('counts what waits for the applicant in review, not what waits for the office', () => {
    const compliance = openOnes(['open', 'returned', 'answered', 'settled'], {
      missing: 2,
      returned: 1,
      waiting: 5,
    });
    expect(thingsToDo(standing('boundary_review', { compliance }))).toMatchObject([
      { name: 'answerFindings', count: 2 },
      { name: 'answerItems', count: 3 },
      { name: 'waitReview' },
    ]);
  });

  it('while testing: a change to be stamped, evidence that lapsed, the end', () => {
    const request = {
      id: 'r',
      kind: 'change' as const,
      reason: '',
      version: 2,
      endsOn: null,
      state: 'waiting' as const,
      askedAt: '',
      decidedAt: null,
      answer: null,
    };
    const second = { ...version, number: 2, code: 'V2-CCCC-DDDD' };
    expect(
      names(
        standing('testing', {
          requests: [request],
          versions: [second, version],
          endsOn: '2026-12-10',
          compliance: openOnes([], { expired: 1 }),
        }),
      ),
    ).toEqual(['stampChange', 'finishSoon', 'renewEvidence']);
    expect(
      names(standing('testing', { requests: [request], versions: [{ ...second, sealed: true }] })),
    ).toEqual(['waitRequest']);
    expect(names(standing('testing', { endsOn: '2026-11-27' }))).toEqual(['finishNow']);
    expect(names(standing('testing', { endsOn: '2027-06-30' }))).toEqual(['testing']);
  });

  it('while it runs: a plan first, then the report that is due next', () => {
    const due = (dueOn: string, overdue = false): Standing['run'] => ({
      nextDue: { report: 'm1', title: '第四季度阶段报告', dueOn, overdue },
      milestones: [],
      alerts: [],
      final: { submittedAt: null },
    });
    const things = (run: Standing['run']) => thingsToDo(standing('testing', { run }));
    const nothing = { nextDue: null, milestones: [], alerts: [], final: { submittedAt: null } };
    expect(names(standing('testing', { run: nothing }))).toEqual(['proposePlan']);
    const final = { submittedAt: '2026-11-20T02:00:00.000Z' };
    expect(things({ ...due('2027-03-11')!, final })).toMatchObject([
      { name: 'finalReturned', turn: 'do', place: { run: true, report: 'final' } },
    ]);
    const alerts = [
      { kind: 'red', handled: null },
      { kind: 'cap', handled: {} },
      { kind: 'amber', handled: null },
      // As red, and no limit of what is tested.
      { kind: 'ended', handled: null },
    ];
    expect(things({ ...due('2027-03-11')!, alerts })).toMatchObject([{ name: 'pastLimits', count: 1 }]);
    expect(things(due('2026-12-11'))).toMatchObject([
      { name: 'reportDue', turn: 'do', place: { run: true, report: 'm1' } },
    ]);
    expect(things(due('2026-11-20', true))).toMatchObject([{ name: 'reportOverdue', turn: 'do' }]);
    expect(things(due('2027-03-11'))).toMatchObject([{ name: 'testing' }]);
  });

  it('of a regulator’s pilot: its document first', () => {
    const regulators = { track: 'regulator' as const, versions: [], version: 0 };
    expect(names(standing('recorded', { ...regulators, regulator: { document: null } }))).toEqual([
      'bringDocument',
    ]);
    expect(names(standing('recorded', { ...regulators, regulator: { document: 'f' } }))).toEqual([
      'waitFollowing',
    ]);
  });

  it('of somebody else’s pilot: to consent, then to wait for the lead', () => {
    const theirs = { lead: { id: 'e2', name: '丙' } };
    expect(names(standing('draft', { ...theirs, verbs: ['consent'] }))).toEqual(['consent']);
    expect(names(standing('testing', { ...theirs, verbs: ['add-file'] }))).toEqual(['leadActs']);
    expect(names(standing('rejected', theirs))).toEqual(['rejected']);
    // The licensed institution says of each report that it is so.
    const parties = [{ ...lead, host: true }];
    const milestones = ['account', 'none', null].map((confirmation) => ({ state: 'agreed', confirmation }));
    const run = { nextDue: null, milestones, alerts: [], final: { submittedAt: null } };
    expect(thingsToDo(standing('testing', { ...theirs, parties, run }))).toMatchObject([
      { name: 'confirmReports', turn: 'do', count: 1, place: { run: true } },
      { name: 'leadActs' },
    ]);
    expect(names(standing('assessed', { ...theirs, parties, run }))).toEqual(['leadActs']);
    // Its run is looked at for that, once it consented.
    const looksAt = (state: PilotState, pilot: object) =>
      hasRunToAct({ ...standing(state, { ...theirs, ...pilot }).pilot, number: 'PD-1' }, 'e1');
    expect([looksAt('testing', { parties }), looksAt('registered', { parties })]).toEqual([true, false]);
    expect(looksAt('testing', { parties: [{ ...parties[0]!, consent: 'none' }] })).toBe(false);
    expect(looksAt('testing', { parties: [lead] })).toBe(false);
    expect(names(standing('testing', { ...theirs, run }))).toEqual(['leadActs']);
  });
});
