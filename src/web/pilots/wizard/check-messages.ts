import { defineMessages } from '../../i18n/message.ts';

export const check = defineMessages({
  contents: { zh: '内容', en: 'Contents' },
  complete: { zh: '内容齐全', en: 'Nothing is missing' },
  applicants: { zh: '主体与同意', en: 'Applicants and consents' },
  consented: { zh: '各方均已同意', en: 'Everybody has consented' },
  notConsented: { zh: '尚未同意', en: 'has not consented yet' },
  notVerified: {
    zh: '企业尚未核验，可以起草，不能提交',
    en: 'The enterprise is not verified: it may draft, not submit',
  },
  verify: { zh: '去核验', en: 'Have it verified' },
  submit: { zh: '提交', en: 'Submit' },
  submitAgain: { zh: '再次提交', en: 'Submit again' },
  frozen: {
    zh: '提交后，现在的内容定为一个版本，在退回补正之前不能再改。',
    en: 'What stands here becomes a version that cannot be changed, unless it is returned for correction.',
  },
  stamp: {
    zh: '打印这个版本（每页有版本码），经法定代表人签字、加盖公章，把扫描件上传回来；也可以用电子签名文件。任何修改都要重新盖章。',
    en: 'Print that version (its code is on every page), have it signed and stamped, and upload the scan, or an e-signed file. Any change is to be stamped again.',
  },
  form: {
    zh: '办公室收到盖章文件后作形式审查；需要补正的一次性告知。受理后给您回执，写明日期和期限。',
    en: 'With the stamped file the office checks the form; what is to be corrected is told once. Accepted, you get a receipt with date and deadline.',
  },
  onlyOwner: { zh: '由企业负责人提交。', en: 'One of the owners submits it.' },
  notReady: { zh: '上面列出的都办好后才能提交。', en: 'Everything listed above comes first.' },
  waitForSave: { zh: '正在保存，请稍候。', en: 'Wait until it is saved.' },
  ask: { zh: '到项目页申请变更', en: 'Ask for the change on the pilot’s page' },
  back: { zh: '返回项目', en: 'Back to the pilot' },
});
