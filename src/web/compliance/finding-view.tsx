import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FindingView as Finding } from '../../compliance/pilot-schemas.ts';
import { licencesQuery } from '../api/compliance.ts';
import { BasisList } from '../boundary/basis-list.tsx';
import { KindMark } from '../boundary/kind-mark.tsx';
import { kinds } from '../boundary/messages.ts';
import { VerificationMark } from '../boundary/verification-mark.tsx';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Mark, type Tone } from '../work/mark.tsx';
import styles from './compliance.module.css';
import { compliance, findingStates, outcomes, ways as wayNames } from './messages.ts';
import { Reopened } from './reopened.tsx';
import { Said } from './said.tsx';

const tones: Record<Finding['state'], Tone> = {
  open: 'open',
  answered: 'waiting',
  returned: 'amiss',
  settled: 'good',
  reopened: 'amiss',
  dropped: 'good',
  listed: 'open',
};

interface Props {
  finding: Finding;
  /** Of the part of the page, for links to it. */
  id: string;
  fileAddress: (fileId: string) => string;
  /** Words of the declaration, as a way to where they stand; without it they are only quoted. */
  quoted?: ((text: string) => ReactNode) | undefined;
  /** What may be done about it. */
  children?: ReactNode;
}

/** What of a pilot touches the boundary of licensed finance, why, on what basis, and what became of it. */
export function FindingView({ finding, id, fileAddress, quoted, children }: Props) {
  const { locale, t } = useLocale();
  const { kind, state, name, doubt, origin, raised, raisedAt, reopened } = finding;
  const unsettled = state !== 'settled' && state !== 'dropped' && state !== 'listed';
  return (
    <article id={id} className={styles.card} data-kind={kind} aria-labelledby={`${id}-name`}>
      <div className={styles.marks}>
        <KindMark kind={kind}>{t(doubt ? kinds[kind].perhaps : kinds[kind].sure)}</KindMark>
        <Mark tone={tones[state]}>{t(findingStates[state])}</Mark>
      </div>
      <h3 id={`${id}-name`} className={styles.name}>
        {name[locale]}
      </h3>
      <p className={styles.label}>
        {[
          ...(origin === 'officer' ? [t(compliance.byOfficer)] : []),
          ...(raisedAt > 0 ? [t(compliance.raisedAt, { version: raisedAt })] : []),
          ...(doubt ? [t(compliance.doubt)] : []),
        ].join(' · ')}
      </p>
      {!raised && <p className={styles.notice}>{t(compliance.notRaised)}</p>}
      <Reopened reopened={reopened} />
      <Because finding={finding} quoted={quoted} />
      <Law finding={finding} open={unsettled} />
      {finding.answer ? (
        <Answer answer={finding.answer} fileAddress={fileAddress} />
      ) : (
        unsettled && <p className={styles.none}>{t(compliance.noAnswer)}</p>
      )}
      {finding.verdict && (
        <Said label={t(compliance.verdict)} by={finding.verdict.by} at={finding.verdict.at}>
          <p className={styles.outcome}>{t(outcomes[finding.verdict.outcome])}</p>
          <p className={styles.text}>{finding.verdict.reason}</p>
        </Said>
      )}
      {children}
    </article>
  );
}

function Because({
  finding: { because, questions },
  quoted = (text) => text,
}: Pick<Props, 'finding' | 'quoted'>) {
  const { locale, t } = useLocale();
  const { data: catalogue } = useQuery(licencesQuery(locale));
  return (
    <dl className={styles.facts}>
      {because.length > 0 && (
        <div>
          <dt>{t(compliance.because)}</dt>
          <dd>
            <ul className={styles.quotes}>
              {because.map((reason) => {
                if ('text' in reason) {
                  return (
                    <li key={reason.text}>
                      <mark>{quoted(reason.text)}</mark>
                    </li>
                  );
                }
                const question = catalogue?.questions.find(({ id }) => id === reason.question);
                const answer = question?.options.find(({ value }) => value === reason.answer);
                return (
                  <li key={reason.question}>
                    {question?.text ?? reason.question} <mark>{answer?.text ?? reason.answer}</mark>
                  </li>
                );
              })}
            </ul>
          </dd>
        </div>
      )}
      {questions.length > 0 && (
        <div>
          <dt>{t(compliance.questions)}</dt>
          <dd>
            <ul className={styles.ways}>
              {questions.map((question) => (
                <li key={question.zh}>{question[locale]}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Law({ finding: { need, regulator, basis, mark, ways }, open }: { finding: Finding; open: boolean }) {
  const { locale, t } = useLocale();
  // To comply is all there is to do about a duty, and the need says it already.
  const settling = ways.filter(({ way }) => way !== 'comply');
  return (
    <details className={styles.law} open={open}>
      <summary>{t(compliance.law)}</summary>
      <dl className={styles.facts}>
        <div>
          <dt>{t(compliance.need)}</dt>
          <dd>{need[locale]}</dd>
        </div>
        <div>
          <dt>{t(compliance.regulator)}</dt>
          <dd>{regulator[locale]}</dd>
        </div>
        <div>
          <dt>{t(compliance.basis)}</dt>
          <dd>
            <BasisList basis={basis.map((one) => shownBasis(one, locale))} entryMark={mark} />
          </dd>
        </div>
        <div>
          <dt>{t(compliance.mark)}</dt>
          <dd>
            <VerificationMark mark={mark} />
          </dd>
        </div>
        {settling.length > 0 && (
          <div>
            <dt>{t(compliance.settleBy)}</dt>
            <dd>
              <ul className={styles.ways}>
                {settling.map(({ way, institution, text }) => (
                  <li key={`${way} ${institution}`}>{text[locale]}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}

/** A basis as the catalogue keeps it, in the reader's language; the law's own words stay Chinese. */
export function shownBasis(
  { law, number, articles, says, mark }: Finding['basis'][number],
  locale: 'zh' | 'en',
) {
  return {
    law: law[locale],
    number,
    articles: articles?.[locale] ?? null,
    says: says?.zh ?? null,
    translation: says?.en ?? null,
    mark,
  };
}

function Answer({
  answer: { way, statement, licence, files, by, at },
  fileAddress,
}: {
  answer: NonNullable<Finding['answer']>;
  fileAddress: Props['fileAddress'];
}) {
  const { locale, t } = useLocale();
  return (
    <Said label={t(compliance.answer)} by={by} at={at}>
      <p className={styles.outcome}>{t(wayNames[way])}</p>
      <p className={styles.text}>{statement}</p>
      {licence && (
        <div className={styles.licence}>
          <p className={styles.label}>{t(compliance.licence)}</p>
          <p>
            {licence.holder} · {t(compliance.licenceNumber, { number: licence.number })} ·{' '}
            {licence.expiresOn
              ? t(compliance.expires, { date: formatDate(licence.expiresOn, locale) })
              : t(compliance.noEnd)}
          </p>
          <p className={styles.text}>{licence.scope}</p>
          {licence.file && (
            <a href={fileAddress(licence.file.id)} download>
              {licence.file.name}
            </a>
          )}
          {licence.fault && <Mark tone="over">{licence.fault[locale]}</Mark>}
        </div>
      )}
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file) => (
            <li key={file.id}>
              <a href={fileAddress(file.id)} download>
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Said>
  );
}
