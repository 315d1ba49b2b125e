import { expect, it } from 'vitest';
import { createVerifier } from '../../../src/assistant/verify/index.ts';
import { parsePolicy } from '../../../src/policy/index.ts';
import { plan, words } from './corpus.ts';

/** Made up, in the language of a law. */
const TEXT = `仓储业监督管理条例

第一条 仓储企业应当经国务院仓储监督管理部门批准，方可经营危险品。未经存货人书面同意，不得转让仓单。
第二条 仓储企业应当事前进行安全评估，并将评估报告保存三年。监督管理部门可以查阅、复制有关资料。
第三条 国家鼓励仓储企业参加培训。
第四条 有下列情形之一的，由监督管理部门责令改正，处五万元以上五十万元以下罚款；情节严重的，吊销经营许可证：
（一）拒绝监督检查的；
（二）未按照规定报告重大风险事件的。
`;
const law = parsePolicy(TEXT, {
  documentId: 'storage',
  title: '仓储业监督管理条例',
  shortTitle: '仓储业监督管理条例',
});
const verifier = createVerifier(
  { version: 1, defaultDocumentId: plan.documentId, documents: [plan, law] },
  { ...words, titles: { 仓储业监督管理条例: { zh: ['仓储条例'], en: ['Storage Industry Regulation'] } } },
);
const bears = (claim: string, article: number) =>
  verifier
    .verifyText(
      /\p{Script=Han}/u.test(claim)
        ? `${claim}[《仓储条例》第${'零一二三四'[article]}条]`
        : `${claim} [Storage Industry Regulation, Article ${article}]`,
    )
    .sentences.every(({ supported }) => supported);

it.each([
  ['The assessment report must be kept for three years.', 2],
  ['The regulatory authority may consult and copy relevant materials.', 2],
  ['A safety assessment must be carried out in advance.', 2],
  ['The state encourages enterprises to take part in training.', 3],
  [
    'Failing to report a major risk event is fined not less than 50,000 yuan and not more than 500,000 yuan.',
    4,
  ],
  ['In serious cases the business licence is revoked.', 4],
  ['监督管理部门可以查阅有关资料。', 2],
  ['评估报告应当保留三年。', 2],
])('the law bears: %s', (claim, article) => {
  expect(bears(claim, article)).toBe(true);
});

it.each([
  ['The assessment report must be kept for five years.', 2],
  ['The regulatory authority must consult and copy relevant materials.', 3],
  ['The regulatory authority may not copy relevant materials.', 2],
  ['A safety assessment must be carried out afterwards.', 2],
  ['The state requires enterprises to take part in training.', 3],
  ['Failing to report a major risk event is fined at least 500,000 yuan.', 4],
  ['In serious cases the business licence is issued.', 4],
  ['All materials must be copied by the regulatory authority.', 2],
  ['监督管理部门不得查阅有关资料。', 2],
  ['评估报告应当保存五年。', 2],
])('the law does not bear: %s', (claim, article) => {
  expect(bears(claim, article)).toBe(false);
});
