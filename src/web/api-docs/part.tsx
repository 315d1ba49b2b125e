import { type ReactNode, useEffect, useState } from 'react';
import styles from './docs-page.module.css';

/**
 * One operation or shape, opened by its line or by its address; what is in it is drawn only then, as there are hundreds.
 */
export function Part({
  id,
  title,
  lead,
  anchor,
  children,
}: {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  /** What the page's address leads to. */
  anchor: string;
  children: () => ReactNode;
}) {
  const [open, setOpen] = useState(anchor === id);
  useEffect(() => {
    if (anchor === id) setOpen(true);
  }, [anchor, id]);
  return (
    <details
      className={styles.part}
      id={id}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.line}>
        <h3 className={styles.address}>{title}</h3>
        {lead !== undefined && <span>{lead}</span>}
      </summary>
      {open && <div className={styles.operation}>{children()}</div>}
    </details>
  );
}
