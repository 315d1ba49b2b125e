import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useT } from '../i18n/locale.tsx';
import { Mark } from '../work/mark.tsx';
import { LineComparison } from './line-comparison.tsx';
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
  const nothing = <span className={styles.side}>{t(rules.nothing)}</span>;
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
          {shown.map((label) => {
            const [old, now] = [before && said(before, label), said(after, label)];
            return `${old}${now}`.includes('\n') ? (
              <LineComparison key={label} label={label} before={old} after={now} />
            ) : (
              <div key={label}>
                <dt>{label}</dt>
                {old !== null && (
                  <dd>
                    <span className={styles.side}>{t(rules.before)}</span> {old ? <del>{old}</del> : nothing}
                  </dd>
                )}
                <dd>
                  {old !== null && <span className={styles.side}>{t(rules.after)} </span>}
                  {now ? <ins>{now}</ins> : nothing}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </li>
  );
}

const SHOWN = 50;

interface ListProps {
  title: string;
  /** Whether it says how many there are. */
  counted: boolean;
  children: readonly ReactNode[];
}

/** All that differs, as many at first as are read at one go. */
export function DifferenceList({ title, counted, children }: ListProps) {
  const t = useT();
  const [shown, setShown] = useState(SHOWN);
  const rest = children.length - shown;
  return (
    <>
      <h3 className={styles.subtitle}>
        {title}
        {counted && children.length > 0 && (
          <span className={styles.count}>{t(rules.changeCount, { count: children.length })}</span>
        )}
      </h3>
      {children.length === 0 ? (
        <p>{t(rules.noDifference)}</p>
      ) : (
        <ul className={styles.differences}>{children.slice(0, shown)}</ul>
      )}
      {rest > 0 && (
        <Button mt="md" variant="default" onClick={() => setShown(children.length)}>
          {t(rules.restOfThem, { count: rest })}
        </Button>
      )}
    </>
  );
}
