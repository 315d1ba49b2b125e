import { CloseButton, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import './drawer.css';
import { useT } from '../i18n/locale.tsx';
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
          {shown && <DocumentPane text={shown} lit={lit} current={shown.current} opened={shown.opened} />}
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

export function useWideScreen(): boolean {
  return useMediaQuery('(min-width: 68em)', true, { getInitialValueInEffect: false }) ?? true;
}
