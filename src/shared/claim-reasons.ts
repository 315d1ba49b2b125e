import type { Bilingual } from './locale.ts';

/** Why a text does not bear something out, in plain words, for people who were promised it. */
export const CLAIM_REASONS = {
  'unknown-citation': {
    zh: '所引的条款或文件并不存在。',
    en: 'The article or document it names does not exist.',
  },
  uncited: { zh: '没有说明出自哪一条。', en: 'It does not say where it stands.' },
  fact: {
    zh: '其中的金额、比例、日期、期限、数量、文号、网址或电话，原文没有。',
    en: 'It gives an amount, percentage, date, deadline, number, document number, address or telephone that the text does not.',
  },
  quote: {
    zh: '引号里的话与原文不一字不差。',
    en: 'The words in quotation marks are not, letter for letter, in the text.',
  },
  name: {
    zh: '提到的地点、机构、行业或计划，原文这一句里没有。',
    en: 'It names a place, body, sector or programme that the sentence does not.',
  },
  coverage: { zh: '大部分内容在原文里找不到。', en: 'Most of it is not in the text.' },
  force: {
    zh: '语气比原文强：原文是“鼓励”“支持”，不是“必须”“保证”。',
    en: 'It is stronger than the text: the text encourages or supports, it does not oblige or guarantee.',
  },
  polarity: { zh: '意思与原文相反。', en: 'It says the opposite of the text.' },
  scope: {
    zh: '范围比原文宽：去掉或放宽了原文的条件，例如“符合条件的”。',
    en: 'It is wider than the text: a condition such as “eligible” was dropped or loosened.',
  },
  subject: { zh: '原文说的是另一类对象。', en: 'The text says this of someone else.' },
  benefit: { zh: '原文给的是另一种支持。', en: 'The text grants another kind of support.' },
  manner: {
    zh: '方式与原文不同，例如“按照规定”“一次性”“按照标准级别”。',
    en: 'The manner differs from the text, such as “in accordance with the rules”, “one-off” or “by level of standard”.',
  },
  splice: {
    zh: '把原文里不相干的几句话拼在了一起。',
    en: 'It joins parts of the text that do not belong together.',
  },
  unmapped: {
    zh: '其中有原文没有的说法，无法找到依据。',
    en: 'It uses words for which nothing in the text vouches.',
  },
  instruction: { zh: '这不是关于政策内容的陈述。', en: 'This is no statement about the policy.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
