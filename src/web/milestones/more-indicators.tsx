import { Button } from '@mantine/core';
import { useT } from '../i18n/locale.tsx';
import { run as messages } from './messages.ts';
import paper from './paper.module.css';
import styles from './run.module.css';
import type { Found } from './use-found.ts';

/** The next of those that are not shown yet; on paper, how many are not. */
export function MoreIndicators<T extends { name: string }>({
  found: { next, left, showNext },
}: {
  found: Found<T>;
}) {
  const t = useT();
  if (next === 0) return null;
  return (
    <>
      <Button variant="default" className={styles.more ?? ''} onClick={showNext} data-screen-only>
        {t(messages.more, { count: next })}
      </Button>
      <p className={paper.paper} aria-hidden="true">
        {t(messages.notPrinted, { count: left })}
      </p>
    </>
  );
}
