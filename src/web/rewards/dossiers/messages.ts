import { defineMessages } from '../../i18n/message.ts';

export const dossier = defineMessages({
  title: { zh: '案卷', en: 'Dossier' },
  note: {
    zh: '按办理顺序编目、编页，成一册 PDF，并附全部上传文件的原件。应有而没有的在目录中标红。只收您依职责可以查看的内容。',
    en: 'Everything in order, listed and paged, as one PDF with every uploaded file beside it. What should be there and is not stands in red in the list. It holds what you may see by your role.',
  },
  make: { zh: '一键成卷（ZIP）', en: 'Make the dossier (ZIP)' },
  made: { zh: '案卷已生成，请在下载中查看。', en: 'The dossier is made: see your downloads.' },
});
