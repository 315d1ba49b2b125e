import type { Bilingual } from '../locale.ts';
import type { COMPENSATIONS, DIRECTIONS, FREQUENCIES, PILOT_KINDS, TRIGGER_CAUSES } from './choices.ts';
import type { Section } from './declaration.ts';

/** What the parts of a declaration are called, in the order of the form. */
export const SECTION_NAMES: Readonly<Record<Section, Bilingual>> = {
  identity: { zh: '基本信息', en: 'Identity' },
  innovation: { zh: '创新内容', en: 'The innovation' },
  service: { zh: '服务信息', en: 'The service' },
  legality: { zh: '合法合规性评估', en: 'Legality assessment' },
  security: { zh: '技术安全性评估', en: 'Technical security assessment' },
  risk: { zh: '风险防控与退出', en: 'Risk and exit' },
  complaints: { zh: '投诉处理', en: 'Complaints' },
  commitments: { zh: '承诺事项', en: 'Commitments' },
  plan: { zh: '测试方案', en: 'Test plan' },
  caps: { zh: '测试规模上限', en: 'Caps' },
  indicators: { zh: '监测指标', en: 'Indicators' },
  triggers: { zh: '暂停条件', en: 'Pause triggers' },
  publication: { zh: '公开范围', en: 'What is public' },
};

type Names<T extends readonly string[]> = Readonly<Record<T[number], Bilingual>>;

export const KIND_NAMES: Names<typeof PILOT_KINDS> = {
  'financial-service': { zh: '金融服务', en: 'Financial service' },
  'technology-product': { zh: '科技产品', en: 'Technology product' },
};

export const COMPENSATION_NAMES: Names<typeof COMPENSATIONS> = {
  fund: { zh: '风险补偿专项资金', en: 'Compensation fund' },
  insurance: { zh: '保险', en: 'Insurance' },
  'fund-and-insurance': { zh: '专项资金和保险', en: 'Fund and insurance' },
  'own-means': { zh: '自有资金', en: 'Own means' },
};

export const DIRECTION_NAMES: Names<typeof DIRECTIONS> = {
  up: { zh: '越高越好', en: 'Higher is better' },
  down: { zh: '越低越好', en: 'Lower is better' },
};

export const FREQUENCY_NAMES: Names<typeof FREQUENCIES> = {
  monthly: { zh: '每月', en: 'Monthly' },
  quarterly: { zh: '每季度', en: 'Quarterly' },
  'half-yearly': { zh: '每半年', en: 'Every half year' },
  once: { zh: '一次', en: 'Once' },
};

export const TRIGGER_CAUSE_NAMES: Names<typeof TRIGGER_CAUSES> = {
  cap: { zh: '超出任一测试规模上限', en: 'Any cap is passed' },
  red: { zh: '任一指标越过停测阈值', en: 'Any indicator passes its red threshold' },
  other: { zh: '其他情形（由人判断）', en: 'Anything else, judged by people' },
};

/** What the values of a field of choices are called, by the path of the field in `FIELDS`. */
export const CHOICE_NAMES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  'identity.kind': KIND_NAMES,
  'risk.compensation': COMPENSATION_NAMES,
  'indicators.items.*.direction': DIRECTION_NAMES,
  'indicators.items.*.frequency': FREQUENCY_NAMES,
  'triggers.items.*.cause': TRIGGER_CAUSE_NAMES,
};
