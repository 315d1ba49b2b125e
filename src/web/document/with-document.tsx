import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useRef } from 'react';
import { policiesQuery } from '../api/policies.ts';
import { useT } from '../i18n/locale.tsx';
import { lazyPart, useLoadedSoon } from '../lazy-part.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { DocumentPane } from './document-pane.tsx';
import { document as messages } from './messages.ts';
import type { Shown } from './shown.ts';
import styles from './with-document.module.css';

interface Props {
  /** What stands beside; null while it is not known which text. */
  shown: Shown | null;
  lit: ReadonlySet<string>;
  /** Whether the sheet is up, where there is no room beside. */
  sheetOpen: boolean;
  onCloseSheet: () => void;
  children: ReactNode;
}

/** On a wide screen what is read stands left and the document right; on a narrow one the document rises as a sheet. */
export function WithDocument({ shown, lit, sheetOpen, onCloseSheet, children }: Props) {
  const t = useT();
  const wide = useWideScreen();
  return (
    <div className={styles.split}>
      <div className={styles.reading}>{children}</div>
      {wide ? (
        <aside className={styles.beside} aria-label={t(messages.originalText)}>
          {shown ? (
            <DocumentPane text={shown} lit={lit} current={shown.current} opened={shown.opened} />
          ) : (
            <NoText />
          )}
        </aside>
      ) : (
        <Sheet shown={shown} lit={lit} opened={sheetOpen} onClose={onCloseSheet} />
      )}
    </div>
  );
}

const sheet = lazyPart(() => import('./document-sheet.tsx'));

interface SheetProps {
  shown: Shown | null;
  lit: ReadonlySet<string>;
  opened: boolean;
  onClose: () => void;
}

function Sheet({ shown, lit, opened, onClose }: SheetProps) {
  useLoadedSoon(sheet);
  const phone = useMediaQuery('(max-width: 48em)', true, { getInitialValueInEffect: false }) ?? true;
  const wanted = useRef(false);
  wanted.current ||= opened;
  if (!wanted.current || !shown) return null;
  return (
    <Suspense>
      <sheet.Part shown={shown} lit={lit} opened={opened} onClose={onClose} phone={phone} />
    </Suspense>
  );
}

/** Which text belongs here is asked of the server; when that fails, it says so in the text's place. */
function NoText() {
  const { error, refetch } = useQuery(policiesQuery);
  return error ? (
    <div className={styles.failure}>
      <FailureNotice error={error} onRetry={() => void refetch()} />
    </div>
  ) : null;
}

export function useWideScreen(): boolean {
  return useMediaQuery('(min-width: 68em)', true, { getInitialValueInEffect: false }) ?? true;
}
