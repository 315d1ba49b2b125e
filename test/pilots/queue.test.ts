import { describe, expect, it } from 'vitest';
import { insertParty } from '../../src/pilots/parties.ts';
import { ownPilotsQuery, queueQuery } from '../../src/pilots/pilot-lists.ts';
import { queue } from '../../src/pilots/queue.ts';
import { insertPilot, type Pilot } from '../../src/pilots/store.ts';
import type { Database } from '../../src/platform/database/port.ts';
import type { PilotState } from '../../src/shared/pilots/states.ts';
import { refusal } from '../enterprises/builders.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { makePerson } from '../support/people.ts';
import { planOf } from '../support/plan.ts';
import { clockAt, openDesk } from './reviewed.ts';

interface Row {
  title: string;
  state?: PilotState;
  track?: Pilot['track'];
  dueOn?: string;
  caseOfficer?: string | null;
  version?: number;
}

let made = 0;

/** A pilot's rows alone: what lists read. */
async function put(db: Database, row: Row): Promise<string> {
  const at = '2026-01-05T02:00:00.000Z';
  const id = `p${String(++made).padStart(6, '0')}`;
  const {
    title,
    track = 'district',
    state = 'submitted',
    dueOn = '2026-01-12',
    caseOfficer = null,
    version = 1,
  } = row;
  const pilot: Pilot = {
    ...{ id, title, track, state, dueOn, caseOfficer, version },
    stateSince: at,
    leadId: `e-${id}`,
    handledBy: [],
    startsOn: null,
    endsOn: null,
    receipt: null,
    notice: null,
    regulator: null,
    number: null,
    registerSeq: null,
    createdAt: at,
    updatedAt: at,
  };
  const lead = {
    id: `l-${id}`,
    pilotId: id,
    enterpriseId: `e-${id}`,
    name: `申报单位${title}`,
    uscc: id,
    lead: true,
    host: false,
    consent: 'account' as const,
    letterFile: null,
    consentedBy: null,
    consentedAt: null,
    declined: null,
    createdAt: at,
  };
  await db.atomic([insertPilot(db, pilot), insertParty(db, lead)]);
  return id;
}

onEveryEngine((open) => {
  describe('the queue', () => {
    it('has what is due first before the rest, page by page, with counts of the whole', async () => {
      const db = await open();
      const desk = await openDesk(db, { clock: clockAt('2026-01-20T02:00:00.000Z') });
      const { room, officer } = desk;
      const mine = { caseOfficer: officer.id };
      await put(db, { title: '后到期', dueOn: '2026-02-01', ...mine });
      await put(db, { title: '已超期', dueOn: '2026-01-19' });
      await put(db, { title: '今天到期', dueOn: '2026-01-20', state: 'expert_review', ...mine });
      await put(db, { title: '我的超期', dueOn: '2026-01-10', state: 'boundary_review', ...mine });
      await put(db, { title: '无期限', dueOn: '9999-12-31', state: 'paused' });
      await put(db, {
        title: '监管主导',
        track: 'regulator',
        state: 'recorded',
        version: 0,
        dueOn: '2026-01-30',
      });
      await put(db, { title: '测试中', state: 'testing', dueOn: '9999-12-31' });
      await put(db, { title: '草稿', state: 'draft', version: 0, dueOn: '9999-12-31' });
      await put(db, { title: '未提交即撤回', state: 'withdrawn', version: 0, dueOn: '9999-12-31' });
      const ask = async (wanted: Partial<Parameters<typeof queue>[2]> = {}) =>
        queue(room, officer.caller, { after: null, limit: 20, locale: 'zh', ...wanted });
      const titles = async (wanted: Parameters<typeof ask>[0] = {}) =>
        (await ask(wanted)).items.map(({ title }) => title);

      expect(await titles()).toEqual(['我的超期', '已超期', '今天到期', '监管主导', '后到期', '无期限']);
      const first = await ask({ limit: 4 });
      expect(first.next).not.toBeNull();
      const last = first.items.at(-1)!;
      expect(await titles({ after: [last.dueOn!, last.id] })).toEqual(['后到期', '无期限']);
      expect(first.items[0]).toMatchObject({
        lead: { name: '申报单位我的超期' },
        caseOfficer: { id: officer.id, name: '经办甲' },
        mine: true,
        overdue: true,
        dueOn: '2026-01-10',
      });
      expect((await ask()).items.filter(({ overdue }) => overdue)).toHaveLength(2);
      expect((await ask()).items.at(-1)).toMatchObject({ dueOn: null, overdue: false });
      expect(first.counts).toEqual({
        waiting: 6,
        overdue: 2,
        mine: 3,
        mineOverdue: 1,
        unassigned: 3,
        states: { submitted: 2, boundary_review: 1, expert_review: 1, paused: 1, recorded: 1 },
      });

      expect(await titles({ mine: true })).toEqual(['我的超期', '今天到期', '后到期']);
      expect(await titles({ track: 'regulator' })).toEqual(['监管主导']);
      expect(await titles({ state: 'testing' })).toEqual(['测试中']);
      expect(await titles({ q: '超期' })).toEqual(['我的超期', '已超期']);
      expect(await titles({ q: '单位监管' })).toEqual(['监管主导']);
      // What was never handed in is nobody else's, whatever is asked for.
      expect(await titles({ state: 'draft' })).toEqual([]);
      expect(await titles({ state: 'withdrawn' })).toEqual([]);
    });

    it('is not for people without a case to work on', async () => {
      const db = await open();
      const { room, clock } = await openDesk(db);
      const editor = await makePerson(db, { office: ['policy-editor'] }, clock);
      const asking = queue(room, editor.caller, { after: null, limit: 20, locale: 'zh' });
      expect(await refusal(asking)).toMatchObject({ code: 'forbidden' });
    });

    it('and an enterprise’s own list are read in the order of an index, however long they are', async () => {
      const db = await open();
      await put(db, { title: '一件' });
      const after = ['2026-01-01', 'p'] as const;
      const [waiting, ofState, own] = await Promise.all([
        planOf(db, queueQuery(db, { after, limit: 20 }).compile()),
        planOf(db, queueQuery(db, { state: 'testing', after, limit: 20 }).compile()),
        planOf(db, ownPilotsQuery(db, 'e', 'x', '20').compile()),
      ]);
      expect(waiting).toContain('pilots_by_queue');
      expect(ofState).toContain('pilots_by_state');
      expect(own).toContain('pilot_parties_by_enterprise');
      for (const plan of [waiting, ofState, own]) expect(plan).not.toMatch(/TEMP B-TREE|^\s*Sort|SCAN p\b/m);
    });
  });
}, D1_IN_THE_SOAK);
