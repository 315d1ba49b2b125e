import { Button, type ButtonProps } from '@mantine/core';
import { useT } from '../i18n/locale.tsx';
import { IconPrinter } from '../icons.ts';
import { shell } from './messages.ts';

/** Prints the page that it stands on. */
export function PrintButton({ children, ...look }: ButtonProps) {
  const t = useT();
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} stroke={1.6} />}
      {...look}
      onClick={() => window.print()}
    >
      {children ?? t(shell.print)}
    </Button>
  );
}
