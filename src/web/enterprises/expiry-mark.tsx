import { dayOf } from '../../shared/clock.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Mark } from '../work/mark.tsx';
import { licences } from './licence-messages.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long before its end a licence is worth a word. */
const SOON_DAYS = 90;

/** How long something holds, in words and by shape. */
export function ExpiryMark({ expiresOn }: { expiresOn: string | null }) {
  const { locale, t } = useLocale();
  if (expiresOn === null) return <Mark tone="good">{t(licences.noEnd)}</Mark>;
  const days = Math.round((Date.parse(expiresOn) - Date.parse(dayOf(new Date()))) / DAY_MS);
  const date = formatDate(expiresOn, locale);
  if (days < 0) return <Mark tone="over">{t(licences.lapsed, { date })}</Mark>;
  if (days === 0) return <Mark tone="amiss">{t(licences.endsToday, { date })}</Mark>;
  if (days <= SOON_DAYS) return <Mark tone="amiss">{t(licences.ends, { count: days, date })}</Mark>;
  return <Mark tone="good">{t(licences.holds, { date })}</Mark>;
}
