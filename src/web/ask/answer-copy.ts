import type { AnswerResponse } from '../../assistant/contract.ts';
import type { PolicyVersion } from '../../policy/document.ts';
import { findMarks } from '../../shared/cite.ts';
import type { Locale } from '../../shared/locale.ts';
import { placeLabel } from '../document/labels.ts';
import { formatDate } from '../i18n/dates.ts';
import { translator } from '../i18n/message.ts';
import { shell } from '../shell/messages.ts';
import { ask } from './messages.ts';

interface Copied {
  question: string;
  answer: AnswerResponse;
  /** The text a citation or a mark means; null while it is not loaded. */
  policyOf: (documentId: string | null, version?: number) => PolicyVersion | null;
  locale: Locale;
  /** Civil date, YYYY-MM-DD. */
  today: string;
  origin: string;
}

/** An answer that can stand in a letter: said as the plan numbers itself, with where each quote stands, its label, the date and the disclaimer. */
export function copyOf({ question, answer, policyOf, locale, today, origin }: Copied): string {
  const t = translator(locale);
  const label = t(answer.mode === 'model' ? ask.model : ask.extractive);
  const sources = answer.citations.map((citation, index) => {
    const policy = policyOf(citation.documentId, citation.version);
    const place = policy ? placeLabel(policy, citation.article, locale) : citation.documentId;
    const document = policy && `《${policy.title}》${policy.number ? `（${policy.number}）` : ''}`;
    const address = `${origin}/policies/${citation.documentId}?version=${citation.version}#${citation.sentence}`;
    return `${index + 1}. ${place}${document ? ` ${document}` : ''}\n   ${address}`;
  });
  const handover = answer.handover;
  const blocks = [
    t(ask.copyQuestion, { text: question }),
    `${t(ask.copyAnswer, { label })}\n${spokenMarks(answer.answer, policyOf, locale)}`,
    answer.notices.join('\n'),
    sources.length > 0 ? `${t(ask.copySources)}\n${sources.join('\n')}` : '',
    recordsOf(answer),
    handover
      ? [
          t(ask.copyHandover),
          `${t(ask.department)}: ${handover.department ?? t(ask.notPublished)}`,
          `${t(ask.phone)}: ${handover.phone ?? t(ask.notPublished)}`,
          `${t(ask.document)}: ${handover.document ?? t(ask.notPublished)}`,
        ].join('\n')
      : '',
    `${t(ask.copyDate, { date: formatDate(today, locale) })}\n${t(shell.disclaimer)}`,
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** What the service itself says, with whose words they are. */
function recordsOf({ records }: AnswerResponse): string {
  if (records === null) return '';
  const lines = records.items.map(({ text, detail }) => `- ${[text, detail].filter(Boolean).join(' · ')}`);
  return [records.title, records.hint, ...lines].join('\n');
}

/** [第五条] → [行动方案“五、打造金融科技技术创新高地”]: still brackets, so that a copied answer can be checked again. */
function spokenMarks(answer: string, policyOf: Copied['policyOf'], locale: Locale): string {
  let out = '';
  let at = 0;
  for (const mark of findMarks(answer)) {
    const names = mark.cited.map(({ documentTitle, article }) => {
      const policy = documentTitle === null ? policyOf(null) : null;
      return policy ? placeLabel(policy, article, locale) : null;
    });
    const spoken = names.every((name) => name !== null)
      ? `[${names.join(locale === 'zh' ? '；' : '; ')}]`
      : answer.slice(mark.start, mark.end);
    out += answer.slice(at, mark.start) + spoken;
    at = mark.end;
  }
  return out + answer.slice(at);
}
