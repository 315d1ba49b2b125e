import '../work/work.css';
import type { ReactNode } from 'react';
import { usePageTitle } from '../i18n/locale.tsx';
import styles from './entrance.module.css';

interface Props {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** The frame of the pages on the way in. */
export function Entrance({ title, lead, children }: Props) {
  usePageTitle(title);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
      <div className={styles.body}>{children}</div>
    </div>
  );
}
