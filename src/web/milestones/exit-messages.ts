import { defineMessages } from '../i18n/message.ts';

/** What of the exit plan was to be done, as the final report's form and whoever reads the report have it. */
export const exitWords = defineMessages({
  data: { zh: '数据', en: 'Data' },
  balances: { zh: '资金余额', en: 'Balances' },
  customers: { zh: '客户', en: 'Customers' },
  declared: { zh: '申报的安排：{text}', en: 'As declared: {text}' },
});

export const EXIT_PARTS = [
  'data',
  'balances',
  'customers',
] as const satisfies readonly (keyof typeof exitWords)[];
