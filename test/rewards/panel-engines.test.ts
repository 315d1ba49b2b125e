import { expect, it } from 'vitest';
import type { Caller } from '../../src/access/index.ts';
import { headOf } from '../../src/ledger/index.ts';
import { readParties } from '../../src/pilots/parties.ts';
import type { Files } from '../../src/platform/files/files.ts';
import { readSeedFiles } from '../../src/platform/seed-files.ts';
import type { Policies } from '../../src/policy/index.ts';
import { batchStream, readBatch } from '../../src/rewards/batches/batch-store.ts';
import { openBatch } from '../../src/rewards/batches/open-batch.ts';
import { frozenSeen } from '../../src/rewards/batches/read-batches.ts';
import { setUpBatch } from '../../src/rewards/batches/set-up-batch.ts';
import { startBatch } from '../../src/rewards/batches/start-batch.ts';
import { checkConditions, checkMany } from '../../src/rewards/entries/check-conditions.ts';
import { readEntries } from '../../src/rewards/entries/entry-store.ts';
import { nominate } from '../../src/rewards/entries/nominate.ts';
import { appointToBatch } from '../../src/rewards/panel/appoint-to-batch.ts';
import { assignAll } from '../../src/rewards/panel/assignment.ts';
import { declareTies } from '../../src/rewards/panel/declare.ts';
import { startScoring } from '../../src/rewards/panel/start-scoring.ts';
import type { Room } from '../../src/rewards/room.ts';
import { rewardTermSeeds } from '../../src/rewards/rubrics/reward-terms.ts';
import { rubricSeeds } from '../../src/rewards/rubrics/rubric-store.ts';
import { askToReopen, decideReopening } from '../../src/rewards/sheets/handle-sheets.ts';
import { lockScores } from '../../src/rewards/sheets/lock-scores.ts';
import { lookAtSheets } from '../../src/rewards/sheets/look-at-sheets.ts';
import { objectToPaper } from '../../src/rewards/sheets/object-to-paper.ts';
import { enterAnew, enterPaper } from '../../src/rewards/sheets/paper-sheet.ts';
import { readSheetVersions } from '../../src/rewards/sheets/sheet-store.ts';
import { saveSheet, submitSheet } from '../../src/rewards/sheets/write-sheet.ts';
import { scoredOf } from '../../src/shared/rewards/criteria.ts';
import { BASES } from '../../src/shared/rewards/missing-settings.ts';
import { openDesk, reviewedPilot, runningClock } from '../pilots/reviewed.ts';
import { onEveryEngine } from '../support/engines.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { WHOLE_SETTINGS } from './batch-scene.ts';

/** Every file is there. */
const files = {
  find: async (_: string, id: string) => ({ id, name: 'scan.pdf', uploadedBy: 'test' }),
} as unknown as Files;
const policies = {
  list: async () => [{ isDefault: true, policy: { documentId: 'action-plan', version: 1 } }],
} as unknown as Policies;

onEveryEngine((open) => {
  it('a panel is appointed, declares, is assigned, scores on screen and on paper, is asked again, and locked', async () => {
    const db = await open();
    const desk = await openDesk(db, { clock: runningClock(), files });
    const room = { ...desk.room, policies, computeRound: null, binder: null } as unknown as Room;
    const seeds = readSeedFiles('pilots');
    await room.library.seed([...rubricSeeds(seeds), ...rewardTermSeeds(seeds)]);
    const { officer, approver } = desk;
    const [second, third, ...scorers] = await Promise.all([
      makePerson(db, { office: ['case-officer'] }),
      makePerson(db, { office: ['case-officer'] }),
      ...[1, 2, 3].map(() => makePerson(db)),
    ] as const);
    const pilots = await Promise.all(
      ['甲', '乙'].map((one) =>
        reviewedPilot(desk, { title: `试点${one}`, applicants: [`示例${one}科技有限公司`] }),
      ),
    );
    const ids = pilots.map(({ id }) => id);
    await db.atomic([
      db.query.updateTable('pilots').set({ state: 'assessed' }).where('id', 'in', ids).compile(),
    ]);

    const { id: batchId } = (await startBatch(room, officer.caller, { title: '第一批' })).body;
    const seen = async () => ({ batchId, seen: (await headOf(db, batchStream(batchId))).version });
    const { settings: begun } = (await readBatch(db, batchId)).batch;
    const basis = { text: '示例依据', number: '示例〔2026〕1号', on: '2026-01-15', file: 'file' };
    const bases = Object.fromEntries(BASES.map((name) => [name, basis]));
    const settings = { ...begun, ...WHOLE_SETTINGS, ...bases, sheetsEach: 2 };
    await setUpBatch(room, officer.caller, { ...(await seen()), settings });
    const { hash: frozen } = await frozenSeen(room, approver.caller.actor!, batchId);
    await openBatch(room, approver.caller, { ...(await seen()), frozen });
    await nominate(room, officer.caller, { batchId, nominate: { pilots: ids }, leaveOut: [] });
    const entries = await readEntries(db, batchId);
    await db.atomic([db.query.updateTable('rewardEntries').set({ declaredAt: '2026-03-05' }).compile()]);
    const finding = { state: 'met' as const, evidence: '已查', file: null, on: '2026-01-20', again: false };
    for (const { id: condition } of settings.conditions)
      await checkMany(room, officer.caller, {
        ...{ batchId, condition, entries: entries.map(({ id }) => id) },
        ...finding,
      });

    const today = { from: '2026-01-01', until: '2099-01-01' };
    for (const { email } of scorers) await appointToBatch(room, officer.caller, { batchId, email, ...today });
    const [tied, one, two] = scorers.map(
      ({ caller: { actor } }): Caller => ({
        actor: { ...actor!, appointments: [{ kind: 'batch', id: batchId }] },
        once: null,
      }),
    ) as [Caller, Caller, Caller];
    const [organisation] = await readParties(db, ids[0]!);
    const said = { batchId, locale: 'zh' as const, employer: '某大学', earlier: [] };
    const tie = { uscc: organisation!.uscc, tie: 'equity' as const, note: '' };
    await declareTies(room, tied, { ...said, ties: [tie] });
    for (const expert of [one, two]) await declareTies(room, expert, { ...said, ties: [] });
    await assignAll(room, officer.caller, await seen());
    await startScoring(room, officer.caller, await seen());

    const look = async () => (await lookAtSheets(room, officer.caller, { batchId, locale: 'zh' })).body;
    const { rubric, sheets, experts } = await look();
    expect(sheets).toHaveLength(4);
    const criteria = scoredOf(rubric).map(({ id }) => id);
    const draft = (score: number) => ({
      scores: Object.fromEntries(criteria.map((id) => [id, score])),
      reasons: Object.fromEntries(criteria.map((id) => [id, '依据充分。'])),
    });
    const callers = new Map([
      [experts[0]!.id, tied],
      [experts[1]!.id, one],
      [experts[2]!.id, two],
    ]);
    const [paper, ...typed] = sheets.filter(({ expertId }) => callers.has(expertId));
    for (const { entryId, expertId } of typed) {
      const of = { batchId, entryId };
      const expert = callers.get(expertId)!;
      const both = await Promise.allSettled(
        [7_000, 8_000].map((score) => saveSheet(room, expert, { ...of, seen: 0, draft: draft(score) })),
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await submitSheet(room, expert, { ...of, seen: 1 })).body.version).toBe(1);
    }
    const of = { batchId, sheetId: paper!.id };
    const enter = async (who: TestPerson, score: number, scan: string | null = null) =>
      (await enterPaper(room, who.caller, { ...of, entered: draft(score), scan })).body;
    expect((await enter(officer, 9_000, 'scan')).entered).toBe('first');
    expect((await enter(second, 9_100)).differs).toHaveLength(criteria.length);
    await expect(enter(second, 9_000)).rejects.toMatchObject({ code: 'conflict' });
    await enterAnew(room, second.caller, { ...of, reason: '抄错一行' });
    await enter(officer, 9_000, 'scan');
    await enter(second, 9_100);
    expect(await enter(third, 9_100)).toMatchObject({ entered: 'third', state: 'submitted' });
    const mine = { batchId, entryId: paper!.entryId };
    const expert = callers.get(paper!.expertId)!;
    await objectToPaper(room, expert, { ...mine, reason: '写的是 92' });
    await expect(lockScores(room, officer.caller, await seen())).rejects.toMatchObject({ code: 'conflict' });
    await decideReopening(room, approver.caller, { ...of, accepted: true });
    const { revision } = (await saveSheet(room, expert, { ...mine, seen: 1, draft: draft(9_200) })).body;
    await submitSheet(room, expert, { ...mine, seen: revision });
    await askToReopen(room, second.caller, { ...of, reason: '理由与得分不符' });
    await decideReopening(room, approver.caller, { ...of, accepted: false });
    await lockScores(room, officer.caller, await seen());

    const versions = await readSheetVersions(db, batchId);
    expect(
      versions.filter(({ sheetId }) => sheetId === paper!.id).map(({ number, paper: on }) => [number, on]),
    ).toEqual([
      [1, { enteredBy: [officer.id, second.id, third.id], scan: 'scan' }],
      [2, null],
    ]);
    const after = (await look()).sheets.find(({ id }) => id === paper!.id)!;
    expect(after).toMatchObject({ state: 'submitted', version: 2, scores: draft(9_200).scores });
    expect(after.paper.entries).toHaveLength(6);
    for (const change of ['updateTable', 'deleteFrom'] as const) {
      const statement =
        change === 'deleteFrom'
          ? db.query.deleteFrom('rewardPaperEntries')
          : db.query.updateTable('rewardPaperEntries').set({ content: '{}' });
      await expect(db.atomic([statement.compile()])).rejects.toMatchObject({
        refusal: { constraint: 'trigger', name: 'reward_paper_entries_final' },
      });
    }
    // Looked at again after the lock.
    const [entry] = await readEntries(db, batchId);
    const check = { ...finding, condition: settings.conditions[0]!.id, uscc: organisation!.uscc };
    const { again: _, ...found } = { ...check, state: 'not-met' as const };
    await checkConditions(room, officer.caller, {
      ...{ batchId, entryId: entry!.id, seenAt: entry!.updatedAt },
      checks: [{ ...found, uscc: entry!.shares[0]!.uscc }],
    });
    const [kept] = await readEntries(db, batchId);
    expect(Object.values(kept!.conditions).filter(({ before }) => before.length === 1)).toMatchObject([
      { state: 'not-met', before: [{ state: 'met' }] },
    ]);
  });
});
