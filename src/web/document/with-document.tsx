import { CloseButton, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { policiesQuery } from '../api/policies.ts';
import './drawer.css';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { shell } from '../shell/messages.ts';
import { DocumentPane } from './document-pane.tsx';
import { document as messages } from './messages.ts';
import type { TextRef } from './policy-texts.ts';
import styles from './with-document.module.css';

export interface Shown extends TextRef {
  current: string | null;
  opened: number;
}

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
  const phone = useMediaQuery('(max-width: 48em)', true, { getInitialValueInEffect: false });
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
        <Drawer.Root
          opened={sheetOpen && shown !== null}
          onClose={onCloseSheet}
          position={phone ? 'bottom' : 'right'}
          size={phone ? '85dvh' : '36rem'}
        >
          <Drawer.Overlay />
          <Drawer.Content className={styles.sheet} aria-label={t(messages.originalText)}>
            {shown && (
              <DocumentPane
                text={shown}
                lit={lit}
                current={shown.current}
                opened={shown.opened}
                action={<CloseButton aria-label={t(shell.close)} onClick={onCloseSheet} />}
              />
            )}
          </Drawer.Content>
        </Drawer.Root>
      )}
    </div>
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
