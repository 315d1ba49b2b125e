import { defineMessages } from '../i18n/message.ts';

export const daily = defineMessages({
  show: { zh: '显示每日数值', en: 'Show daily figures' },
  leftOut: {
    zh: '未列出 {count} 条每日数值；引起预警的和更正的已列出。',
    en: {
      one: '{count} entry of daily figures is left out; what raised an alert, and corrections, are here.',
      other:
        '{count} entries of daily figures are left out; what raised an alert, and corrections, are here.',
    },
  },
});
