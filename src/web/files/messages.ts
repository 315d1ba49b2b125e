import { defineMessages } from '../i18n/message.ts';

export const files = defineMessages({
  choose: { zh: '选择文件', en: 'Choose a file' },
  chooseSeveral: { zh: '选择文件', en: 'Choose files' },
  orDropSeveral: { zh: '或把文件拖到这里，可以一次放几个', en: 'or drop them here, several at once' },
  orDrop: { zh: '或把文件拖到这里', en: 'or drop it here' },
  kinds: {
    zh: '{kinds}，不超过 {max} MB。',
    en: '{kinds}, at most {max} MB.',
  },
  document: { zh: 'PDF、OFD 或照片', en: 'PDF, OFD or a photograph' },
  evidence: {
    zh: 'PDF、OFD、照片、Word（.docx）或 Excel（.xlsx），不含宏',
    en: 'PDF, OFD, a photograph, Word (.docx) or Excel (.xlsx) without macros',
  },
  wrongEvidence: {
    zh: '“{name}”不是可以上传的类型，请用 PDF、OFD、JPG、PNG、WebP、DOCX 或 XLSX；旧版 .doc、.xls 和含宏的文件请另存后再传。',
    en: '“{name}” is of no kind that can be uploaded; use PDF, OFD, JPG, PNG, WebP, DOCX or XLSX. Save an old .doc or .xls, or a file with macros, as one of these first.',
  },
  uploading: { zh: '正在上传 {percent}%', en: 'Uploading, {percent}%' },
  uploaded: { zh: '已上传：{name}', en: 'Uploaded: {name}' },
  cancel: { zh: '取消上传', en: 'Cancel' },
  replace: { zh: '换一个文件', en: 'Replace it' },
  tooLarge: {
    zh: '“{name}”有 {size} MB，超过 {max} MB。请压缩或降低扫描精度后再传。',
    en: '“{name}” has {size} MB; {max} MB is the most. Compress it or scan it at a lower resolution.',
  },
  wrongKind: {
    zh: '“{name}”不是可以上传的类型，请用 PDF、OFD、JPG、PNG 或 WebP。',
    en: '“{name}” is of no kind that can be uploaded; use PDF, OFD, JPG, PNG or WebP.',
  },
  empty: { zh: '“{name}”是空文件。', en: '“{name}” is empty.' },
  one: { zh: '一次只能放一个文件。', en: 'One file at a time, please.' },
});
