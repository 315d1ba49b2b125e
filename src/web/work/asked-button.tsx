import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Confirm } from './confirm.tsx';
import { useChange } from './use-change.ts';

interface Props<I> {
  /** The verb itself: on the button, and in the dialog. */
  action: string;
  /** Of the dialog; left out, it is the verb. */
  title?: string;
  /** What will happen. */
  children: ReactNode;
  wanted: I;
  send: (wanted: I, once: string) => Promise<unknown>;
  onDone: () => Promise<unknown>;
  size?: 'compact-sm';
}

/** For what is done with one button, and asked about first. */
export function AskedButton<I>({ action, title, children, wanted, send, onDone, size }: Props<I>) {
  const [asking, setAsking] = useState(false);
  const change = useChange(send, async () => {
    setAsking(false);
    await onDone();
  });
  return (
    <>
      <Button variant="default" {...(size && { size })} onClick={() => setAsking(true)}>
        {action}
      </Button>
      <Confirm
        opened={asking}
        title={title ?? action}
        action={action}
        danger
        pending={change.isPending}
        error={change.error}
        onClose={() => {
          setAsking(false);
          change.reset();
        }}
        onConfirm={() => change.mutate(wanted)}
      >
        {children}
      </Confirm>
    </>
  );
}
