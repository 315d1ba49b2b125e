import { defineMessages } from '../i18n/message.ts';

/** What is said of figures that are typed and are none. */
export const figures = defineMessages({
  between: { zh: '填写 {least} 至 {most} 之间的数。', en: 'Give a figure from {least} to {most}.' },
  sum: { zh: '填写大于 0 的金额。', en: 'Give an amount above 0.' },
});
