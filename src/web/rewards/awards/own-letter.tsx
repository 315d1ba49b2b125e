import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type OwnAwardOf, ownLetterAddress, ownLetterQuery } from '../../api/awards.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Loaded } from '../../work/loaded.tsx';
import styles from './awards.module.css';
import { LetterText } from './letter-text.tsx';
import { own as messages } from './messages.ts';

/** What an applicant is written, awarded or not: to be read here, and as a file. */
export function OwnLetter({ of }: { of: OwnAwardOf }) {
  const { locale, t } = useLocale();
  const query = useQuery(ownLetterQuery(of, locale));
  return (
    <Loaded query={query}>
      {(letter) => (
        <details className={styles.letter}>
          <summary>
            {t(messages.letterOf, { title: letter.title, date: formatDate(letter.on, locale) })}
          </summary>
          <LetterText letter={letter} />
          <p className={styles.ways}>
            <a
              href={ownLetterAddress(of, locale)}
              download
              aria-label={`${letter.title}: ${t(messages.download)}`}
            >
              {t(messages.download)}
            </a>
            <Link
              to="/enterprises/$enterpriseId/pilots/$pilotId/awards/$entryId/letter"
              params={{ ...of }}
              aria-label={`${letter.title}: ${t(messages.print)}`}
            >
              {t(messages.print)}
            </Link>
          </p>
        </details>
      )}
    </Loaded>
  );
}
