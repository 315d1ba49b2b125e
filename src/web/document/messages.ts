import { defineMessages } from '../i18n/message.ts';

export const document = defineMessages({
  openSentence: { zh: '选中这一句：{text}…', en: 'Choose this sentence: {text}…' },
  inForce: { zh: '现行有效', en: 'In force' },
  notYet: { zh: '尚未施行', en: 'Not yet in force' },
  expired: { zh: '已过有效期', en: 'Expired' },
  superseded: { zh: '已被替代', en: 'Superseded' },
  repealed: { zh: '已废止', en: 'Repealed' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
  unknown: { zh: '效力未标明', en: 'Validity not stated' },
  unofficial: {
    zh: '非官方英译，仅供参考，以中文原文为准。',
    en: 'Unofficial English, for orientation only. The Chinese text alone counts.',
  },
  noEnglish: { zh: '这份文本没有英译。', en: 'There is no English of this text; it is shown in Chinese.' },
  openPage: { zh: '在原文页打开', en: 'Open on its own page' },
  originalText: { zh: '政策原文', en: 'Policy text' },
  version: { zh: '第 {n} 版', en: 'Version {n}' },
  loading: { zh: '正在载入原文', en: 'Loading the text' },
});
