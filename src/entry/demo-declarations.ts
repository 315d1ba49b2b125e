import { type Declaration, declaration } from '../shared/pilots/declaration.ts';

/** What demo pilots declare; every name says that it is an example. Money in fen. */
interface DemoText {
  title: string;
  kind: Declaration['identity']['kind'];
  park: string;
  summary: string;
  innovation: Declaration['innovation'];
  users: string;
  risk: string;
  measure: string;
  hypothesis: string;
  indicator: {
    name: string;
    unit: string;
    direction: 'up' | 'down';
    figures: [number, number, number, number];
  };
}

export const DEMO_TEXTS = {
  documents: {
    title: '示例·跨境贸易单证智能核验',
    kind: 'technology-product',
    park: 'moli-data-port',
    summary:
      '为示例东岸银行开发单证核验工具，部署在该行机房，由该行员工使用并作出决定；申报企业不接触客户资金。',
    innovation: {
      technology: '光学字符识别、版面分析、规则引擎',
      service: '识别提单、发票和装箱单，标出相互不一致之处，供银行审单人员复核',
      novelty: '逐字段给出原图位置，审单人员可逐项核对',
      effect: '单套单证的核验时间由四十分钟降至十分钟',
      scale: '一家银行、两家支行、每日一百套单证',
    },
    users: '示例东岸银行的审单人员',
    risk: '识别错误导致漏报不一致',
    measure: '全部结果由审单人员复核；每周抽检百分之五',
    hypothesis: '工具标出的不一致之处不少于人工发现的百分之九十五',
    indicator: { name: '不一致检出率', unit: '%', direction: 'up', figures: [80, 95, 90, 85] },
  },
  scoring: {
    title: '示例·小微授信决策说明书',
    kind: 'technology-product',
    park: 'lujiazui-pudong-software',
    summary:
      '为示例东岸银行的信贷审批系统开发说明文字生成模块，由该行审批人员审核后告知客户；授信由该行决定。',
    innovation: {
      technology: '可解释机器学习、模板生成',
      service: '把审批系统给出的因素写成客户看得懂的说明',
      novelty: '每句话都能追溯到一个因素，审批人员可逐句修改',
      effect: '客户对决定的异议减少三成',
      scale: '一家银行、五百名客户',
    },
    users: '示例东岸银行的审批人员',
    risk: '说明与实际因素不符',
    measure: '说明只由因素清单生成，审批人员逐句确认',
    hypothesis: '说明书使异议率下降且不增加审批时间',
    indicator: { name: '客户异议率', unit: '%', direction: 'down', figures: [6, 3, 4, 5] },
  },
  elderly: {
    title: '示例·手机银行适老化语音导览',
    kind: 'technology-product',
    park: 'zhangjiang-shuzhi-tiandi',
    summary:
      '为示例东岸银行的手机银行设计并开发语音导览界面，账户和交易均由该行办理，申报企业只提供界面代码。',
    innovation: {
      technology: '语音合成、界面无障碍改造',
      service: '朗读页面内容，提示下一步，可随时转人工',
      novelty: '按年长用户的操作停顿自动放慢提示',
      effect: '六十岁以上用户独立完成查询的比例提高两成',
      scale: '一家银行、三百名自愿报名的年长用户',
    },
    users: '示例东岸银行六十岁以上的客户',
    risk: '朗读内容被旁人听到',
    measure: '金额和姓名默认不朗读，用户确认后方可开启',
    hypothesis: '语音导览使年长用户独立完成查询',
    indicator: { name: '独立完成率', unit: '%', direction: 'up', figures: [45, 70, 60, 50] },
  },
  alerts: {
    title: '示例·企业账户异常交易提示',
    kind: 'technology-product',
    park: 'zhangjiang-shuzhi-tiandi',
    summary:
      '为示例东岸银行开发异常交易提示模块，部署在该行机房，提示由该行员工核实并处理；申报企业不接触客户资金。',
    innovation: {
      technology: '图计算、规则引擎',
      service: '对企业账户的异常往来给出提示和依据，供银行员工核实',
      novelty: '每条提示都列出所依据的往来，员工可逐条采纳或否定',
      effect: '核实一条提示的时间减少一半',
      scale: '一家银行、五百家自愿参加的企业客户',
    },
    users: '示例东岸银行的运营人员',
    risk: '提示过多，真正的异常被淹没',
    measure: '提示准确率低于预警阈值即调整规则，低于停测阈值即停用',
    hypothesis: '提示的准确率不低于百分之九十',
    indicator: { name: '提示准确率', unit: '%', direction: 'up', figures: [60, 90, 75, 65] },
  },
  canteen: {
    title: '示例·园区就餐一卡通',
    kind: 'financial-service',
    park: 'lujiazui-pudong-software',
    summary: '员工充值后，余额可在园区各家餐厅和便利店使用，月底由我们与商户结算。',
    innovation: {
      technology: '二维码、离线核销',
      service: '充值、扫码就餐、余额查询、退款',
      novelty: '断网时也能核销',
      effect: '午间排队时间减少一半',
      scale: '一个园区、两千名员工、三十家商户',
    },
    users: '园区企业的员工',
    risk: '余额被盗用',
    measure: '单日限额，异常即冻结并通知本人',
    hypothesis: '断网核销的差错率低于万分之一',
    indicator: { name: '核销差错率', unit: '‱', direction: 'down', figures: [5, 1, 2, 4] },
  },
} as const satisfies Record<string, DemoText>;

/**
 * @param files of the pilot, which hold both assessments
 * @param startsOn civil date, as are all; of the test, to `endsOn`
 */
export function demoDeclaration(
  { title, kind, park, summary, innovation, users, risk, measure, hypothesis, indicator }: DemoText,
  {
    files,
    assessedOn,
    startsOn,
    endsOn,
  }: Record<'assessedOn' | 'startsOn' | 'endsOn', string> & { files: readonly string[] },
): Declaration {
  const [baseline, target, amber, red] = indicator.figures;
  const assessment = {
    assessor: '示例评估机构',
    date: assessedOn,
    validUntil: endsOn,
    conclusion: '示例结论：未见不符合现行规定之处。',
    files: [...files],
  };
  return declaration.parse({
    identity: { title, kind, park, summary },
    innovation,
    service: {
      channels: '示例东岸银行的内部系统与手机银行',
      hours: '工作日 9:00–17:00',
      users,
      agreement: '示例服务协议全文。',
      agreementVersion: '1.0',
    },
    legality: assessment,
    security: assessment,
    risk: {
      points: [{ risk, measure }],
      compensation: 'fund',
      compensationTerms: '设立示例风险补偿专项资金，由该行先行赔付。',
      exitData: '删除测试数据并出具证明',
      exitBalances: '本测试不涉及资金余额',
      exitCustomers: '提前三十日通知参加测试的客户',
      emergency: '四小时内切换到人工流程',
    },
    complaints: {
      channel: '示例东岸银行客服电话与网点',
      hours: '工作日 9:00–17:00',
      procedure: '登记、核查、答复、回访',
      ownDays: 10,
      selfRegulator: '示例行业协会',
      selfRegulatorDays: 15,
    },
    commitments: { statements: [{ text: '不向客户收取费用' }, { text: '不将测试数据用于其他目的' }] },
    plan: {
      hypothesis,
      startsOn,
      endsOn,
      phases: [{ name: '小范围验证', startsOn, endsOn, goal: '核实假设' }],
      selection: '由银行邀请，自愿报名，可随时退出',
      disclosure: '您正在参加示例测试，可随时退出，不影响您已有的服务。',
      disclosureVersion: '1.0',
    },
    caps: {
      customers: 500,
      transactions: 10_000,
      perTransaction: 5_000_000,
      total: 2_000_000_000,
      area: '浦东新区',
    },
    indicators: {
      items: [
        {
          name: indicator.name,
          unit: indicator.unit,
          direction: indicator.direction,
          baseline,
          target,
          amber,
          red,
          source: '银行业务系统',
          frequency: 'monthly',
        },
      ],
    },
    triggers: { items: [{ trigger: '任一指标超过停测阈值', cause: 'red', pauses: true }] },
    publication: { fields: ['identity.summary', 'innovation.novelty', 'innovation.effect'] },
  });
}
