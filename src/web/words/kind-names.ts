import type { WordKind } from '../../shared/words.ts';
import type { PlainMessage } from '../i18n/message.ts';

export const kindNames: Readonly<Record<WordKind, PlainMessage>> = {
  everyday: { zh: '日常说法词表', en: 'Everyday words' },
  terms: { zh: '中英术语表', en: 'Terms in both languages' },
  'law-words': { zh: '法规说法词表', en: 'Words about laws' },
  'law-terms': { zh: '法规中英术语表', en: 'Terms of law in both languages' },
  'law-english': { zh: '法规核对词表', en: 'How claims about laws are read' },
  greetings: { zh: '问候语', en: 'Greetings' },
  handover: { zh: '转办信息', en: 'Whom to ask' },
  instructions: { zh: '模型作答说明', en: 'Instructions for answers' },
  proposals: { zh: '模型起草说明', en: 'Instructions for drafts' },
};
