import type { ReactNode } from 'react';
import type { ItemView as Item } from '../../compliance/pilot-schemas.ts';
import { BasisList } from '../boundary/basis-list.tsx';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Mark, type Tone } from '../work/mark.tsx';
import styles from './compliance.module.css';
import { shownBasis } from './finding-view.tsx';
import { compliance, itemStatuses } from './messages.ts';
import { Reopened } from './reopened.tsx';
import { Said } from './said.tsx';

const tones: Record<Item['status'], Tone> = {
  open: 'open',
  answered: 'waiting',
  met: 'good',
  partly: 'amiss',
  'not-met': 'over',
  'not-applicable': 'good',
  expired: 'over',
  reopened: 'amiss',
};

interface Props {
  item: Item;
  /** Of the part of the page, for links to it. */
  id: string;
  fileAddress: (fileId: string) => string;
  /** What may be done about it. */
  children?: ReactNode;
}

/** One item of the checklist: what is asked for, what was said and shown, how it was judged. */
export function ItemView({ item, id, fileAddress, children }: Props) {
  const { locale, t } = useLocale();
  const { requirement, basis, blocking, evidenceNeeded, status, answer, verdict, reopened } = item;
  const mark = basis[0]?.mark;
  return (
    <article id={id} className={styles.item} aria-labelledby={`${id}-name`}>
      <div className={styles.marks}>
        <Mark tone={tones[status]}>{t(itemStatuses[status])}</Mark>
        {blocking && <span className={styles.tag}>{t(compliance.blocking)}</span>}
        {evidenceNeeded && <span className={styles.tag}>{t(compliance.evidenceNeeded)}</span>}
      </div>
      <h3 id={`${id}-name`} className={styles.requirement}>
        {requirement[locale]}
      </h3>
      <Reopened reopened={reopened} />
      <details className={styles.law}>
        <summary>{t(compliance.basis)}</summary>
        {mark === undefined ? (
          <p className={styles.none}>{t(compliance.noBasis)}</p>
        ) : (
          <BasisList basis={basis.map((one) => shownBasis(one, locale))} entryMark={mark} />
        )}
      </details>
      {answer ? (
        <Said label={t(compliance.statement)} by={answer.by} at={answer.at}>
          <p className={styles.text}>{answer.statement}</p>
          {answer.evidence.length > 0 && (
            <ul className={styles.files} aria-label={t(compliance.evidence)}>
              {answer.evidence.map((one) => (
                <Evidence key={one.file.id} evidence={one} fileAddress={fileAddress} />
              ))}
            </ul>
          )}
        </Said>
      ) : (
        <p className={styles.none}>{t(compliance.noStatement)}</p>
      )}
      {verdict && (
        <Said label={t(compliance.verdict)} by={verdict.by} at={verdict.at}>
          <p className={styles.outcome}>{t(itemStatuses[verdict.verdict])}</p>
          <p className={styles.text}>{verdict.reason}</p>
        </Said>
      )}
      {children}
    </article>
  );
}

function Evidence({
  evidence: { file, digest, effectiveFrom, expiresOn, inForce },
  fileAddress,
}: {
  evidence: NonNullable<Item['answer']>['evidence'][number];
  fileAddress: Props['fileAddress'];
}) {
  const { locale, t } = useLocale();
  const days = [
    ...(effectiveFrom ? [t(compliance.from, { date: formatDate(effectiveFrom, locale) })] : []),
    expiresOn ? t(compliance.expires, { date: formatDate(expiresOn, locale) }) : t(compliance.noEnd),
  ];
  return (
    <li className={styles.evidence}>
      <a href={fileAddress(file.id)} download>
        {file.name}
      </a>
      <span className={styles.days}>
        {days.join(' · ')}
        <Mark tone={inForce ? 'good' : 'over'}>
          {t(inForce ? compliance.inForce : compliance.notInForce)}
        </Mark>
      </span>
      <span className={styles.digest}>
        {t(compliance.digest)} <code>{digest}</code>
      </span>
    </li>
  );
}
