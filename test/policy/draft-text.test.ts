import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/library/index.ts';
import { draftWithdrawal } from '../../src/policy/drafts/draft-text.ts';
import { answerText, approveText, createPolicies, draftText } from '../../src/policy/index.ts';
import { readStored } from '../../src/policy/stored.ts';
import { AppError } from '../../src/shared/errors.ts';
import { onEveryEngine } from '../support/engines.ts';

const clock = () => new Date('2026-11-23T02:00:00Z');
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) =>
      error instanceof AppError ? [error.code, ...error.fields.map(({ path }) => path)].join(' ') : error,
  );

const NOTICE =
  '关于申报贴息的通知\n\n一、申报对象\n\n科技企业。\n\n二、申报时间\n\n请于2026年12月31日前申报。\n';
const meta = {
  documentId: 'notice-2026',
  kind: 'notice',
  number: null,
  issuer: '某某区金融局',
  dates: { drafted: '2026-11-01', validTo: null },
  implements: [{ documentId: 'plan', article: 5 }],
  details: [{ kind: 'deadline', sentences: ['a2s2'] }],
};

describe('a text from its draft to its withdrawal', () => {
  onEveryEngine((open) => {
    it('is published by a second person, replaced with a reason, and answers nothing once it is withdrawn', async () => {
      const library = createLibrary(await open(), clock);
      const corpus = async () => (await createPolicies(library, clock).corpus()).documents;
      const approve = (version: number, approver: string) =>
        approveText(library, { documentId: 'notice-2026', version, approver });

      const bare = { meta: { documentId: 'notice-2026', kind: 'notice' }, original: NOTICE };
      await draftText(library, { content: bare, author: 'zhang', over: 0 });
      expect(await faultOf(approve(1, 'li'))).toBe('invalid-input number issuer dates.drafted dates.validTo');
      expect(await faultOf(draftText(library, { content: bare, author: 'wang', over: 0 }))).toBe(
        'precondition-failed',
      );
      const lost = { meta: { ...meta, details: [{ kind: 'phone', sentences: ['a9s9'] }] }, original: NOTICE };
      await draftText(library, { content: lost, author: 'zhang', over: 1 });
      expect(await faultOf(approve(2, 'li'))).toBe('invalid-input details.phone');

      await draftText(library, { content: { meta, original: NOTICE }, author: 'zhang', over: 2 });
      expect(await faultOf(approve(3, 'zhang'))).toBe('forbidden');
      expect(await corpus()).toEqual([]);
      expect(await approve(3, 'li')).toMatchObject({ state: 'published' });
      expect(await corpus()).toMatchObject([
        {
          kind: 'notice',
          implements: [{ documentId: 'plan', article: 5 }],
          details: [{ kind: 'deadline', sentences: ['a2s2'] }],
        },
      ]);

      const longer = { meta, original: NOTICE.replace('12月31日', '11月30日') };
      expect(await faultOf(draftText(library, { content: longer, author: 'zhang', over: 3 }))).toBe(
        'invalid-input change',
      );
      const withdrawal = await draftWithdrawal(library, {
        documentId: 'notice-2026',
        on: '2026-11-23',
        reason: '已并入新通知',
        author: 'zhang',
        over: 3,
      });
      await approve(withdrawal.policy.version, 'li');
      expect(await corpus()).toEqual([]);
      expect(await createPolicies(library, clock).find('notice-2026')).toMatchObject({
        validity: 'withdrawn',
        policy: { withdrawn: { reason: '已并入新通知' }, version: 4 },
      });
    });
  });
});

describe('an official answer as a text', () => {
  it.each([
    ['of one paragraph', '可以。\n\n请向街道提交材料。', ['可以。', '请向街道提交材料。']],
    ['that numbers itself', '一、可以申请\n\n请提交材料。', ['请提交材料。']],
  ])('%s is cited by its articles', async (_, body, said) => {
    const content = answerText({
      documentId: 'answer-1',
      question: '个体户\n能申请吗？',
      body,
      issuer: '某某区金融局',
      on: '2026-11-23',
    });
    expect(content.meta).toMatchObject({ title: '个体户 能申请吗？', kind: 'answer' });
    const { policy } = readStored({ version: 1, hash: '', content });
    expect(policy.articles.filter(({ id }) => id === 1)).toHaveLength(1);
    expect(
      policy.articles.flatMap(({ sentences }) =>
        sentences.filter(({ role }) => role === 'text').map(({ text }) => text),
      ),
    ).toEqual(said);
  });
});
