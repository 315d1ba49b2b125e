import { TEXT_KIND_NAMES } from '../../shared/texts.ts';
import type { Policy } from '../api/policies.ts';
import { startsOnPublication } from '../document/labels.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { policies as messages } from './messages.ts';
import styles from './reader-page.module.css';

/** The dates apart from each other, as the text and the office give them; none is made up. */
export function Facts({ policy }: { policy: Policy }) {
  const { locale, t } = useLocale();
  const { dates } = policy;
  const date = (value: string | null) => value && formatDate(value, locale);
  const rows: [string, string | null][] = [
    [t(messages.kind), TEXT_KIND_NAMES[policy.kind][locale]],
    [t(messages.number), policy.number],
    [t(policy.kind === 'law' ? messages.maker : messages.issuer), policy.issuer],
    [t(messages.drafted), date(dates.drafted)],
    [t(messages.issued), date(dates.issued)],
    [
      t(messages.published),
      date(dates.published) ?? (policy.form === 'plan' ? t(messages.notEntered) : null),
    ],
    [
      t(messages.validFrom),
      date(dates.validFrom) ?? t(startsOnPublication(policy) ? messages.fromPublication : messages.notStated),
    ],
    [t(messages.validTo), date(dates.validTo) ?? t(messages.notStated)],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
