import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useT } from '../i18n/locale.tsx';
import { shell } from './messages.ts';
import page from './page.module.css';

export function PendingPage() {
  const t = useT();
  return (
    <div className={page.page} aria-busy="true">
      <VisuallyHidden role="status">{t(shell.loading)}</VisuallyHidden>
      <Skeleton height={32} width="40%" mb="xl" />
      <Skeleton height={16} mb="md" />
      <Skeleton height={16} mb="md" />
      <Skeleton height={16} width="70%" />
    </div>
  );
}
