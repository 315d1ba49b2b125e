import { formatDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { shell } from './messages.ts';

/** CSS strings: only what could end one has to be escaped. */
const quoted = (text: string): string => `"${text.replace(/["\\\n]/gu, ' ')}"`;

/** A4 with title and number or version at the head and "page n of m" at the foot: only a page rule can say that, and what it says is data. */
export function PrintPage({ title, mark }: { title: string; mark: string }) {
  const { locale, t } = useLocale();
  const [before, between, after] = t(shell.printedPage, { n: '\u0000', total: '\u0000' }).split('\u0000');
  const printed = t(shell.printed, {
    date: formatDay(new Date(), locale),
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
