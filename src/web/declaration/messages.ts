import { defineMessages } from '../i18n/message.ts';

export const declaration = defineMessages({
  notGiven: { zh: '未填', en: 'Not given' },
  isPublic: { zh: '公开', en: 'Public' },
  item: { zh: '第 {number} 项', en: 'No. {number}' },
  wholeText: {
    zh: '全文，{count} 字',
    en: { one: 'Whole text, one character', other: 'Whole text, {count} characters' },
  },
});
