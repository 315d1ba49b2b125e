import type { ParksVersion } from '../api/office.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { parks } from './messages.ts';

/** Of anything that officials edit. */
type Written = Pick<ParksVersion, 'version' | 'author' | 'approvedBy' | 'createdAt'>;

/** Who wrote a version, who approved it, and when. */
export function Origin({ version: { version, author, approvedBy, createdAt } }: { version: Written }) {
  const { locale, t } = useLocale();
  const names = approvedBy.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ');
  const parts = [
    t(parks.version, { version }),
    author ? t(parks.by, { name: author.name }) : t(parks.shipped),
    ...(names === '' ? [] : [t(parks.approvedBy, { names })]),
    formatInstant(createdAt, locale),
  ];
  return <p className={styles.note}>{parts.join(' · ')}</p>;
}
