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

/**
 * What a text says it is, by its title and number; null where neither says. 令 promulgates a law or a rule of state, a
 * number with a bracketed year is a document of an office's own.
 */
export function kindByTitle(title: string, number: string | null): TextKind | null {
  const name = title.replace(/[（(〔][^（()）〕]{1,20}[）)〕]$/u, '');
  if (/(?:行动方案|行动计划|实施方案|工作方案|规划|纲要)$/u.test(name)) return 'plan';
  if (/法$|条例$/u.test(name) && !/办法$/u.test(name)) return 'law';
  if (/(?:办法|规定|细则|规则|规程|准则)$/u.test(name)) {
    if (/令/u.test(number ?? '')) return 'law';
    return /〔\d{4}〕/u.test(number ?? '') || /^(?:上海市)?\p{Script=Han}{2,4}(?:新区|区|县)/u.test(name)
      ? 'notice'
      : null;
  }
  return /(?:通知|公告|通告|指南|指引|须知|清单|目录|意见|措施)$/u.test(name) ? 'notice' : null;
}
