import type { Bilingual } from './locale.ts';

/** What a policy text is to its readers: 行动方案, 法律法规, 配套文件与申报通知, 官方答复, 其他. */
export const TEXT_KINDS = ['plan', 'law', 'notice', 'answer', 'other'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** What the one article of an official answer is called that does not number itself. */
export const ANSWER_HEADING = '答复';

export const TEXT_KIND_NAMES: Readonly<Record<TextKind, Bilingual>> = {
  plan: { zh: '行动方案', en: 'Action plan' },
  law: { zh: '法律法规', en: 'Law or regulation' },
  notice: { zh: '配套文件或申报通知', en: 'Implementing document or call for applications' },
  answer: { zh: '官方答复', en: 'Official answer' },
  other: { zh: '其他文件', en: 'Other document' },
};
