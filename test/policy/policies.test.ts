import { describe, expect, it } from 'vitest';
import { createLibrary, type Library } from '../../src/library/index.ts';
import { createPolicies, importPolicy, POLICY_TEXT } from '../../src/policy/index.ts';
import { onEveryEngine } from '../support/engines.ts';

const LAW = '# 某某条例\n\n第一条 为了规范活动，制定本条例。\n\n第二条 本条例自2025年1月1日起施行。\n';
const law = (documentId: string, more: object = {}, original = LAW) => ({
  meta: { documentId, ...more },
  original,
});

/** A clock that stands still until it is moved. */
function movable(start: string) {
  let now = Date.parse(start);
  return {
    clock: () => new Date(now),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

async function publish(library: Library, slug: string, version: number) {
  await library.approve({ kind: POLICY_TEXT, slug, version, approver: 'zhang' });
  await library.approve({ kind: POLICY_TEXT, slug, version, approver: 'li' });
}

describe('published policy texts', () => {
  onEveryEngine((open) => {
    it('are one corpus, the same object until something is published, seen within two seconds', async () => {
      const { clock, pass } = movable('2026-11-23T02:00:00Z');
      const library = createLibrary(await open(), clock);
      await importPolicy(library, law('first'));
      const policies = createPolicies(library, clock);
      const before = await policies.corpus();
      expect(before.documents.map(({ documentId }) => documentId)).toEqual(['first']);
      expect(before.defaultDocumentId).toBe('first');

      await importPolicy(library, law('second'));
      pass(1_999);
      expect(await policies.corpus()).toBe(before);
      pass(1);
      const after = await policies.corpus();
      expect(after.documents.map(({ documentId }) => documentId)).toEqual(['first', 'second']);
      expect(after.version).toBeGreaterThan(before.version);
      expect(after.documents[0]).toBe(before.documents[0]);
      pass(10_000);
      expect(await policies.corpus()).toBe(after);
    });
  });

  onEveryEngine(
    (open) => {
      it('keep their versions: the newest is meant, an earlier one is superseded, a draft is nobody’s to see', async () => {
        const { clock, pass } = movable('2026-11-23T02:00:00Z');
        const library = createLibrary(await open(), clock);
        const policies = createPolicies(library, clock);
        await importPolicy(library, law('some-law'));
        await importPolicy(library, law('some-law', { number: '国令1号' }));
        expect(await policies.find('some-law', 2)).toBeNull();
        expect(await policies.versions('some-law')).toHaveLength(1);

        await publish(library, 'some-law', 2);
        pass(2_000);
        expect(await policies.find('some-law')).toMatchObject({
          validity: 'in-force',
          policy: { version: 2 },
        });
        expect(await policies.find('some-law', 1)).toMatchObject({
          validity: 'superseded',
          policy: { version: 1 },
        });
        expect(
          (await policies.versions('some-law')).map(({ policy, validity }) => [policy.version, validity]),
        ).toEqual([
          [2, 'in-force'],
          [1, 'superseded'],
        ]);
        expect(await policies.find('some-law', 3)).toBeNull();
        expect(await policies.find('other')).toBeNull();
        expect(await policies.versions('other')).toEqual([]);
      });

      it('are held with what stood before them, until the day the next one begins', async () => {
        const { clock, pass } = movable('2026-11-23T02:00:00Z');
        const library = createLibrary(await open(), clock);
        const policies = createPolicies(library, clock);
        const from = (year: number) => LAW.replace('2025年', `${year}年`);
        await importPolicy(library, law('some-law', {}, from(2025)));
        await importPolicy(library, law('some-law', {}, `${from(2025)}\n`));
        await publish(library, 'some-law', 2);
        await importPolicy(library, law('some-law', {}, from(2027)));
        await publish(library, 'some-law', 3);
        pass(2_000);
        const { documents, earlier } = await policies.corpus();
        expect(documents.map(({ version }) => version)).toEqual([3]);
        // The first was put right by the second on the same day and never held.
        expect(earlier!.map(({ version, supersededBy }) => [version, supersededBy])).toEqual([
          [2, { documentId: 'some-law', on: '2027-01-01' }],
        ]);
        expect((await policies.list()).map(({ policy }) => policy.version)).toEqual([3]);

        const { version } = await library.draftWithdrawal({
          kind: POLICY_TEXT,
          slug: 'some-law',
          author: 'zhang',
        });
        await library.approve({ kind: POLICY_TEXT, slug: 'some-law', version, approver: 'li' });
        pass(2_000);
        expect((await policies.corpus()).earlier).toEqual([]);
      });

      it('turn with the day in Shanghai, and put the default first', async () => {
        const { clock, pass } = movable('2027-12-31T15:59:00Z');
        const library = createLibrary(await open(), clock);
        await importPolicy(library, law('a-law'));
        await importPolicy(library, law('z-law', { default: true, dates: { validTo: '2027-12-31' } }));
        const policies = createPolicies(library, clock);
        const standing = async () =>
          (await policies.list()).map(({ policy, validity }) => [policy.documentId, validity]);
        expect(await standing()).toEqual([
          ['z-law', 'in-force'],
          ['a-law', 'in-force'],
        ]);
        const tag = (await policies.find('z-law'))!.tag;
        pass(60_000);
        expect((await standing())[0]).toEqual(['z-law', 'expired']);
        expect((await policies.find('z-law'))!.tag).not.toBe(tag);
      });

      it('that are withdrawn leave the corpus, not their history', async () => {
        const { clock, pass } = movable('2026-11-23T02:00:00Z');
        const library = createLibrary(await open(), clock);
        const policies = createPolicies(library, clock);
        await importPolicy(library, law('some-law'));
        const { version } = await library.draftWithdrawal({
          kind: POLICY_TEXT,
          slug: 'some-law',
          author: 'zhang',
        });
        await library.approve({ kind: POLICY_TEXT, slug: 'some-law', version, approver: 'li' });
        pass(2_000);
        expect((await policies.corpus()).documents).toEqual([]);
        expect(await policies.find('some-law')).toBeNull();
        expect(await policies.find('some-law', version)).toBeNull();
        expect(await policies.find('some-law', 1)).toMatchObject({ validity: 'superseded' });
      });
    },
    ['sqlite'],
  );
});
