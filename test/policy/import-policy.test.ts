import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/library/index.ts';
import { contentOfFile, createPolicies, importPolicy, POLICY_TEXT } from '../../src/policy/index.ts';
import { AppError } from '../../src/shared/errors.ts';
import { onEveryEngine } from '../support/engines.ts';

const clock = () => new Date('2026-11-23T02:00:00Z');
const LAW = '# 某某条例\n\n第一条 为了规范活动，制定本条例。\n\n第二条 本条例自2025年1月1日起施行。\n';
const PLAN = '某某区行动方案\n\n一、总体要求\n\n支持企业发展。\n';
const law = (more: object = {}, original = LAW) => ({ meta: { documentId: 'some-law', ...more }, original });

const complaints = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return (error as AppError).fields.map(({ path }) => path);
};

describe('importing a policy text', () => {
  onEveryEngine(
    (open) => {
      it('publishes the first version, keeps a later one as a draft for two people, and nothing twice', async () => {
        const library = createLibrary(await open(), clock);
        const policies = createPolicies(library, clock);
        expect(await importPolicy(library, law())).toMatchObject({
          outcome: 'published',
          policy: { version: 1 },
        });
        expect(await importPolicy(library, law())).toMatchObject({
          outcome: 'unchanged',
          policy: { version: 1 },
        });
        expect(await policies.find('some-law')).toMatchObject({
          validity: 'in-force',
          policy: { title: '某某条例' },
        });

        const changed = law({}, LAW.replace('规范活动', '规范经营活动'));
        expect(await importPolicy(library, changed)).toMatchObject({
          outcome: 'draft',
          policy: { version: 2 },
        });
        expect(await importPolicy(library, changed)).toMatchObject({
          outcome: 'unchanged',
          policy: { version: 2 },
        });
        expect(await createPolicies(library, clock).find('some-law')).toMatchObject({
          policy: { version: 1 },
        });

        const approve = (approver: string) =>
          library.approve({ kind: POLICY_TEXT, slug: 'some-law', version: 2, approver });
        await approve('zhang');
        await approve('li');
        expect(await createPolicies(library, clock).find('some-law')).toMatchObject({
          policy: { version: 2 },
        });
      });
    },
    ['sqlite', 'd1'],
  );

  onEveryEngine(
    (open) => {
      it('asks at once for all that a plan does not give, and takes a no for an answer', async () => {
        const library = createLibrary(await open(), clock);
        const given = (meta: object) => ({ meta: { documentId: 'some-plan', ...meta }, original: PLAN });
        expect(await complaints(importPolicy(library, given({})))).toEqual([
          'number',
          'issuer',
          'dates.drafted',
          'dates.validTo',
        ]);
        const none = {
          number: null,
          issuer: '某某区人民政府',
          dates: { issued: '2026-01-01', validTo: null },
        };
        expect(await importPolicy(library, given(none))).toMatchObject({
          outcome: 'published',
          policy: { number: null, dates: { issued: '2026-01-01', validFrom: null, validTo: null } },
        });
      });

      it('says which field is not in form, and refuses what could not be cited', async () => {
        const library = createLibrary(await open(), clock);
        expect(await complaints(importPolicy(library, law({ documentId: 'Some Law' })))).toEqual([
          'documentId',
        ]);
        expect(
          await complaints(
            importPolicy(
              library,
              law({ dates: { validTo: '2025-02-30' }, supersededBy: { documentId: 'x' } }),
            ),
          ),
        ).toEqual(['dates.validTo', 'supersededBy.on']);
        expect(await complaints(importPolicy(library, law({}, '')))).toEqual(['original']);
        expect(await complaints(importPolicy(library, law({ form: 'law' }, '关于放假的一段话。')))).toEqual([
          'original',
          'title',
        ]);
        expect(await library.published(POLICY_TEXT)).toEqual([]);
      });
    },
    ['sqlite'],
  );
});

it('a file is called by the reading of its title, with figures and Latin words whole, and by its year', () => {
  const idOf = (title: string) =>
    contentOfFile('a.txt', `${title}\n\n一、总体要求\n\n支持企业发展。\n\n2026年3月1日\n`).meta.documentId;
  expect(idOf('2026年度AI企业算力券申报通知')).toBe(
    '2026-nian-du-ai-qi-ye-suan-li-quan-shen-bao-tong-zhi-2026',
  );
  expect(idOf(`${'关于支持金融科技企业'.repeat(3)}的通知`)).toMatch(
    /^(?:guan-yu-zhi-chi-jin-rong-ke-ji-qi-ye-?)+.*-2026$/u,
  );
  expect(idOf(`${'关于支持金融科技企业'.repeat(3)}的通知`)).not.toMatch(/-(?:j|ji|k|q|r|z|zh)-2026$/u);
});
