import { CloseButton, Drawer } from '@mantine/core';
import './drawer.css';
import { useT } from '../i18n/locale.tsx';
import { shell } from '../shell/messages.ts';
import { DocumentPane } from './document-pane.tsx';
import styles from './document-sheet.module.css';
import { document as messages } from './messages.ts';
import type { Shown } from './shown.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  shown: Shown;
  lit: ReadonlySet<string>;
  /** From below on a phone, from the side where that leaves something to see of the page. */
  phone: boolean;
}

export default function DocumentSheet({ opened, onClose, shown, lit, phone }: Props) {
  const t = useT();
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '85dvh' : '36rem'}
    >
      <Drawer.Overlay />
      <Drawer.Content className={styles.sheet} aria-label={t(messages.originalText)}>
        <DocumentPane
          text={shown}
          lit={lit}
          current={shown.current}
          opened={shown.opened}
          action={<CloseButton aria-label={t(shell.close)} onClick={onClose} />}
        />
      </Drawer.Content>
    </Drawer.Root>
  );
}
