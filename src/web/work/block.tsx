import { type ReactNode, useId } from 'react';
import styles from './blocks.module.css';

interface Props {
  title: string;
  /** For links to it. */
  id?: string;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  note?: ReactNode;
  /** A form, which says nothing on paper. */
  screenOnly?: boolean;
  children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Block({ title, id, actions, note, screenOnly = false, children }: Props) {
  const heading = useId();
  return (
    <section
      id={id}
      className={styles.block}
      aria-labelledby={heading}
      data-screen-only={screenOnly || undefined}
    >
      <div className={styles.heading}>
        <h2 id={heading}>{title}</h2>
        {actions}
      </div>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
