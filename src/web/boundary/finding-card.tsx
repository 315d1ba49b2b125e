import { Link } from '@tanstack/react-router';
import type { ScreeningFinding, ScreeningQuestion } from '../api/compliance.ts';
import { useLocale } from '../i18n/locale.tsx';
import { BasisList } from './basis-list.tsx';
import styles from './boundary.module.css';
import { KindMark } from './kind-mark.tsx';
import { boundary } from './messages.ts';

interface Props {
  finding: ScreeningFinding;
  /** All there are, to say which one an answer was given to. */
  questions: readonly ScreeningQuestion[];
}

export function FindingCard({ finding, questions }: Props) {
  const { locale, t } = useLocale();
  const { code, kind, name, doubt, because, need, regulator, basis, ways } = finding;
  const quoted = because.flatMap((reason) => ('text' in reason ? [reason.text] : []));
  const answered = because.flatMap((reason) => {
    if ('text' in reason) return [];
    const question = questions.find(({ id }) => id === reason.question);
    const option = question?.options.find(({ value }) => value === reason.answer);
    return question && option ? [{ question: question.text, answer: option.text }] : [];
  });
  return (
    <li className={styles.finding} data-kind={kind}>
      <h3 className={styles.name}>
        <KindMark kind={kind} />
        {name[locale]}
        {doubt && <span className={styles.doubt}>{t(boundary.doubt)}</span>}
      </h3>
      {quoted.length > 0 && (
        <div className={styles.because}>
          <p className={styles.label}>{t(boundary.because)}</p>
          <ul>
            {quoted.map((text) => (
              <li key={text}>
                <mark className={styles.words}>{text}</mark>
              </li>
            ))}
          </ul>
        </div>
      )}
      {answered.length > 0 && (
        <div className={styles.because}>
          <p className={styles.label}>{t(boundary.becauseAnswer)}</p>
          <ul>
            {answered.map(({ question, answer }) => (
              <li key={question}>
                {question} <mark className={styles.words}>{answer}</mark>
              </li>
            ))}
          </ul>
        </div>
      )}
      <dl className={styles.facts}>
        {kind !== 'duty' && (
          <div>
            <dt>{t(boundary.ways)}</dt>
            <dd>
              <ul className={styles.ways}>
                {ways.map(({ way, text, institution }) => (
                  <li key={way + (institution ?? '')}>{text}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {kind === 'duty' && (
          <div>
            <dt>{t(boundary.need)}</dt>
            <dd>{need}</dd>
          </div>
        )}
        <div>
          <dt>{t(boundary.regulator)}</dt>
          <dd>{regulator}</dd>
        </div>
        <div>
          <dt>{t(boundary.basis)}</dt>
          <dd>
            <BasisList basis={basis} />
          </dd>
        </div>
      </dl>
      <Link to="/boundary/licences" hash={code} className={styles.entry} data-screen-only>
        {t(boundary.entry)}
      </Link>
    </li>
  );
}
