import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/pilots/drafts.ts';
import { listOwn } from '../../src/pilots/list-own.ts';
import { lookAtDraft, saveDraft } from '../../src/pilots/save-draft.ts';
import { start } from '../../src/pilots/start.ts';
import { readPilot } from '../../src/pilots/store.ts';
import { submit } from '../../src/pilots/submit.ts';
import { latestVersion } from '../../src/pilots/versions.ts';
import { refusal, under } from '../enterprises/builders.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { applicant, bring, type Case, draft, own, write } from './applicants.ts';
import { wholeDeclaration } from './declarations.ts';
import { openDesk } from './reviewed.ts';

const of = ({ lead, id }: Case) => ({ enterpriseId: lead.id, pilotId: id });

onEveryEngine((open) => {
  describe('a draft', () => {
    it('is kept section by section, says all that is missing, and gives the pilot its title', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const lead = await applicant(desk, { verified: false });
      const began = await start(room, lead.member.caller, { enterpriseId: lead.id, title: '暂定名称' });
      const about = { enterpriseId: lead.id, pilotId: began.body.id };
      const first = await lookAtDraft(room, lead.member.caller, about);
      expect(first).toMatchObject({ revision: 1, declaration: { identity: { title: '暂定名称' } } });
      const missing = first.missing.map(({ path }) => path);
      expect(missing).toContain('innovation.technology');
      expect(missing).not.toContain('identity.title');

      const content = { title: '正式名称', kind: 'technology-product', park: 'nowhere', summary: '简介' };
      const written = { section: 'identity' as const, content };
      const saved = await saveDraft(room, lead.member.caller, { ...about, seen: 1, written });
      expect(saved).toMatchObject({ status: 200, headers: { ETag: '"2"' }, body: { revision: 2 } });
      expect(saved.body.missing).toContainEqual(expect.objectContaining({ path: 'identity.park' }));
      const page = { enterpriseId: lead.id, before: null, limit: 20 };
      const { items } = await listOwn(room, lead.member.caller, page);
      expect(items).toMatchObject([{ title: '正式名称', role: 'lead', state: 'draft', dueOn: null }]);

      const wrong = { section: 'caps' as const, content: { customers: 0, nothing: 1 } };
      const refused = saveDraft(room, lead.member.caller, { ...about, seen: 2, written: wrong });
      expect((await refusal(refused)).fields.map(({ path }) => path)).toEqual(['caps.customers', 'caps']);
    });

    it('of many who save at once one does, and the others are told', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await draft(desk);
      const { revision } = await readDraft(db, it.id);
      const ends = await Promise.allSettled(
        Array.from({ length: 10 }, (_, nth) => {
          const written = { whole: wholeDeclaration({ title: `名称 ${nth}` }) };
          return saveDraft(desk.room, it.lead.owner.caller, { ...of(it), seen: revision, written });
        }),
      );
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const end of ends)
        if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'precondition-failed' });
      expect((await readDraft(db, it.id)).revision).toBe(revision + 1);
    });

    it('is saved once under one key, whatever came between', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await draft(desk);
      const written = { whole: wholeDeclaration({ title: '同一次保存' }) };
      const send = (seen: number) =>
        saveDraft(desk.room, under('save-1', it.lead.owner), { ...of(it), seen, written });
      const { revision } = await readDraft(db, it.id);
      const first = await send(revision);
      await write(it, wholeDeclaration({ title: '另一次保存' }));
      expect((await send(revision)).body).toEqual(first.body);
      expect((await readDraft(db, it.id)).declaration.identity.title).toBe('另一次保存');
    });

    it('nobody saves into what is being submitted: what was saved last is in the version, or is refused', async () => {
      const db = await open();
      const desk = await openDesk(db);
      for (let round = 0; round < 5; round++) {
        const it = await draft(desk);
        const { revision, declaration } = await readDraft(db, it.id);
        const changed = { ...declaration, identity: { ...declaration.identity, summary: '最后一刻的修改' } };
        const [submitted, saved] = await Promise.allSettled([
          own(it).then((wanted) => submit(desk.room, it.lead.owner.caller, wanted)),
          saveDraft(desk.room, it.lead.member.caller, {
            ...of(it),
            seen: revision,
            written: { whole: changed },
          }),
        ]);
        const version = await latestVersion(db, it.id);
        const { pilot } = await readPilot(db, it.id);
        const summary = (await readDraft(db, it.id)).declaration.identity.summary;
        if (submitted.status === 'fulfilled') {
          expect(pilot).toMatchObject({ state: 'submitted', version: 1 });
          expect(version?.content.declaration.identity.summary).toBe(summary);
        } else {
          expect(submitted.reason.code).toBe('conflict');
          expect([pilot.state, version]).toEqual(['draft', null]);
        }
        expect(saved.status === 'fulfilled').toBe(summary === '最后一刻的修改');
        if (saved.status === 'rejected')
          expect(['precondition-failed', 'conflict']).toContain(saved.reason.code);
      }
    });

    it('is not written while the office has it, and not by an enterprise that takes no part', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await bring(desk, 'submitted');
      const { revision } = await readDraft(db, it.id);
      const written = { whole: wholeDeclaration() };
      const late = saveDraft(desk.room, it.lead.owner.caller, { ...of(it), seen: revision, written });
      expect(await refusal(late)).toMatchObject({ code: 'conflict', fields: [{ path: 'state' }] });
      const other = await applicant(desk, { name: '示例乙公司' });
      const about = { pilotId: it.id, enterpriseId: other.id };
      const foreign = saveDraft(desk.room, other.owner.caller, { ...about, seen: revision, written });
      expect(await refusal(foreign)).toMatchObject({ code: 'not-found' });
      expect(await refusal(lookAtDraft(desk.room, other.owner.caller, about))).toMatchObject({
        code: 'not-found',
      });
    });
  });

  describe('submitting', () => {
    it('wants a verified enterprise, an owner, and everything, and says all that is missing at once', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const unverified = await draft(desk, { lead: await applicant(desk, { verified: false }) });
      const early = submit(room, unverified.lead.owner.caller, await own(unverified));
      expect(await refusal(early)).toMatchObject({ code: 'forbidden', fields: [{ path: 'verification' }] });

      const it = await draft(desk, {
        change: ({ identity, caps, legality }) => {
          identity.summary = '';
          caps.total = null;
          legality.files = ['of-another-pilot'];
        },
      });
      const lacking = submit(room, it.lead.owner.caller, await own(it));
      const error = await refusal(lacking);
      expect(error.code).toBe('invalid-input');
      expect(error.fields.map(({ path }) => path)).toEqual([
        'identity.summary',
        'caps.total',
        'legality.files.0',
      ]);
      const byMember = submit(room, it.lead.member.caller, await own(it));
      expect(await refusal(byMember)).toMatchObject({ code: 'forbidden' });
    });

    it('happens once under one key', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await draft(desk);
      const wanted = await own(it);
      const send = () => submit(desk.room, under('submit-1', it.lead.owner), wanted);
      const answers = await Promise.all([send(), send(), send()]);
      for (const answer of answers) expect(answer.body).toEqual({ id: it.id, state: 'submitted' });
      expect((await latestVersion(db, it.id))?.number).toBe(1);
      expect((await readPilot(db, it.id)).head).toBe(wanted.seen + 1);
    });
  });
}, D1_IN_THE_SOAK);
