import { Box, Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { shell } from '../shell/messages.ts';
import { work } from './messages.ts';
import { useFocusBack } from './use-focus-back.ts';

interface Props {
  opened: boolean;
  title: string;
  /** What will happen, and what cannot be undone. */
  children: ReactNode;
  /** The verb itself: “Remove”, never “OK”. */
  action: string;
  danger?: boolean;
  pending?: boolean;
  error?: unknown;
  disabled?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before what is hard to undo. A failure is told here, with what was typed still there. */
export function Confirm(props: Props) {
  const t = useT();
  useFocusBack(props.opened);
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      centered
      // A dialog's heading is no banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t(shell.close) }}
    >
      {props.children}
      {props.error ? (
        <Box mt="md" ref={bringIntoSight}>
          <FailureNotice error={props.error} />
        </Box>
      ) : null}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={props.onClose}>
          {t(work.cancel)}
        </Button>
        <Button
          {...(props.danger && { color: 'red.9' })}
          loading={props.pending ?? false}
          disabled={props.disabled ?? false}
          onClick={props.onConfirm}
        >
          {props.action}
        </Button>
      </Group>
    </Modal>
  );
}

/** On a phone a long form ends below the window. */
function bringIntoSight(notice: HTMLElement | null): void {
  notice?.scrollIntoView({ block: 'nearest' });
}
