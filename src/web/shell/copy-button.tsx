import { Button, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { copyText } from '../clipboard.ts';
import { useT } from '../i18n/locale.tsx';
import { IconCheck, IconCopy } from '../icons.ts';
import { shell } from './messages.ts';

interface Props {
  /** Made when the button is pressed. */
  text: () => string;
  children: ReactNode;
  icon?: ReactNode;
  /** Outlined: it is what the reader should do here. */
  prominent?: boolean;
  /** What it would copy is not whole yet. */
  disabled?: boolean;
}

/** Says on itself whether it worked, to eyes and to screen readers. */
export function CopyButton({
  text,
  children,
  icon = <IconCopy size={16} stroke={1.6} />,
  prominent = false,
  disabled = false,
}: Props) {
  const t = useT();
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');

  useEffect(() => {
    if (state === 'ready') return;
    const timer = setTimeout(() => setState('ready'), 4_000);
    return () => clearTimeout(timer);
  }, [state]);

  return (
    <>
      <Button
        {...(prominent
          ? { variant: 'default', size: 'sm' }
          : { variant: 'subtle', size: 'compact-sm', color: 'gray' })}
        disabled={disabled}
        leftSection={state === 'copied' ? <IconCheck size={16} stroke={1.8} /> : icon}
        onClick={async () => setState((await copyText(text())) ? 'copied' : 'failed')}
      >
        {state === 'copied' ? t(shell.copied) : state === 'failed' ? t(shell.copyFailed) : children}
      </Button>
      <VisuallyHidden role="status">
        {state === 'copied' ? t(shell.copied) : state === 'failed' ? t(shell.copyFailed) : ''}
      </VisuallyHidden>
    </>
  );
}
