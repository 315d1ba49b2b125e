import { inert } from '../../shared/inert.ts';
import type { Locale } from '../../shared/locale.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { AnswerResponse, Citation } from '../contract.ts';

/** A citation for programs that have no page beside them: what it is called, and where a reader finds it. */
export interface Source extends Citation {
  title: string;
  link: string;
}

/** The sentence in the reader page. */
export function linkTo(
  publicUrl: string,
  { documentId, version, sentence }: { documentId: string; version?: number; sentence?: string },
): string {
  const query = version === undefined ? '' : `?version=${version}`;
  const hash = sentence === undefined ? '' : `#${encodeURIComponent(sentence)}`;
  return `${publicUrl}/policies/${encodeURIComponent(documentId)}${query}${hash}`;
}

export function sourcesOf(
  citations: readonly Citation[],
  titleOf: (citation: Citation) => string,
  publicUrl: string,
): Source[] {
  return citations.map((citation) => ({
    ...citation,
    title: titleOf(citation),
    link: linkTo(publicUrl, citation),
  }));
}

const WORDS = {
  sources: { zh: '出处：', en: 'Sources:' },
  nearest: { zh: '相近的条款：', en: 'Nearest articles:' },
  extractive: { zh: '以上为原文摘录。', en: 'These are extracts from the text.' },
  model: {
    zh: '以上由人工智能生成，逐句与原文核对；以原文为准。',
    en: 'Written by an AI model and checked against the text sentence by sentence; the text prevails.',
  },
  handover: {
    zh: '主管部门的答复渠道（不是政策原文）：',
    en: 'Whom to ask, as the office says (not the text): ',
  },
  department: { zh: '部门', en: 'department' },
  phone: { zh: '电话', en: 'telephone' },
  document: { zh: '文件', en: 'document' },
  due: { zh: '期限', en: 'due' },
  late: { zh: '已逾期', en: 'overdue' },
  unpublished: { zh: '尚未公布', en: 'not yet published' },
} as const;

/** What stands under an answer where there is nothing but its text. */
export function underAnswer(answer: AnswerResponse, sources: readonly Source[], publicUrl: string): string {
  const { locale, notices, suggestions, handover, mode, outcome, records } = answer;
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  const lines = [...notices];
  if (records) lines.push(...recordLines(records, locale, publicUrl));
  if (handover) {
    const parts = (['department', 'phone', 'document'] as const).map(
      (part) => `${say(part)} ${handover[part] ?? say('unpublished')}`,
    );
    lines.push(say('handover') + parts.join(locale === 'zh' ? '；' : '; '));
  }
  if (suggestions.length > 0) {
    lines.push(
      say('nearest'),
      ...suggestions.map((one) => `- ${inert(one.title)} ${linkTo(publicUrl, one)}`),
    );
  }
  if (sources.length > 0) {
    lines.push(say('sources'), ...sources.map((one) => sourceLine(one, locale)));
    if (outcome === 'answered' || outcome === 'partial') lines.push(say(mode));
  }
  return lines.join('\n');
}

/** What the service itself knows, with whose words they are; a pilot's title is its team's and may say anything. */
function recordLines(
  { title, hint, items, more }: NonNullable<AnswerResponse['records']>,
  locale: Locale,
  publicUrl: string,
): string[] {
  const colon = locale === 'zh' ? '：' : ': ';
  const lines = items.map(({ text, detail, path, dueOn, overdue }) => {
    const day = dueOn === null ? null : formatDate(dueOn, locale);
    const due = day === null || detail?.includes(day) ? null : `${WORDS.due[locale]} ${day}`;
    const said = [text, detail, due, overdue && WORDS.late[locale]].filter(Boolean).join(' · ');
    return `- ${inert(said)}${path === null ? '' : ` ${publicUrl}${path}`}`;
  });
  return [
    `${title}${locale === 'zh' ? `（${hint}）` : ` (${hint})`}`,
    ...lines,
    ...(more ? [`${more.text}${colon}${publicUrl}${more.path}`] : []),
  ];
}

export function sourceLine({ title, quote, link }: Source, locale: Locale): string {
  const said = inert(quote);
  return locale === 'zh' ? `- ${title}：“${said}” ${link}` : `- ${title}: “${said}” ${link}`;
}

/** What the doors give beside the text, for programs. */
export function inFull({ answer: _, ...answer }: AnswerResponse, sources: readonly Source[]) {
  return { ...answer, citations: [...sources] };
}
