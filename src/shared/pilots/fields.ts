import type { Bilingual } from '../locale.ts';

/** What a field must have before it is submitted; nothing: it may stay empty. */
export type Need = 'text' | 'choice' | 'date' | 'number' | 'items';

export interface FieldRule extends Bilingual {
  need?: Need;
}

const of = (zh: string, en: string, need?: Need): FieldRule => ({ zh, en, ...(need && { need }) });

/** Every field by its path, in the order of the form; `*` stands for the place in a list. */
export const FIELDS: Readonly<Record<string, FieldRule>> = {
  'identity.title': of('项目名称', 'Title', 'text'),
  'identity.kind': of('项目类型', 'Kind', 'choice'),
  'identity.park': of('园区', 'Park'),
  'identity.summary': of('项目简介', 'Summary', 'text'),
  'identity.licences': of('持有的许可', 'Licences held'),
  'identity.licences.*.holder': of('持证机构', 'Holder', 'text'),
  'identity.licences.*.licence': of('许可名称', 'Licence', 'text'),
  'identity.licences.*.number': of('许可证号', 'Number', 'text'),
  'identity.licences.*.scope': of('许可范围', 'Scope', 'text'),
  'identity.licences.*.expiresOn': of('有效期至', 'Expires on'),
  'innovation.technology': of('应用技术', 'Technology used', 'text'),
  'innovation.service': of('功能与服务', 'Function and service', 'text'),
  'innovation.novelty': of('创新性', 'Novelty', 'text'),
  'innovation.effect': of('预期效果', 'Expected effect', 'text'),
  'innovation.scale': of('预期规模', 'Expected scale', 'text'),
  'service.channels': of('服务渠道', 'Channels', 'text'),
  'service.hours': of('服务时间', 'Hours', 'text'),
  'service.users': of('服务用户', 'Users', 'text'),
  'service.agreement': of('服务协议文本', 'Agreement', 'text'),
  'service.agreementVersion': of('服务协议版本', 'Version of the agreement', 'text'),
  'legality.assessor': of('合法合规性评估机构', 'Legality: assessor', 'text'),
  'legality.date': of('合法合规性评估日期', 'Legality: date', 'date'),
  'legality.validUntil': of('合法合规性评估有效期至', 'Legality: valid until', 'date'),
  'legality.conclusion': of('合法合规性评估结论', 'Legality: conclusion', 'text'),
  'legality.files': of('合法合规性评估文件', 'Legality: documents', 'items'),
  'security.assessor': of('技术安全性评估机构', 'Security: assessor', 'text'),
  'security.date': of('技术安全性评估日期', 'Security: date', 'date'),
  'security.validUntil': of('技术安全性评估有效期至', 'Security: valid until', 'date'),
  'security.conclusion': of('技术安全性评估结论', 'Security: conclusion', 'text'),
  'security.files': of('技术安全性评估文件', 'Security: documents', 'items'),
  'risk.points': of('风险点', 'Risk points', 'items'),
  'risk.points.*.risk': of('风险', 'Risk', 'text'),
  'risk.points.*.measure': of('防控措施', 'Measure', 'text'),
  'risk.compensation': of('风险补偿方式', 'Compensation', 'choice'),
  'risk.compensationTerms': of('风险补偿安排', 'Compensation arrangement', 'text'),
  'risk.exitData': of('退出：数据', 'Exit: data', 'text'),
  'risk.exitBalances': of('退出：资金余额', 'Exit: balances', 'text'),
  'risk.exitCustomers': of('退出：客户', 'Exit: customers', 'text'),
  'risk.emergency': of('应急预案', 'Emergency plan', 'text'),
  'complaints.channel': of('投诉渠道', 'Complaints: channel', 'text'),
  'complaints.hours': of('投诉受理时间', 'Complaints: hours', 'text'),
  'complaints.procedure': of('投诉处理程序', 'Complaints: procedure', 'text'),
  'complaints.ownDays': of('机构处理时限（工作日）', 'The institution’s limit (working days)', 'number'),
  'complaints.selfRegulator': of('自律组织', 'Self-regulator', 'text'),
  'complaints.selfRegulatorDays': of(
    '自律组织处理时限（工作日）',
    'The self-regulator’s limit (working days)',
    'number',
  ),
  'commitments.statements': of('承诺事项', 'Commitments', 'items'),
  'commitments.statements.*.text': of('承诺', 'Commitment', 'text'),
  'plan.hypothesis': of('测试假设', 'Hypothesis', 'text'),
  'plan.startsOn': of('测试开始日期', 'Start', 'date'),
  'plan.endsOn': of('测试结束日期', 'End', 'date'),
  'plan.phases': of('测试阶段', 'Phases', 'items'),
  'plan.phases.*.name': of('阶段名称', 'Name of the phase', 'text'),
  'plan.phases.*.startsOn': of('阶段开始日期', 'Start of the phase', 'date'),
  'plan.phases.*.endsOn': of('阶段结束日期', 'End of the phase', 'date'),
  'plan.phases.*.goal': of('阶段目标', 'Goal of the phase', 'text'),
  'plan.selection': of('客户选取方式', 'How customers are chosen', 'text'),
  'plan.disclosure': of('向客户披露的文本', 'Disclosure text', 'text'),
  'plan.disclosureVersion': of('披露文本版本', 'Version of the disclosure', 'text'),
  'caps.customers': of('客户数上限', 'Cap on customers', 'number'),
  'caps.transactions': of('交易笔数上限', 'Cap on transactions', 'number'),
  'caps.perTransaction': of('单笔金额上限', 'Cap on the amount of a transaction', 'number'),
  'caps.total': of('总金额上限', 'Cap on the total amount', 'number'),
  'caps.area': of('测试区域', 'Area', 'text'),
  'indicators.items': of('监测指标', 'Indicators', 'items'),
  'indicators.items.*.name': of('指标名称', 'Indicator', 'text'),
  'indicators.items.*.unit': of('单位', 'Unit', 'text'),
  'indicators.items.*.direction': of('方向', 'Direction', 'choice'),
  'indicators.items.*.baseline': of('基线值', 'Baseline', 'number'),
  'indicators.items.*.target': of('目标值', 'Target', 'number'),
  'indicators.items.*.amber': of('预警阈值', 'Amber threshold', 'number'),
  'indicators.items.*.red': of('停测阈值', 'Red threshold', 'number'),
  'indicators.items.*.source': of('数据来源', 'Source', 'text'),
  'indicators.items.*.frequency': of('报送频率', 'Frequency', 'choice'),
  'triggers.items': of('暂停条件', 'Pause triggers', 'items'),
  'triggers.items.*.trigger': of('暂停条件', 'Pause trigger', 'text'),
  'triggers.items.*.cause': of('由什么触发', 'Set off by', 'choice'),
  'triggers.items.*.pauses': of('自动暂停', 'Pauses by itself'),
  'publication.fields': of('公开的字段', 'Fields made public'),
};

/** The path of a field with its places in lists taken out: "risk.points.0.risk" → "risk.points.*.risk". */
export function patternOf(path: string): string {
  return path.replaceAll(/\.\d+(?=\.|$)/g, '.*');
}

/** What a field is called, with the place it has in its list; null where there is no such field. */
export function fieldName(path: string): Bilingual | null {
  const rule = FIELDS[patternOf(path)];
  if (rule === undefined) return null;
  const place = /\.(\d+)\./.exec(path)?.[1];
  if (place === undefined) return { zh: rule.zh, en: rule.en };
  const nth = Number(place) + 1;
  return { zh: `第 ${nth} 项 ${rule.zh}`, en: `${rule.en} (${nth})` };
}

/** Hold secrets of the firm, or people's names: nobody can make them public by mistake. */
const NEVER_PUBLIC = ['legality.files', 'security.files', 'publication.fields'];

/** What an applicant may mark public; title and caps are public anyhow. */
export const PUBLISHABLE: readonly string[] = Object.keys(FIELDS).filter(
  (path) => !path.includes('*') && !NEVER_PUBLIC.includes(path),
);
