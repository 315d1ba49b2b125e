import type { Bilingual } from './locale.ts';

/** What a policy text is to its readers: 行动方案, 法律法规, 配套文件与申报通知, 官方答复, 其他. */
export const TEXT_KINDS = ['plan', 'law', 'notice', 'answer', 'other'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export const TEXT_KIND_NAMES: Readonly<Record<TextKind, Bilingual>> = {
  plan: { zh: '行动方案', en: 'Action plan' },
  law: { zh: '法律法规', en: 'Law or regulation' },
  notice: { zh: '配套文件或申报通知', en: 'Implementing document or call for applications' },
  answer: { zh: '官方答复', en: 'Official answer' },
  other: { zh: '其他文件', en: 'Other document' },
};

/** What a document that implements another settles: 对象、条件、标准、材料、时限、部门、电话. */
export const DETAIL_KINDS = [
  'target',
  'condition',
  'standard',
  'materials',
  'deadline',
  'department',
  'phone',
] as const;
export type DetailKind = (typeof DETAIL_KINDS)[number];

export const DETAIL_KIND_NAMES: Readonly<Record<DetailKind, Bilingual>> = {
  target: { zh: '对象', en: 'Who' },
  condition: { zh: '条件', en: 'Conditions' },
  standard: { zh: '标准', en: 'Amount or standard' },
  materials: { zh: '材料', en: 'Documents to hand in' },
  deadline: { zh: '时限', en: 'Deadline' },
  department: { zh: '部门', en: 'Department' },
  phone: { zh: '电话', en: 'Telephone' },
};
