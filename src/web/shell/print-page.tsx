import { today } from '../../shared/clock.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { defineMessages } from '../i18n/message.ts';

const messages = defineMessages({
  printed: { zh: '打印自试点，{date}', en: 'Printed from Shidian, {date}' },
  page: { zh: '第 {n} 页 共 {total} 页', en: 'Page {n} of {total}' },
});

/** CSS strings: only what could end one has to be escaped. */
const quoted = (text: string): string => `"${text.replace(/["\\\n]/gu, ' ')}"`;

/** A4 with title and number or version at the head and "page n of m" at the foot: only a page rule can say that, and what it says is data. */
export function PrintPage({ title, mark }: { title: string; mark: string }) {
  const { locale, t } = useLocale();
  const [before, between, after] = t(messages.page, { n: '\u0000', total: '\u0000' }).split('\u0000');
  const printed = t(messages.printed, {
    date: formatDate(
      today(() => new Date()),
      locale,
    ),
  });
  return (
    <style>{`@page {
  size: A4;
  margin: 25mm 22mm;
  @top-left { content: ${quoted(title)}; font-size: 9pt; }
  @top-right { content: ${quoted(mark)}; font-size: 9pt; }
  @bottom-left { content: ${quoted(printed)}; font-size: 8pt; }
  @bottom-right { content: ${quoted(before ?? '')} counter(page) ${quoted(between ?? '')} counter(pages) ${quoted(after ?? '')}; font-size: 9pt; }
}`}</style>
  );
}
