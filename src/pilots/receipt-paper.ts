import type { Paper } from '../platform/documents/paper.ts';
import type { Locale } from '../shared/locale.ts';
import { formatDate } from '../shared/written-date.ts';
import { headOf, salutation, saying } from './paper-parts.ts';
import type { Pilot } from './store.ts';
import type { Terms } from './terms.ts';
import type { Content } from './versions.ts';

export interface Received {
  pilot: Pick<Pilot, 'number'>;
  receipt: NonNullable<Pilot['receipt']>;
  /** What was accepted. */
  content: Content;
  /** Name of the case officer. */
  officer: string;
  /** Says that the terms came with the software; null once the office has set its own. */
  example: Terms['example'];
  locale: Locale;
}

/** 受理通知书: what was accepted, when, and until when it is reviewed. */
export function receiptPaper({ pilot, receipt, content, officer, example, locale }: Received): Paper {
  const say = saying(locale);
  const { title } = content.declaration.identity;
  const applicants = content.parties.map(({ name }) => name);
  const date = (day: string) => formatDate(day, locale);
  const { workingDays, provisional, code } = receipt;
  const notes = [
    ...(provisional ? [say('noteProvisional')] : []),
    ...(example === null ? [] : [example[locale]]),
    say('noteAccepted'),
    say('noteFormat'),
  ];
  return {
    locale,
    title: `${title} ${say('receipt')}`,
    head: headOf(locale, { what: 'receipt', number: pilot.number, code }),
    blocks: [
      { style: 'title', text: say('receipt') },
      salutation(content.parties, locale),
      {
        style: 'text',
        text:
          locale === 'zh'
            ? `报来的“${title}”创新应用声明书与测试方案（第 ${receipt.version} 版，版本码 ${code}）及该版本的盖章（签名）文件收悉，现予受理。`
            : `The innovation declaration and test plan “${title}” (version ${receipt.version}, code ${code}) and the stamped or signed file of that version were received and are accepted.`,
      },
      {
        widths: [28, 72],
        labelled: true,
        rows: [
          [say('title'), title],
          [say('applicants'), applicants.join('\n')],
          [say('code'), code],
          [say('acceptedOn'), date(receipt.on)],
          [
            say('dueOn'),
            locale === 'zh'
              ? `${date(receipt.dueOn)}（${workingDays} 个工作日）`
              : `${date(receipt.dueOn)} (${workingDays} working days)`,
          ],
          [say('officer'), officer],
        ],
      },
      { style: 'closing', text: `${say('office')}\n${date(receipt.on)}` },
      { style: 'topic', text: say('notes') },
      ...notes.map((text, at) => ({ style: 'note', text: `${at + 1}. ${text}` }) as const),
    ],
  };
}
