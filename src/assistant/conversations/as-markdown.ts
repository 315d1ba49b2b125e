import type { Bilingual, Locale } from '../../shared/locale.ts';
import type { ConversationView } from './schemas.ts';
import type { KeptTurn } from './turn.ts';

/** What the law wants on every copy (人工智能生成合成内容标识办法): extracts are the text's words, the rest a model's. */
export const LABELS = {
  extractive: { zh: '原文摘录', en: 'Extract' },
  model: { zh: '人工智能生成', en: 'AI-generated' },
} as const satisfies Record<string, Bilingual>;

const WORDS = {
  asked: { zh: '问', en: 'Question' },
  answer: { zh: '答', en: 'Answer' },
  sources: { zh: '出处', en: 'Sources' },
  cut: { zh: '（回答没有完成，以上内容不完整。）', en: '(The answer was cut off; this is incomplete.)' },
  none: { zh: '（没有得到回答。）', en: '(No answer was received.)' },
  version: { zh: '第 {n} 版', en: 'version {n}' },
  note: {
    zh: '摘自政策原文，不构成法律意见。',
    en: 'Taken from policy texts; no legal advice.',
  },
} as const satisfies Record<string, Bilingual>;

/** A conversation as a text that says of each answer whose words it is and where it stands. */
export function asMarkdown({ title, turns }: ConversationView, locale: Locale, origin: string): string {
  const parts = turns.map((turn) => turnAsMarkdown(turn, locale, origin));
  return `# ${oneLine(title)}\n\n${parts.join('\n\n')}\n\n---\n\n${WORDS.note[locale]}\n`;
}

function turnAsMarkdown(turn: KeptTurn, locale: Locale, origin: string): string {
  const { question, answer, text, at } = turn;
  const citations = answer?.citations ?? turn.citations;
  const label = answer && LABELS[answer.mode][locale];
  const said = answer?.answer ?? text;
  const sources = citations.map(
    ({ documentId, version, sentence, quote }, index) =>
      `${index + 1}. “${oneLine(quote)}” — ${origin}/policies/${documentId}?version=${version}#${sentence} (${WORDS.version[locale].replace('{n}', String(version))})`,
  );
  return [
    `## ${WORDS.asked[locale]}: ${oneLine(question)}`,
    `*${at}*`,
    said === '' ? WORDS.none[locale] : `**${WORDS.answer[locale]}${label ? ` (${label})` : ''}**\n\n${said}`,
    answer === null && said !== '' ? WORDS.cut[locale] : '',
    ...(answer?.notices ?? []),
    sources.length > 0 ? `**${WORDS.sources[locale]}**\n\n${sources.join('\n')}` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
