import { describe, expect, it } from 'vitest';
import { knowledgeOf, planAnswer } from '../../../src/assistant/answer/index.ts';
import type { AnswerInput } from '../../../src/assistant/answer/plan.ts';
import { parsePolicy } from '../../../src/policy/parse-policy.ts';
import { shippedWords } from '../../evals/knowledge.ts';
import { planCorpus } from '../../support/corpus.ts';

const NOTICE = `# 关于申报金融科技企业贷款贴息的通知

一、申报对象

注册在本区的金融科技企业。

二、贴息标准

按照贷款实际支付利息的百分之三十给予贴息，每家企业每年不超过50万元。

三、申报时间

请于2026年12月31日前提交贷款贴息申报材料。

四、联系方式

咨询电话：021-12345678。
`;

const meta = {
  documentId: 'interest-2026',
  kind: 'notice' as const,
  dates: { drafted: '2026-10-01', validTo: '2026-12-31' },
  details: [
    { kind: 'standard' as const, sentences: ['a2s2'] },
    { kind: 'deadline' as const, sentences: ['a3s2'] },
    { kind: 'phone' as const, sentences: ['a4s2'] },
  ],
};
const plan = planCorpus();
const { defaultDocumentId: documentId } = plan;
const article = plan.documents
  .find((one) => one.documentId === documentId)!
  .articles.find(({ sentences }) => sentences.some(({ text }) => text.includes('贷款贴息')))!.id;

const asking = (more: object = {}) => {
  const notice = parsePolicy(NOTICE, {
    ...meta,
    implements: [{ documentId, article: article as number }],
    ...more,
  });
  const knowledge = knowledgeOf({ ...plan, documents: [...plan.documents, notice] }, shippedWords);
  return (question: string, input: Partial<AnswerInput> = {}) =>
    planAnswer({ question, today: '2026-11-23', ...input }, knowledge);
};
const ask = asking();

describe('what the plan leaves open and a notice settles', () => {
  it.each([
    ['贷款贴息的申报截止时间是什么时候？', '2026年12月31日前', '第三条', 'deadline'],
    ['贷款贴息咨询电话是多少？', '021-12345678', '第四条', 'contact'],
    ['贷款贴息的具体金额是多少？', '50万元', '第二条', 'amount'],
  ])('%s', (question, said, mark, detail) => {
    const answer = ask(question);
    expect(answer.outcome).toBe('answered');
    expect(answer.missing).not.toContain(detail);
    expect(answer.handover).toBeNull();
    expect(answer.answer).toContain(said);
    expect(answer.answer).toContain(`[《关于申报金融科技企业贷款贴息的通知》${mark}]`);
    expect(answer.answer).toContain('由《关于申报金融科技企业贷款贴息的通知》写明，不是行动方案的原文');
    // The plan is heard first.
    expect(answer.citations[0]).toMatchObject({ documentId });
  });

  it('in English names the text that speaks', () => {
    const answer = ask('What is the application deadline for the loan interest subsidy?', { locale: 'en' });
    expect(answer.answer).toContain('is stated by 《关于申报金融科技企业贷款贴息的通知》');
    expect(answer.answer).toContain('2026年12月31日前');
  });

  it.each([
    ['another benefit', '租房补贴的申报截止时间是什么时候？', {}, {}],
    ['what the notice does not settle', '贷款贴息需要提交哪些材料？', {}, {}],
    [
      'a notice of another article',
      '贷款贴息的申报截止时间是什么时候？',
      { implements: [{ documentId, article: 1 }] },
      {},
    ],
    ['a notice titled after something else', '担保费补贴的申报截止时间是什么时候？', { implements: [] }, {}],
  ])('stays open for %s', (_, question, more, input) => {
    const answer = asking(more)(question, input);
    expect(answer.outcome).toBe('partial');
    expect(answer.answer).not.toContain('贷款贴息的通知');
    expect(answer.handover).not.toBeNull();
  });

  it('is settled by a notice that nobody linked, where it is titled after what is asked', () => {
    const answer = asking({ implements: [], details: [] })('贷款贴息的申报截止时间是什么时候？');
    expect(answer).toMatchObject({ outcome: 'answered', notices: [] });
    expect(answer.answer).toContain('2026年12月31日前');
  });

  it('is said to be closed, by the notice’s own words, once it is', () => {
    const answer = ask('贷款贴息的申报截止时间是什么时候？', { today: '2027-01-01' });
    expect(answer.answer).toContain('2026年12月31日前');
    expect(answer.notices).toEqual([expect.stringContaining('已于2026年12月31日截止')]);
  });
});
