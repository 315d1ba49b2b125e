import type { ReactNode } from 'react';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import own from './desk-page.module.css';

interface Props<T> {
  title: string;
  /** Where all of them are. */
  all?: ReactNode;
  items: readonly T[];
  keyOf: (item: T) => string;
  detail: (item: T) => ReactNode;
  children: (item: T) => ReactNode;
}

/** One kind of what waits, on the desk; nothing where there is none. */
export function Waits<T>({ title, all, items, keyOf, detail, children }: Props<T>) {
  if (items.length === 0) return null;
  return (
    <Block title={title} actions={all}>
      <ul className={own.list}>
        {items.map((item) => (
          <li key={keyOf(item)} className={own.item}>
            <div>{children(item)}</div>
            <div className={styles.quiet}>{detail(item)}</div>
          </li>
        ))}
      </ul>
    </Block>
  );
}
