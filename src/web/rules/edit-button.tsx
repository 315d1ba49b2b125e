import { Button } from '@mantine/core';
import { useT } from '../i18n/locale.tsx';
import { rules } from './messages.ts';

/** In the row of what it opens the form of. */
export function EditButton({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useT();
  return (
    <Button size="compact-sm" variant="default" aria-label={t(rules.editOf, { name })} onClick={onClick}>
      {t(rules.edit)}
    </Button>
  );
}
