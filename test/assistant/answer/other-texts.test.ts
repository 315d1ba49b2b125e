import { describe, expect, it } from 'vitest';
import { knowledgeOf, planAnswer } from '../../../src/assistant/answer/index.ts';
import type { AnswerInput } from '../../../src/assistant/answer/plan.ts';
import { parsePolicy } from '../../../src/policy/parse-policy.ts';
import { shippedWords } from '../../evals/knowledge.ts';
import { plan } from '../../support/corpus.ts';

const LAW = `# 征信业管理条例

第一条 为了规范征信活动，保护当事人合法权益，引导、促进征信业健康发展，推进社会信用体系建设，制定本条例。

第二条 设立经营个人征信业务的征信机构，应当符合下列条件，并经国务院征信业监督管理部门批准：

(一)主要股东信誉良好，最近3年无重大违法违规记录；

(二)注册资本不少于人民币5000万元；

第三条 国务院征信业监督管理部门应当依法进行审查，自受理申请之日起60日内作出批准或者不予批准的决定。

第四条 征信机构对个人不良信息的保存期限，自不良行为或者事件终止之日起为5年；超过5年的，应当予以删除。

第五条 本条例自2013年3月15日起施行。
`;

const law = parsePolicy(LAW, {
  documentId: 'credit',
  title: '征信业管理条例',
  dates: { validFrom: '2013-03-15' },
});
const old = parsePolicy(LAW.replace('5000万元', '100万元'), {
  documentId: 'credit-old',
  title: '征信业管理条例',
  dates: { validFrom: '2003-03-15' },
  supersededBy: { documentId: 'credit', on: '2013-03-15' },
});
const corpus = { version: 7, defaultDocumentId: plan().documentId, documents: [plan(), old, law] };
const knowledge = knowledgeOf(corpus, shippedWords);
const ask = (question: string, more: Partial<AnswerInput> = {}) =>
  planAnswer({ question, today: '2026-11-23', ...more }, knowledge);

describe('a law beside the plan', () => {
  it('is asked by name, and marked by name', () => {
    const answer = ask('征信业管理条例第四条说什么？');
    expect(answer.answer).toContain('[《征信业管理条例》第四条]');
    expect(answer.citations.every(({ documentId }) => documentId === 'credit')).toBe(true);
  });

  it('gives the sums and periods that it has', () => {
    const sum = ask('个人征信机构的注册资本不少于多少？', { documentId: 'credit' });
    expect(sum).toMatchObject({ outcome: 'answered' });
    expect(sum.answer).toContain('5000万元');
    const period = ask('个人不良信息保存多久？', { documentId: 'credit' });
    expect(period.answer).toContain('5年');
  });

  it('answers where the plan is silent', () => {
    const answer = ask('征信机构对个人不良信息的保存期限是几年？');
    expect(answer.outcome).toBe('answered');
    expect(answer.citations[0]).toMatchObject({ documentId: 'credit', article: 4 });
  });

  it('leaves the plan what is the plan’s', () => {
    expect(ask('贷款贴息有吗？').citations[0]!.documentId).toBe(plan().documentId);
  });

  it('knows its first day', () => {
    const answer = ask('征信业管理条例什么时候开始施行？');
    expect(answer).toMatchObject({ outcome: 'answered', missing: [] });
    expect(answer.answer).toContain('2013年3月15日');
  });

  it('is not asked in a text that it replaced', () => {
    expect(ask('征信业管理条例第二条说什么？').answer).not.toContain('100万元');
    const asked = ask('第二条说什么？', { documentId: 'credit-old' });
    expect(asked.answer).toContain('100万元');
    expect(asked.notices[0]).toContain('取代');
  });

  it('answers nothing that it does not have', () => {
    expect(ask('今天天气怎么样？').outcome).toBe('refused');
    expect(ask('《个人信息保护法》第二条说什么？').outcome).toBe('refused');
  });
});
