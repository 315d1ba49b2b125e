import { useQuery } from '@tanstack/react-query';
import { LETTER_PARTS } from '../../../shared/rewards/letter-holes.ts';
import { type OwnAwardOf, ownLetterAddress, ownLetterQuery } from '../../api/awards.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Facts } from '../../work/facts.tsx';
import { Loaded } from '../../work/loaded.tsx';
import styles from './awards.module.css';
import { own as messages } from './messages.ts';

/** What an applicant is written, awarded or not: to be read here, and as a file. */
export function OwnLetter({ of }: { of: OwnAwardOf }) {
  const { locale, t } = useLocale();
  const query = useQuery(ownLetterQuery(of, locale));
  return (
    <Loaded query={query}>
      {({ title, on, to, parts, basis, closing, note }) => (
        <details className={styles.letter}>
          <summary>{t(messages.letterOf, { title, date: formatDate(on, locale) })}</summary>
          <article>
            <p>{to}</p>
            {parts.map(({ title: head, text }, at) => (
              <section key={head}>
                <h5>{head}</h5>
                <p>{text}</p>
                {LETTER_PARTS[at] === 'basis' && <Facts facts={basis} />}
              </section>
            ))}
            <p className={styles.closing}>{closing}</p>
            {note !== null && <p className={styles.note}>{note}</p>}
          </article>
          <p>
            <a href={ownLetterAddress(of, locale)} download aria-label={`${title}: ${t(messages.download)}`}>
              {t(messages.download)}
            </a>
          </p>
        </details>
      )}
    </Loaded>
  );
}
