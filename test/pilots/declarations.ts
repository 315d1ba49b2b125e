import { type Declaration, declaration } from '../../src/shared/pilots/declaration.ts';

const assessment = (files: string[]) => ({
  assessor: '示例律师事务所',
  date: '2026-01-10',
  validUntil: '2099-01-09',
  conclusion: '符合现行规定。',
  files,
});

/** A declaration that lacks nothing. */
export function wholeDeclaration({
  title = '示例智能核保测试',
  files = ['f1'],
}: {
  title?: string;
  files?: string[];
} = {}): Declaration {
  return declaration.parse({
    identity: { title, kind: 'technology-product', summary: '以合成数据测试核保模型。' },
    innovation: {
      technology: '隐私计算、图模型',
      service: '为持牌机构提供核保建议',
      novelty: '不出域的联合建模',
      effect: '缩短核保时间',
      scale: '一家机构、一千名客户',
    },
    service: {
      channels: '机构移动应用',
      hours: '工作日 9:00–17:00',
      users: '持牌机构的客户',
      agreement: '服务协议全文。',
      agreementVersion: '1.0',
    },
    legality: assessment(files),
    security: assessment(files),
    risk: {
      points: [{ risk: '模型误判', measure: '人工复核' }],
      compensation: 'fund',
      compensationTerms: '设立风险补偿专项资金。',
      exitData: '删除并出具证明',
      exitBalances: '无资金余额',
      exitCustomers: '提前三十日通知',
      emergency: '四小时内切换人工流程',
    },
    complaints: {
      channel: '电话、网点',
      hours: '工作日',
      procedure: '登记、核查、答复',
      ownDays: 10,
      selfRegulator: '示例协会',
      selfRegulatorDays: 15,
    },
    commitments: { statements: [{ text: '不向客户收费' }, { text: '不使用真实征信数据' }] },
    plan: {
      hypothesis: '联合建模能缩短核保时间',
      startsOn: '2027-01-04',
      endsOn: '2027-12-31',
      phases: [{ name: '第一阶段', startsOn: '2027-01-04', endsOn: '2027-06-30', goal: '小范围验证' }],
      selection: '自愿报名',
      disclosure: '您正在参加测试。',
      disclosureVersion: '1.0',
    },
    caps: {
      customers: 1_000,
      transactions: 5_000,
      perTransaction: 100_000,
      total: 50_000_000,
      area: '浦东新区',
    },
    indicators: {
      items: [
        {
          name: '平均核保时间',
          unit: '分钟',
          direction: 'down',
          baseline: 120,
          target: 30,
          amber: 60,
          red: 100,
          source: '业务系统',
          frequency: 'monthly',
        },
      ],
    },
    triggers: { items: [{ trigger: '误判率超过百分之五', cause: 'other', pauses: true }] },
    publication: { fields: ['innovation.novelty'] },
  });
}
