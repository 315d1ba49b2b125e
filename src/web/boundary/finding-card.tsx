import { Link } from '@tanstack/react-router';
import type { LicenceEntry, ScreeningFinding } from '../api/compliance.ts';
import { useLocale } from '../i18n/locale.tsx';
import { BasisList } from './basis-list.tsx';
import styles from './finding-card.module.css';
import { KindMark } from './kind-mark.tsx';
import { boundary, kinds } from './messages.ts';
import type { Answered } from './result-text.ts';
import { VerificationMark } from './verification-mark.tsx';

interface Props {
  finding: ScreeningFinding;
  answered: readonly Answered[];
  entries: readonly LicenceEntry[];
}

/** One finding: what it is, what brought it up, what the law says and what can be done. */
export function FindingCard({ finding, answered, entries }: Props) {
  const { locale, t } = useLocale();
  const { code, kind, name, doubt, need, regulator, mark, ways } = finding;
  const texts = finding.because.flatMap((reason) => ('text' in reason ? [reason.text] : []));
  const choices = finding.because.flatMap((reason) =>
    'question' in reason ? answered.filter(({ id }) => id === reason.question) : [],
  );
  const says = new Map(
    entries
      .flatMap(({ basis, words }) => [...basis, ...words.flatMap((word) => word.basis ?? [])])
      .flatMap((one) => (one.says ? [[one.says.zh, one.says.en]] : [])),
  );
  // To comply is all there is to do about a duty, and the need says it already.
  const settling = ways.filter(({ way }) => way !== 'comply');
  return (
    <li className={styles.card} data-kind={kind}>
      <KindMark kind={kind}>{t(doubt ? kinds[kind].perhaps : kinds[kind].sure)}</KindMark>
      <h3 className={styles.name}>{name[locale]}</h3>
      {doubt && <p className={styles.doubt}>{t(boundary.doubt)}</p>}
      <dl className={styles.facts}>
        {texts.length > 0 && (
          <div>
            <dt>{t(boundary.yourWords)}</dt>
            <dd>
              <ul className={styles.quotes}>
                {texts.map((text) => (
                  <li key={text}>
                    <q>
                      <mark>{text}</mark>
                    </q>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {choices.length > 0 && (
          <div>
            <dt>{t(boundary.yourAnswer)}</dt>
            <dd>
              <ul className={styles.quotes}>
                {choices.map(({ id, question, answer }) => (
                  <li key={id}>
                    {question} <mark>{answer}</mark>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>{t(boundary.need)}</dt>
          <dd>{need}</dd>
        </div>
        <div>
          <dt>{t(boundary.regulator)}</dt>
          <dd>{regulator}</dd>
        </div>
        <div>
          <dt>{t(boundary.basis)}</dt>
          <dd>
            <BasisList
              basis={finding.basis.map((one) => ({
                ...one,
                translation: (one.says && says.get(one.says)) ?? null,
              }))}
              entryMark={mark}
            />
          </dd>
        </div>
        <div>
          <dt>{t(boundary.mark)}</dt>
          <dd>
            <VerificationMark mark={mark} />
          </dd>
        </div>
        {settling.length > 0 && (
          <div>
            <dt>{t(boundary.ways)}</dt>
            <dd>
              <ul className={styles.ways}>
                {settling.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <p className={styles.entry} data-screen-only>
        <Link to="/boundary/licences" hash={code} aria-label={t(boundary.entryOf, { name: name[locale] })}>
          {t(boundary.entry)}
        </Link>
      </p>
    </li>
  );
}
