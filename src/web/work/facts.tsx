import type { ReactNode } from 'react';
import styles from './facts.module.css';

export type Fact = readonly [name: string, value: ReactNode];

/** Names and what they are; what is not there is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const there = facts.filter(
    ([, value]) => value !== null && value !== undefined && value !== false && value !== '',
  );
  if (there.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {there.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may bear one name, an owner of two enterprises say
        <div key={`${at} ${name}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
