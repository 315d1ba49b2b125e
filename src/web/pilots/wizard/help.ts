import type { PlainMessage } from '../../i18n/message.ts';

/** What is expected of a field, under its label; by the path, with `*` for the place in a list. */
export const HELP: Readonly<Record<string, PlainMessage>> = {
  'identity.title': {
    zh: '一眼看出做什么，例如“基于隐私计算的中小企业信贷风控服务”。',
    en: 'Says at a glance what it does, such as “Credit risk service for SMEs on privacy-preserving computation”.',
  },
  'identity.kind': {
    zh: '直接面向客户的是金融服务；供金融机构使用的是科技产品。',
    en: 'A service faces the customer; a product is used by financial institutions.',
  },
  'identity.park': {
    zh: '在标杆性园区内的，选所在园区；不在的，不用选。',
    en: 'The benchmark park it is in; leave it open elsewhere.',
  },
  'identity.summary': {
    zh: '三五句话：谁为谁做什么、钱和数据怎么走、由谁作决定。持牌合规审查从这里看起。',
    en: 'In a few sentences: who does what for whom, how money and data flow, who decides. The licence review starts here.',
  },
  'identity.licences': {
    zh: '测试所依据的许可或备案，写持证机构。不涉及的可以不填。',
    en: 'Licences or filings that the test rests on, with who holds them. Leave it empty where there are none.',
  },
  'identity.licences.*.number': { zh: '照许可证抄写。', en: 'As on the licence.' },
  'identity.licences.*.scope': {
    zh: '照许可证抄写与本项目有关的部分。',
    en: 'As the licence says, where it concerns this pilot.',
  },
  'identity.licences.*.expiresOn': { zh: '长期有效的不填。', en: 'Leave it empty where there is no end.' },
  'innovation.technology': {
    zh: '用到的主要技术，各用在哪个环节；用到算法或大模型的，写明用途和由谁训练。',
    en: 'The main technologies and where each is used; of algorithms and models, their purpose and who trained them.',
  },
  'innovation.service': {
    zh: '客户从头到尾经过的步骤；每一步由哪一家完成。',
    en: 'The steps a customer goes through, and who does each of them.',
  },
  'innovation.novelty': {
    zh: '和现有做法相比新在哪里，解决了什么难题。',
    en: 'What is new against present practice, and which difficulty it solves.',
  },
  'innovation.effect': {
    zh: '能用数字的用数字：时间、费用、覆盖面、差错率。',
    en: 'In figures where you can: time, cost, reach, error rate.',
  },
  'innovation.scale': {
    zh: '测试期内预计的客户、交易和资金量；不超过“测试规模上限”。',
    en: 'Customers, transactions and money expected during the test; within the caps.',
  },
  'service.channels': {
    zh: '移动应用、网点、小程序、接口等，并写明由谁运营。',
    en: 'App, branch, mini program, interface …, and who runs each.',
  },
  'service.hours': { zh: '例如“工作日 9:00—17:00”。', en: 'Such as “working days, 9:00 to 17:00”.' },
  'service.users': {
    zh: '面向哪些客户，排除哪些客户。',
    en: 'For which customers, and for which not.',
  },
  'service.agreement': {
    zh: '客户签署的协议全文，可以整篇粘贴。',
    en: 'The whole agreement that customers sign; paste it.',
  },
  'service.agreementVersion': { zh: '例如“1.0（2027年1月）”。', en: 'Such as “1.0 (January 2027)”.' },
  'legality.assessor': {
    zh: '出具意见的律师事务所或机构；自评的写本机构的部门。',
    en: 'The law firm or body; of a self-assessment, your own department.',
  },
  'legality.conclusion': {
    zh: '照报告的结论写：符合哪些规定，附有哪些条件。',
    en: 'As the report concludes: with which rules it complies, on which conditions.',
  },
  'legality.files': { zh: '评估报告或法律意见书。', en: 'The report or legal opinion.' },
  'security.assessor': {
    zh: '出具报告的检测或评估机构。',
    en: 'The testing or assessing body.',
  },
  'security.conclusion': {
    zh: '照报告的结论写，包括未整改完的问题。',
    en: 'As the report concludes, with what is not mended yet.',
  },
  'security.files': { zh: '安全评估或检测报告。', en: 'The security assessment or test report.' },
  'risk.points': {
    zh: '一个风险一项，各写一条对应的防控措施。',
    en: 'A risk each, with the measure against it.',
  },
  'risk.compensation': {
    zh: '客户因测试受损时，先由什么赔付。',
    en: 'What pays first when the test costs a customer.',
  },
  'risk.compensationTerms': {
    zh: '金额、保单号、触发条件和赔付时限。',
    en: 'Amount, number of the policy, when it pays and by when.',
  },
  'risk.exitData': {
    zh: '停止后数据由谁保存、保存多久、怎么删除并证明已删除。',
    en: 'Who keeps the data and how long, how it is deleted and how that is shown.',
  },
  'risk.exitBalances': {
    zh: '客户的资金、权益怎么结清；没有资金的写明没有。',
    en: 'How money and claims are settled; say so where there are none.',
  },
  'risk.exitCustomers': {
    zh: '提前多久、以什么方式通知，改由谁继续服务。',
    en: 'How long before and how they are told, and who serves them afterwards.',
  },
  'risk.emergency': {
    zh: '发生故障、泄露或群体投诉时，谁在多长时间内做什么，怎么报告。',
    en: 'On a failure, a leak or many complaints: who does what within which time, and who is told.',
  },
  'complaints.channel': { zh: '电话、网点、线上入口。', en: 'Telephone, branch, online.' },
  'complaints.procedure': {
    zh: '从登记、核查到答复的步骤；不满意的还能找谁。',
    en: 'From receiving to answering, and whom to turn to next.',
  },
  'complaints.ownDays': { zh: '收到投诉到答复。', en: 'From the complaint to the answer.' },
  'complaints.selfRegulator': {
    zh: '客户对机构的答复不满意时，可以找的自律组织。',
    en: 'Whom customers can turn to when the institution’s answer does not satisfy them.',
  },
  'commitments.statements': {
    zh: '一项一条，写成日后可以核对的话，例如“不向测试客户收取任何费用”。',
    en: 'One each, so that it can be checked later, such as “no fee is taken from customers of the test”.',
  },
  'plan.hypothesis': {
    zh: '测试要证明或推翻的一句话，最好带数字。',
    en: 'The one sentence that the test is to show or refute, best with a figure.',
  },
  'plan.phases': {
    zh: '从小到大分阶段，各写起止日期和进入下一阶段的目标。日期应在测试期内。',
    en: 'From small to large, each with its dates and the goal that leads to the next; within the test’s own dates.',
  },
  'plan.selection': {
    zh: '怎么邀请、怎么确认自愿、什么人不参加。',
    en: 'How they are invited, how it is known that they want to, and who is left out.',
  },
  'plan.disclosure': {
    zh: '客户参加前看到的全文：这是测试、有什么风险、怎么退出、怎么投诉。',
    en: 'All that customers read before they join: that it is a test, the risks, how to leave, how to complain.',
  },
  'plan.disclosureVersion': { zh: '例如“1.0”。', en: 'Such as “1.0”.' },
  'caps.customers': { zh: '测试期内累计参加的客户。', en: 'All who take part over the whole test.' },
  'caps.transactions': { zh: '测试期内累计的交易。', en: 'All over the whole test.' },
  'caps.perTransaction': {
    zh: '每一笔交易最高的金额；不涉及资金的技术产品可不填。',
    en: 'The most that a single transaction may be; a technical product that moves no money leaves it out.',
  },
  'caps.total': {
    zh: '测试期内累计的金额；不涉及资金的技术产品可不填。',
    en: 'All over the whole test; a technical product that moves no money leaves it out.',
  },
  'caps.area': { zh: '例如“浦东新区”。', en: 'Such as “Pudong New Area”.' },
  'indicators.items': {
    zh: '至少一个效果指标和一个风险指标。越低越好的，停测阈值最大；越高越好的，停测阈值最小。',
    en: 'At least one of effect and one of risk. Where lower is better, red is the largest; where higher is better, the smallest.',
  },
  'indicators.items.*.name': {
    zh: '例如“平均核保时间”“误判率”。',
    en: 'Such as “mean time to underwrite”, “error rate”.',
  },
  'indicators.items.*.unit': { zh: '例如“%”“分钟”“件”。', en: 'Such as “%”, “minutes”, “cases”.' },
  'indicators.items.*.baseline': { zh: '测试开始前的数值。', en: 'Before the test begins.' },
  'indicators.items.*.target': { zh: '测试结束时希望达到。', en: 'What you hope for at the end.' },
  'indicators.items.*.amber': { zh: '到这里开始预警。', en: 'An alert from here on.' },
  'indicators.items.*.red': { zh: '到这里应当停测。', en: 'The test should stop here.' },
  'indicators.items.*.source': {
    zh: '数字从哪个系统或报表来。',
    en: 'Which system or report it comes from.',
  },
  'triggers.items': {
    zh: '出现哪些情况就停下来，例如发生资金损失、数据泄露。',
    en: 'What stops it, such as a loss of money or a leak of data.',
  },
  'triggers.items.*.cause': {
    zh: '测试规模上限和停测阈值由系统按报送的数值判断；其他情形由人判断。',
    en: 'Caps and red thresholds are watched by the service as figures come in; anything else people judge.',
  },
  'triggers.items.*.pauses': {
    zh: '由系统判断的条件，数值一报送就自动暂停，不等人决定。',
    en: 'Where the service watches it, it pauses as soon as the figure comes in, without waiting for anybody.',
  },
};
