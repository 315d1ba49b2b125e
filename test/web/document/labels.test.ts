import { expect, it } from 'vitest';
import { answerText } from '../../../src/policy/drafts/answer-text.ts';
import { parsePolicy } from '../../../src/policy/parse-policy.ts';
import { headingOf } from '../../../src/web/document/labels.ts';

it('calls the parts of an official answer question and answer, and those of a plan as it numbers them', () => {
  const headings = (body: string, locale: 'zh' | 'en') => {
    const { meta, original } = answerText({
      documentId: 'answer-x',
      question: '停车位怎么收费？',
      body,
      issuer: '某局',
      on: '2026-01-01',
    });
    const policy = parsePolicy(original, meta);
    return policy.articles.map((article) => headingOf(policy, article, locale));
  };
  expect(headings('每月三百元。', 'zh')).toEqual(['问题', '答复']);
  expect(headings('每月三百元。', 'en')).toEqual(['Question', 'Answer']);
  expect(headings('一、标准\n\n每月三百元。\n\n二、申请\n\n向物业提出。', 'zh')).toEqual([
    '问题',
    '一、标准',
    '二、申请',
  ]);
  const plan = parsePolicy('关于支持的通知\n\n一、对象\n\n企业。\n', { documentId: 'plan', form: 'plan' });
  expect(plan.articles.map((article) => headingOf(plan, article, 'zh'))).toEqual([
    '印发通知 · 导语',
    '一、对象',
  ]);
});
