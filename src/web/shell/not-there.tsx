import type { ReactNode } from 'react';
import styles from './error-pages.module.css';
import page from './page.module.css';

interface Props {
  title: string;
  /** Why that may be. */
  hint: string;
  /** Where to go on. */
  children: ReactNode;
}

/** In the place of one thing that is not there, or no longer. */
export function NotThere({ title, hint, children }: Props) {
  return (
    <>
      <h1 className={page.title}>{title}</h1>
      <p className={page.lead}>{hint}</p>
      <div className={styles.ways}>{children}</div>
    </>
  );
}
