import { today } from '../../shared/clock.ts';
import type { Policy } from '../api/policies.ts';
import { document as documentMessages } from '../document/messages.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { policies as messages } from './messages.ts';

/** CSS strings: only what could end one has to be escaped. */
const quoted = (text: string): string => `"${text.replace(/["\\\n]/gu, ' ')}"`;

/** A4 with number and version at the head and "page n of m" at the foot: only a page rule can say that, and the number is data. */
export function PrintHeader({ policy }: { policy: Policy }) {
  const { locale, t } = useLocale();
  const head = [policy.number, t(documentMessages.version, { n: policy.version })]
    .filter(Boolean)
    .join(' · ');
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
  @top-left { content: ${quoted(policy.shortTitle)}; font-size: 9pt; }
  @top-right { content: ${quoted(head)}; font-size: 9pt; }
  @bottom-left { content: ${quoted(printed)}; font-size: 8pt; }
  @bottom-right { content: ${quoted(before ?? '')} counter(page) ${quoted(between ?? '')} counter(pages) ${quoted(after ?? '')}; font-size: 9pt; }
}`}</style>
  );
}
