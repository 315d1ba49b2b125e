import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type DossierOf, saveDossier } from '../../api/dossiers.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { IconDownload } from '../../icons.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Block } from '../../work/block.tsx';
import { dossier } from './messages.ts';

/** 一键成卷 */
export function DossierBlock({ of, title }: { of: DossierOf; title: string }) {
  const { locale, t } = useLocale();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => saveDossier(of, title, locale),
  });
  return (
    <Block title={t(dossier.title)} note={t(dossier.note)} screenOnly>
      <Button
        size="sm"
        variant="default"
        loading={isPending}
        leftSection={<IconDownload size={16} stroke={1.6} />}
        onClick={() => mutate()}
      >
        {t(dossier.make)}
      </Button>
      <p role="status">{isSuccess && t(dossier.made)}</p>
      {error && <FailureNotice error={error} onRetry={() => mutate()} />}
    </Block>
  );
}
