import { expect, it } from 'vitest';
import { createVerifier } from '../../../src/assistant/verify/index.ts';
import { parsePolicy } from '../../../src/policy/parse-policy.ts';
import { plan, words } from './corpus.ts';

/** Made up, in the language of a law. */
const TEXT = `仓储业监督管理条例

第一条 仓储企业应当经国务院仓储监督管理部门批准，方可经营危险品。未经存货人书面同意，不得转让仓单。
第二条 仓储企业应当事前进行安全评估，并将评估报告保存三年。监督管理部门可以查阅、复制有关资料。
第三条 国家鼓励仓储企业参加培训。
第四条 有下列情形之一的，由监督管理部门责令改正，处五万元以上五十万元以下罚款；情节严重的，吊销经营许可证：
（一）拒绝监督检查的；
（二）未按照规定报告重大风险事件的。
第五条 投保人、被保险人未按照约定履行其对保险标的的安全责任的，保险人有权要求增加保险费或者解除合同。被保险人的同意应当记录。
第六条 设立仓储企业，应当具备下列条件：
（一）有符合规定的安全设施；
（二）违反本条例第四条第一款规定受到处罚的，已满三年。
第七条 单一客户的仓位不得超过百分之十，单一客户及其关联方的仓位合计不得超过百分之十五。期货以外的其他交易，合同期限为二年，自签订合同之日起计算。
第八条 仓储企业可以是仓单的受益人，但不得是仓单的唯一受益人，国家另有规定的除外。仓储企业应当责令退库，并可以责令转让股份。货款应当存放在存管机构。未经批准，任何单位不得转让股权。档案的保存期限，自合同终止之日起为五年。投保人转让仓单时须经被保险人同意。保险人派员不得少于二人，并出示证件。
第九条 监督管理部门应当自受理申请之日起六十日内作出批准或者不予批准的决定。未经许可，擅自经营危险品的，由监督管理部门处置。仓储企业造成损失的，应当承担全部或者部分赔偿责任。最近三年的利润应当足以支付一年的租金。仓储企业违反本条例第二条规定的，给予警告，并处一万元以上三万元以下罚款。仓储企业再次违反规定的，处五万元以上十万元以下罚款。仓储企业经营管理不善，不予撤销将严重危害秩序的，监督管理部门有权予以撤销。
第十条 有下列情形之一的，仓储合同终止：
（一）合同期限届满而未延期；
（二）存货人决定终止；
（三）仓储企业职责终止，六个月内没有其他企业承接。
第十一条 监督管理部门可以申请司法机关禁止其转移财产。仓储企业采取措施能够避免损失的，可以不通知存货人。仓储企业设立后无正当理由连续二年未经营的，由监督管理部门注销许可。人寿保险以外的其他保险，诉讼时效期间为二年。仓储合同不因存货人依法进入破产程序而终止。非经监督管理部门批准，境内的企业不得向境外提供档案。监督管理部门可以建议登记机关吊销营业执照。
第十二条 境外监督管理机构不得在境内直接进行调查。县级以上地方人民政府应当建立协调机制，乡镇人民政府应当明确牵头人员。存货人可以放弃仓单。实行分级管理的仓储企业应当公布等级。仓储企业可以实行分级管理。仓储企业发现客户有违法行为的，应当及时向监督管理部门报告。存货人与仓储企业等发生纠纷的，双方可以申请调解。普通存货人与仓储企业发生业务纠纷并提出调解请求的，仓储企业不得拒绝。仓储企业逾期不改正的，处租金一倍以上五倍以下罚款。
`;
const law = parsePolicy(TEXT, {
  documentId: 'storage',
  title: '仓储业监督管理条例',
  shortTitle: '仓储业监督管理条例',
  dates: { drafted: null, issued: '2024-03-01', published: null, validFrom: null, validTo: null },
  plain: {
    a11s4: {
      zh: '',
      en: 'For insurance other than life insurance, the claim must be brought within two years.',
    },
    a5s2: {
      zh: '投保人没照说好的看好东西，保险人可以叫他多掏钱，也可以不干了。',
      en: 'If the policyholder does not look after things as promised, the insurer may ask for a bigger payment.',
    },
  },
});
const verifier = createVerifier(
  { version: 1, defaultDocumentId: plan.documentId, documents: [plan, law] },
  { ...words, titles: { 仓储业监督管理条例: { zh: ['仓储条例'], en: ['Storage Industry Regulation'] } } },
);
const bears = (claim: string, article: number) =>
  verifier
    .verifyText(
      /\p{Script=Han}/u.test(claim)
        ? `${claim}[《仓储条例》第${['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][article]}条]`
        : `${claim} [Storage Industry Regulation, Article ${article}]`,
    )
    .sentences.every(({ supported }) => supported);

it.each([
  ['The assessment report must be kept for three years.', 2],
  ['The regulatory authority may consult and copy relevant materials.', 2],
  ['此外，评估报告应当保存三年。', 2],
  ['1. 具体而言，监督管理部门能够查阅、复制有关资料。', 2],
  ['需要强调的是，未经存货人书面同意，不可以转让仓单。', 1],
  ['In addition, the assessment report must be kept for three years.', 2],
  ['Under the law, please note that the assessment report must be kept for three years.', 2],
  ['The regulatory authority shall have the right to consult and copy relevant materials.', 2],
  [
    '(1) Where supervision and inspection is refused, the violator shall be fined not less than 50,000 yuan but not more than 500,000 yuan.',
    4,
  ],
  ['A safety assessment must be carried out in advance.', 2],
  ['The state encourages enterprises to take part in training.', 3],
  [
    'Failing to report a major risk event is fined not less than 50,000 yuan and not more than 500,000 yuan.',
    4,
  ],
  ['In serious cases the business licence is revoked.', 4],
  ['监督管理部门可以查阅有关资料。', 2],
  ['监督管理部门自受理申请之日起六十日内作出批准或者不批准的决定。', 9],
  ['未经许可擅自经营危险品的，由监督管理部门处置。', 9],
  ['仓储企业违反规定的，给予警告，并处一万元以上三万元以下罚款。', 9],
  ['需要，仓储企业应当事前进行安全评估。', 2],
  ['不行，未经批准，任何单位不得转让股权。', 8],
  ['存货人决定终止的，仓储合同终止。', 10],
  ['评估报告应当保留三年。', 2],
  ['投保人转让仓单，被保险人须同意。', 8],
  ['保险人派员，应当出示证件。', 8],
  ['It is the duty of the enterprise to keep the assessment report for three years.', 2],
  ['The regulatory authority has the option of copying relevant materials.', 2],
  ['An enterprise cannot be established unless it has safety facilities.', 6],
  ['Whoever was punished for violating Article 4(1) must wait three years.', 6],
  ["The insured's consent must be recorded.", 5],
  ['保险人有权叫投保人多掏钱。', 5],
  ['投保人没按约定对保险标的履行安全责任的，保险人有权增加保险费。', 5],
  ['单一客户的仓位最多百分之十。', 7],
  ['单一客户及其关联方的仓位合计不得超过百分之十五。', 7],
  ['An enterprise may be a beneficiary, but not the sole beneficiary.', 8],
  ['仓储企业不得是唯一受益人，国家另有规定的除外。', 8],
  ['Under the 2024 Regulation, the assessment report must be kept for three years.', 2],
  ['Without approval no entity may transfer equity.', 8],
  ['档案应当自合同终止之日起保存五年。', 8],
  ['期货以外的交易，合同期限为二年。', 7],
  ['监督管理部门可以申请司法机关禁止其转移财产。', 11],
  ['六个月内没有新的企业承接的，仓储合同终止。', 10],
  ['仓储合同不得因存货人依法进入破产程序而终止。', 11],
  [
    'Without the approval of the regulatory authority, no enterprise within the territory may provide archives abroad.',
    11,
  ],
  ['监督管理部门可以申请司法机关禁止其转移财产以及其他财产。', 11],
])('the law bears: %s', (claim, article) => {
  expect(bears(claim, article)).toBe(true);
});

it.each([
  ['仓储企业造成损失的，应当承担全部赔偿责任。', 9],
  ['最近三年的利润应当足以支付三年的租金。', 9],
  ['仓储企业违反本条例第二条规定的，给予警告，并处五万元以上十万元以下罚款。', 9],
  ['仓储企业经营管理不善的，监督管理部门就有权予以撤销。', 9],
  ['任何情况下，未经批准都不得转让股权。', 8],
  ['除国有企业以外，仓储企业应当事前进行安全评估。', 2],
  ['No entity may transfer equity, with or without approval.', 8],
  ['仓储企业决定终止的，仓储合同终止。', 10],
  ['合同期限六个月届满而未延期的，仓储合同终止。', 10],
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
  ['The enterprise has the option of keeping the assessment report for three years.', 2],
  ['Whoever was punished for violating Article 4(2) must wait three years.', 6],
  ["The insurer's consent must be recorded.", 5],
  ['保险人应当叫投保人多掏钱。', 5],
  ['投保人有权叫保险人多掏钱。', 5],
  ['单一客户及其关联方的仓位合计不得超过百分之十。', 7],
  ['期货的合同期限为二年。', 7],
  ['合同期限自转让仓单之日起计算。', 7],
  ['档案的保存期限，自保存档案之日起为五年。', 8],
  ['An enterprise may be a beneficiary, but not a customer.', 8],
  ['The enterprise must order the transfer of shares.', 8],
  ['货款应当存放在清算机构。', 8],
  ['投保人转让仓单，保险人须同意。', 8],
  ['保险人派员，可以出示证件。', 8],
  ['监督管理部门可以申请司法机关转移财产。', 11],
  ['仓储企业采取措施能够避免损失的，不得通知存货人。', 11],
  ['仓储企业设立后有正当理由连续二年未经营的，由监督管理部门注销许可。', 11],
  ['仓储合同因存货人依法进入破产程序而终止。', 11],
  [
    'Without the approval of the regulatory authority, an enterprise within the territory may provide archives abroad.',
    11,
  ],
  ['For life insurance the limitation period is two years.', 11],
  ['经存货人书面同意，不得转让仓单。', 1],
  ['经许可，擅自经营危险品的，由监督管理部门处置。', 9],
  ['监督管理部门可以吊销营业执照。', 11],
  ['境内监督管理机构不得在境内直接进行调查。', 12],
  ['县级以上地方人民政府应当明确牵头人员。', 12],
  ['仓储企业应当实行分级管理。', 12],
  ['仓储企业发现客户有违法行为的，应当按月向监督管理部门报告。', 12],
  ['存货人与仓储企业等发生纠纷的，仓储企业不得拒绝。', 12],
  ['被保险人转让仓单时须经投保人同意。', 8],
  ['保险人、被保险人未按照约定履行其对保险标的的安全责任的，保险人有权要求增加保险费或者解除合同。', 5],
  [
    'An enterprise that fails to correct this within the time limit is fined not more than one time but not more than five times the rent.',
    12,
  ],
  ['A warehouse receipt shall not be transferred with the written consent of the depositor.', 1],
  ['Those that refuse supervision may be fined 50,000 to 500,000 yuan.', 4],
  ['Under the repealed Regulation, the assessment report must be kept for three years.', 2],
  ['Under the 2006 Regulation, the assessment report must be kept for three years.', 2],
])('the law does not bear: %s', (claim, article) => {
  expect(bears(claim, article)).toBe(false);
});

it('reads an item of an article as part of its mark', () => {
  const [sentence] = verifier.verifyText(
    '拒绝监督检查的，由监督管理部门责令改正。[《仓储条例》第四条第一款第（一）项]',
  ).sentences;
  expect(sentence).toMatchObject({ supported: true, cited: [4] });
});

it.each(["Storage Industry Regulation of the People's Republic of China", 'PRC Storage Industry Regulation'])(
  'knows the law by %s',
  (title) => {
    const claim = `The assessment report must be kept for three years. [${title}, Article 2]`;
    expect(verifier.verifyText(claim).sentences).toMatchObject([{ supported: true }]);
  },
);
