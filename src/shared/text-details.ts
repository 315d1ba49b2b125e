import type { Bilingual } from './locale.ts';

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
