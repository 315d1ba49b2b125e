import { defineMessages } from '../i18n/message.ts';

export const otherTexts = defineMessages({
  others: {
    zh: { other: '另有 {count} 份已公布的政策法规也可以问。' },
    en: {
      one: 'One more published text can be asked about too.',
      other: '{count} more published texts can be asked about too.',
    },
  },
  othersLink: { zh: '看看有哪些', en: 'See which' },
});
