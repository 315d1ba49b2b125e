import { defineMessages } from '../i18n/message.ts';

export const policies = defineMessages({
  title: { zh: '政策原文', en: 'Policy texts' },
  lead: {
    zh: '问答所依据的全部文本。每一句都有自己的链接，可以发给同事或写进材料。',
    en: 'Every text that answers stand on. Each sentence has a link of its own, to send to a colleague or put into a paper.',
  },
  none: { zh: '还没有公布的文本。', en: 'No text has been published yet.' },
  defaultText: { zh: '问答默认依据', en: 'Answers stand on this by default' },
  number: { zh: '文号', en: 'Document number' },
  issuer: { zh: '印发机关', en: 'Issued by' },
  drafted: { zh: '成文日期', en: 'Signed' },
  issued: { zh: '印发日期', en: 'Issued' },
  published: { zh: '发布日期', en: 'Published' },
  validFrom: { zh: '施行日期', en: 'In force from' },
  validTo: { zh: '有效期至', en: 'Valid until' },
  validity: { zh: '效力', en: 'Validity' },
  notEntered: { zh: '未录入', en: 'Not entered' },
  fromPublication: {
    zh: '自发布之日起（原文未写具体日期）',
    en: 'From the day of publication (the text gives no date)',
  },
  notStated: { zh: '原文未写', en: 'Not stated in the text' },
  contents: { zh: '目录', en: 'Contents' },
  versions: { zh: '版本', en: 'Versions' },
  olderVersion: {
    zh: '您正在看第 {n} 版，已有更新的版本。',
    en: 'This is version {n}; there is a newer one.',
  },
  latest: { zh: '查看最新版本', en: 'See the latest version' },
  notInForce: {
    zh: '这份文本目前不是现行有效的，引用前请核对。',
    en: 'This text is not in force at present; check before you quote it.',
  },
  supersededBy: { zh: '自{date}起由此文本替代：', en: 'Replaced from {date} by' },
  repealedOn: { zh: '自{date}起废止。', en: 'Repealed from {date}.' },
  print: { zh: '打印', en: 'Print' },
  askAbout: { zh: '就这一句提问', en: 'Ask about this' },
  copyLink: { zh: '复制链接', en: 'Copy link' },
  copyQuote: { zh: '复制引文', en: 'Copy quote' },
  chosen: { zh: '选中的句子', en: 'Chosen sentence' },
  hint: {
    zh: '点选任意一句，可以复制它的链接或引文。',
    en: 'Choose any sentence to copy its link or quote it.',
  },
  noSuchSentence: {
    zh: '这一版里没有链接所指的句子，可能出自另一个版本。',
    en: 'This version has no such sentence; the link may mean another version.',
  },
  notFound: { zh: '没有这份文本', en: 'There is no such text' },
  notFoundHint: {
    zh: '链接可能有误，或者文本已经撤下。全部文本见“政策原文”。',
    en: 'The link may be wrong, or the text was withdrawn. All texts are listed under Policy texts.',
  },
  question: { zh: '“{text}”这句话是什么意思，适用于谁？', en: 'Whom does this apply to: “{text}”?' },
});
