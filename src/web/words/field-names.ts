import type { PlainMessage } from '../i18n/message.ts';
import type { FieldName } from './entries.ts';

export const fieldNames: Readonly<Record<FieldName, PlainMessage>> = {
  kind: { zh: '类别', en: 'Kind' },
  level: { zh: '程度', en: 'Level' },
  text: { zh: '原文用词', en: 'Words of the texts' },
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  of: { zh: '只适用于', en: 'Only for' },
  standard: { zh: '普通话', en: 'Standard Chinese' },
  value: { zh: '内容', en: 'Content' },
};
