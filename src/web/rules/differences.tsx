import { Fragment } from 'react';
import { useT } from '../i18n/locale.tsx';
import { Mark } from '../work/mark.tsx';
import { rules } from './messages.ts';
import styles from './rules.module.css';

/** Names and what they are, as a reader sees them. */
export type Described = readonly (readonly [label: string, text: string])[];

interface Props {
  name: string;
  /** Null: it was not there, or is not there any more. */
  before: Described | null;
  after: Described | null;
}

/** One thing that differs, field by field, before and after. */
export function Difference({ name, before, after }: Props) {
  const t = useT();
  const labels = (after ?? before ?? []).map(([label]) => label);
  const said = (side: Described | null, label: string) => side?.find(([one]) => one === label)?.[1] ?? '';
  const shown = labels.filter((label) => said(before, label) !== said(after, label));
  return (
    <li className={styles.difference}>
      <p className={styles.differenceName}>
        <strong>{name}</strong>{' '}
        <Mark tone={before === null ? 'good' : after === null ? 'over' : 'amiss'}>
          {t(before === null ? rules.isNew : after === null ? rules.removed : rules.changed)}
        </Mark>
      </p>
      {after !== null && (
        <dl className={styles.fields}>
          {shown.map((label) => (
            <div key={label}>
              <dt>{label}</dt>
              {before !== null && (
                <dd>
                  <span className={styles.side}>{t(rules.before)}</span>{' '}
                  <Lines as="del" text={said(before, label) || t(rules.nothing)} other={said(after, label)} />
                </dd>
              )}
              <dd>
                {before !== null && <span className={styles.side}>{t(rules.after)} </span>}
                <Lines as="ins" text={said(after, label) || t(rules.nothing)} other={said(before, label)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** Of a text of several lines only those are marked that the other side does not have. */
function Lines({ as: As, text, other }: { as: 'del' | 'ins'; text: string; other: string }) {
  const kept = new Set(other.split('\n'));
  return text.split('\n').map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that never changes
    <Fragment key={at}>
      {at > 0 && '\n'}
      {kept.has(line) ? line : <As>{line}</As>}
    </Fragment>
  ));
}
