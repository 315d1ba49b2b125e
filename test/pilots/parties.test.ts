import { describe, expect, it } from 'vitest';
import { accept } from '../../src/pilots/accept.ts';
import { addParty, removeParty, setHost } from '../../src/pilots/change-parties.ts';
import { consent } from '../../src/pilots/consent.ts';
import { exportDraft } from '../../src/pilots/export-declaration.ts';
import { readHistory } from '../../src/pilots/history.ts';
import { bringLetter, checkLetter } from '../../src/pilots/letters.ts';
import { listOwn } from '../../src/pilots/list-own.ts';
import { look, lookAtChanges, lookAtVersion } from '../../src/pilots/look.ts';
import { readParties } from '../../src/pilots/parties.ts';
import { printDraft } from '../../src/pilots/print.ts';
import { returnPilot } from '../../src/pilots/return.ts';
import { lookAtDraft, saveDraft } from '../../src/pilots/save-draft.ts';
import { submit } from '../../src/pilots/submit.ts';
import { moveWithReason } from '../../src/pilots/with-reason.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { refusal } from '../enterprises/builders.ts';
import { codeOf } from '../enterprises/profile.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import {
  type Applicant,
  applicant,
  at,
  type Case,
  draft,
  handIn,
  own,
  pilotFile,
  seen,
  stamp,
} from './applicants.ts';
import { wholeDeclaration } from './declarations.ts';
import { openDesk } from './reviewed.ts';

/** Asks somebody to join, and says which party that is. */
async function ask(it: Case, { name, uscc }: { name: string; uscc: string }, host = false): Promise<string> {
  const wanted = { pilotId: it.id, enterpriseId: it.lead.id, name, uscc, host };
  return (await addParty(it.desk.room, it.lead.member.caller, wanted)).body.id;
}

async function answer(it: Case, who: Applicant, consents: boolean, reason?: string) {
  const wanted = {
    pilotId: it.id,
    enterpriseId: who.id,
    seen: await seen(it.desk.room.database, it.id),
    consents,
    reason,
  };
  return consent(it.desk.room, who.owner.caller, wanted);
}

async function bring(it: Case, partyId: string) {
  const file = await pilotFile(it.desk, it.id, '同意函.pdf');
  return bringLetter(it.desk.room, it.lead.member.caller, { ...(await own(it)), partyId, file });
}

const toldTo = async (db: Database, { owner }: Applicant) =>
  (
    await db.query
      .selectFrom('outbox')
      .select('message')
      .where('recipient', '=', owner.email)
      .orderBy('id')
      .execute()
  ).map(({ message }) => (JSON.parse(message) as { text: string }).text);

const BANK = { name: '示例银行股份有限公司', uscc: codeOf(77) };

onEveryEngine((open) => {
  describe('who takes part', () => {
    it('asked, an enterprise reads title, applicants and the draft, and the rest once it consents', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const it = await draft(desk);
      const joint = await applicant(desk, { name: '示例乙公司' });
      await ask(it, joint);
      expect(await toldTo(db, joint)).toEqual([expect.stringContaining('请您参加“示例智能核保测试”')]);

      const about = { pilotId: it.id, enterpriseId: joint.id };
      const asSeen = async () => (await look(room, joint.owner.caller, { ...about, locale: 'zh' })).body;
      expect(await asSeen()).toMatchObject({
        title: '示例智能核保测试',
        lead: { name: it.lead.name },
        awaitsConsent: true,
        files: [],
        versions: [],
        verbs: ['consent'],
      });
      expect((await lookAtDraft(room, joint.member.caller, about)).declaration.caps.customers).toBe(1_000);
      const history = readHistory(room, joint.owner.caller, { of: 'pilot', ...about, limit: 20 });
      expect(await refusal(history)).toMatchObject({ code: 'forbidden', fields: [{ path: 'consent' }] });
      const page = { enterpriseId: joint.id, before: null, limit: 20 };
      expect((await listOwn(room, joint.owner.caller, page)).items).toMatchObject([
        { id: it.id, role: 'asked' },
      ]);

      const early = submit(room, it.lead.owner.caller, await own(it));
      const error = await refusal(early);
      expect(error).toMatchObject({ code: 'conflict' });
      expect(error.fields[0]!.zh).toBe('“示例乙公司”尚未同意参加。');

      const byMember = consent(room, joint.member.caller, {
        ...about,
        seen: await seen(db, it.id),
        consents: true,
      });
      expect(await refusal(byMember)).toMatchObject({ code: 'forbidden' });
      expect((await answer(it, joint, true)).body.consent).toBe('account');
      expect(await asSeen()).toMatchObject({ awaitsConsent: false, verbs: ['add-file', 'decline'] });
      expect((await asSeen()).files).toHaveLength(1);

      await handIn(it);
      expect(
        (await lookAtVersion(room, joint.member.caller, { ...about, number: 1, locale: 'zh' })).content
          .parties,
      ).toEqual([
        expect.objectContaining({ lead: true }),
        { name: '示例乙公司', uscc: joint.uscc, lead: false, host: false },
      ]);
      expect(await refusal(answer(it, joint, false))).toMatchObject({ code: 'conflict' });
      expect((await asSeen()).verbs).toEqual(['add-file']);
    });

    it('declines with its reason, which the lead is told and sees; then it is taken out, or consents after all', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const it = await draft(desk);
      const joint = await applicant(desk, { name: '示例乙公司' });
      const partyId = await ask(it, joint, true);
      const about = { pilotId: it.id, locale: 'zh' } as const;
      const asLead = () => look(room, it.lead.owner.caller, { ...about, enterpriseId: it.lead.id });
      const asJoint = () => look(room, joint.owner.caller, { ...about, enterpriseId: joint.id });
      const declined = () => asLead().then(({ body }) => body.parties.find(({ id }) => id === partyId));

      expect((await answer(it, joint, false, '人手不足')).body.consent).toBe('declined');
      const told = (await toldTo(db, it.lead)).at(-1);
      expect(told).toContain('“示例乙公司”谢绝参加“示例智能核保测试”');
      expect(told).toContain('人手不足');
      const at = desk.clock().toISOString();
      expect(await declined()).toMatchObject({
        consent: 'declined',
        declined: { at, by: '负责人', reason: '人手不足' },
      });
      expect((await asJoint()).body).toMatchObject({ awaitsConsent: true, files: [], verbs: ['consent'] });
      const asked = { pilotId: it.id, enterpriseId: joint.id };
      expect(await refusal(lookAtDraft(room, joint.owner.caller, asked))).toMatchObject({
        code: 'forbidden',
      });
      expect(await refusal(exportDraft(room, joint.owner.caller, asked))).toMatchObject({
        code: 'forbidden',
      });
      const printed = printDraft(room, joint.owner.caller, { ...asked, locale: 'zh' });
      expect(await refusal(printed)).toMatchObject({ code: 'forbidden' });
      const page = { enterpriseId: joint.id, before: null, limit: 20 };
      expect((await listOwn(room, joint.owner.caller, page)).items).toMatchObject([{ role: 'declined' }]);
      const early = await refusal(submit(room, it.lead.owner.caller, await own(it)));
      expect(early.fields[0]!.zh).toContain('已谢绝参加');
      expect(await refusal(bring(it, partyId))).toMatchObject({ code: 'conflict' });

      await answer(it, joint, true);
      expect(await declined()).toMatchObject({ consent: 'account', declined: null });
      await answer(it, joint, false);
      expect((await toldTo(db, it.lead)).at(-1)).toContain('撤回了参加“示例智能核保测试”的同意');
      await removeParty(room, it.lead.owner.caller, { ...(await own(it)), partyId });
      await ask(it, BANK, true);
      expect((await readParties(db, it.id)).map(({ consent: word }) => word)).toEqual(['account', 'none']);
    });

    it('joined, it reads and consents, and changes nothing', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const it = await draft(desk);
      const joint = await applicant(desk, { name: '示例乙公司' });
      const partyId = await ask(it, joint);
      await answer(it, joint, true);
      const where = { pilotId: it.id, enterpriseId: joint.id, seen: await seen(db, it.id) };
      const { caller } = joint.owner;
      const tries = {
        submit: () => submit(room, caller, where),
        save: () => saveDraft(room, caller, { ...where, written: { whole: wholeDeclaration() } }),
        add: () => addParty(room, caller, { ...where, ...BANK, host: false }),
        remove: () => removeParty(room, caller, { ...where, partyId }),
        host: () => setHost(room, caller, { ...where, partyId }),
        withdraw: () => moveWithReason(room, caller, 'withdraw', { ...where, reason: '不再参加' }),
      };
      for (const [name, attempt] of Object.entries(tries))
        expect({ name, code: (await refusal(attempt())).code }).toEqual({ name, code: 'forbidden' });
      expect(await seen(db, it.id)).toBe(where.seen);
    });

    it('under another code than it was asked, an enterprise does not consent', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await draft(desk);
      const joint = await applicant(desk, { name: '示例乙公司' });
      await ask(it, joint);
      const change = db.query
        .updateTable('enterprises')
        .set({ uscc: codeOf(78) })
        .where('id', '=', joint.id);
      await db.atomic([change.compile()]);
      expect(await refusal(answer(it, joint, true))).toMatchObject({
        code: 'conflict',
        fields: [{ path: 'uscc' }],
      });
    });

    it('there is one host, nobody twice, and the lead stays', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const it = await draft(desk);
      const bank = await ask(it, BANK, true);
      expect(await refusal(ask(it, BANK))).toMatchObject({ code: 'conflict', fields: [{ path: 'uscc' }] });
      const other = { name: '示例保险股份有限公司', uscc: codeOf(79) };
      expect(await refusal(ask(it, other, true))).toMatchObject({
        code: 'conflict',
        fields: [{ path: 'host' }],
      });
      const [lead] = await readParties(db, it.id);
      await setHost(room, it.lead.member.caller, { ...(await own(it)), partyId: lead!.id });
      expect((await readParties(db, it.id)).map(({ host }) => host)).toEqual([true, false]);
      const leaving = removeParty(room, it.lead.owner.caller, { ...(await own(it)), partyId: lead!.id });
      expect(await refusal(leaving)).toMatchObject({ code: 'conflict' });
      await removeParty(room, it.lead.owner.caller, { ...(await own(it)), partyId: bank });
      expect(await readParties(db, it.id)).toHaveLength(1);
    });
  });

  describe('a stamped letter', () => {
    it('is as good as an account once an officer checked it, and is compared anew with another version', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room, officer } = desk;
      const it = await draft(desk);
      const bank = await ask(it, BANK, true);
      const foreign = bringLetter(room, it.lead.owner.caller, {
        ...(await own(it)),
        partyId: bank,
        file: 'nothing',
      });
      expect(await refusal(foreign)).toMatchObject({ code: 'invalid-input', fields: [{ path: 'file' }] });
      await bring(it, bank);
      await handIn(it);
      await stamp(it);

      const early = await refusal(accept(room, officer.caller, await at(it)));
      expect(early).toMatchObject({ code: 'conflict', fields: [{ path: `parties.${bank}` }] });
      const check = async (accepted: boolean, reason?: string) =>
        checkLetter(room, officer.caller, { ...(await at(it)), partyId: bank, accepted, reason });
      expect(await refusal(check(false))).toMatchObject({
        code: 'invalid-input',
        fields: [{ path: 'reason' }],
      });
      expect((await check(false, '公章不清')).body.consent).toBe('none');
      expect((await toldTo(db, it.lead)).at(-1)).toContain('公章不清');

      await bring(it, bank);
      expect((await check(true)).body.consent).toBe('checked');
      expect(await refusal(bring(it, bank))).toMatchObject({ code: 'conflict' });

      const remarks = [{ path: 'caps.total', reason: '过高' }];
      await returnPilot(room, officer.caller, { ...(await at(it)), remarks });
      const second = await ask(it, { name: '示例丙公司', uscc: codeOf(80) });
      await bring(it, second);
      await handIn(it);
      const { changes } = await lookAtChanges(room, officer.caller, { pilotId: it.id, number: 2 });
      const [lead, host] = [`${it.lead.name} ${it.lead.uscc}`, `${BANK.name} ${BANK.uscc}`];
      expect(changes).toMatchObject([
        { path: 'parties', before: [lead, host], after: [lead, host, `示例丙公司 ${codeOf(80)}`] },
      ]);
      await stamp(it);
      await checkLetter(room, officer.caller, { ...(await at(it)), partyId: second, accepted: true });
      expect(await refusal(accept(room, officer.caller, await at(it)))).toMatchObject({ code: 'conflict' });
      await check(true);
      await accept(room, officer.caller, await at(it));
    });
  });
}, D1_IN_THE_SOAK);
