import { defineMessages } from '../i18n/message.ts';

export const ask = defineMessages({
  question: { zh: '您的问题', en: 'Your question' },
  placeholder: {
    zh: '例如：参与制定国家标准，能得到什么支持？',
    en: 'For example: what support is there for drafting a national standard?',
  },
  send: { zh: '提问', en: 'Ask' },
  stop: { zh: '停止', en: 'Stop' },
  keys: { zh: '回车提问，Shift + 回车换行', en: 'Enter to ask, Shift + Enter for a new line' },
  seen: {
    zh: '答不全的和您评为没有帮助的问题，主管部门能看到（已隐去号码），看不到是谁问的。',
    en: 'The office sees questions left open or rated not helpful, with numbers masked, and never who asked.',
  },
  seenMore: { zh: '详情', en: 'Details' },
  tooLong: {
    zh: '最多 {max} 字，现有 {count} 字',
    en: {
      one: 'At most {max} characters; this has {count}',
      other: 'At most {max} characters; this has {count}',
    },
  },
});
