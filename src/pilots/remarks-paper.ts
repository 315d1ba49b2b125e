import type { Paper } from '../platform/documents/paper.ts';
import type { Locale } from '../shared/locale.ts';
import { SECTION_NAMES } from '../shared/pilots/names.ts';
import { formatDate } from '../shared/written-date.ts';
import { headOf, ORDER, salutation, saying } from './paper-parts.ts';
import { remarkName } from './return.ts';
import type { Pilot } from './store.ts';
import type { Version } from './versions.ts';

export interface Told {
  pilot: Pick<Pilot, 'number'>;
  version: Pick<Version, 'number' | 'code' | 'content'>;
  returned: NonNullable<Version['returned']>;
  /** Civil date on which it was told. */
  on: string;
  /** Name of who told it. */
  officer: string;
  locale: Locale;
}

/** What the case was in when it was returned. */
const CHECKS = {
  submitted: { zh: '形式审查', en: 'the check of form' },
  boundary_review: { zh: '持牌合规审查', en: 'the licence boundary review' },
  expert_review: { zh: '专家评审', en: 'the expert review' },
} as const;

/** 一次性告知补正通知书: all that is to be corrected, field by field. */
export function remarksPaper({ pilot, version, returned, on, officer, locale }: Told): Paper {
  const say = saying(locale);
  const { content, code, number } = version;
  const { title } = content.declaration.identity;
  const check = CHECKS[returned.from as keyof typeof CHECKS]?.[locale] ?? CHECKS.submitted[locale];
  const notes = [say('noteCorrections'), say('noteFormat')];
  return {
    locale,
    title: `${title} ${say('remarks')}`,
    head: headOf(locale, { what: 'remarks', number: pilot.number, code }),
    blocks: [
      { style: 'title', text: say('remarks') },
      salutation(content.parties, locale),
      {
        style: 'text',
        text:
          locale === 'zh'
            ? `报来的“${title}”创新应用声明书与测试方案（第 ${number} 版，版本码 ${code}）收悉。经${check}，需要补正以下全部内容，现一次性告知：`
            : `The innovation declaration and test plan “${title}” (version ${number}, code ${code}) was received. After ${check}, all of the following is to be corrected and is told at once:`,
      },
      {
        widths: [ORDER, 36, 56],
        head: [say('order'), say('place'), say('reason')],
        rows: returned.remarks.map(({ path, reason }, at) => [String(at + 1), placeOf(path, locale), reason]),
      },
      { style: 'text', text: say('resubmit') },
      { style: 'closing', text: `${say('officer')}${locale === 'zh' ? '：' : ': '}${officer}` },
      { style: 'closing', text: `${say('office')}\n${formatDate(on, locale)}` },
      { style: 'topic', text: say('notes') },
      ...notes.map((text, at) => ({ style: 'note', text: `${at + 1}. ${text}` }) as const),
    ],
  };
}

function placeOf(path: string, locale: Locale): string {
  const name = remarkName(path)?.[locale] ?? path;
  const section = SECTION_NAMES[path.split('.')[0] as keyof typeof SECTION_NAMES];
  return section === undefined ? name : `${section[locale]}\n${name}`;
}
