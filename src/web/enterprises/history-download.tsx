import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { downloadHistory, type HistoryOf } from '../api/history-export.ts';
import { useT } from '../i18n/locale.tsx';
import { IconDownload } from '../icons.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { history } from './verification-messages.ts';

/** The whole history as a file. */
export function HistoryDownload(of: HistoryOf) {
  const t = useT();
  const download = useMutation({ mutationFn: () => downloadHistory(of) });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.6} />}
        loading={download.isPending}
        onClick={() => download.mutate()}
        data-screen-only
      >
        {t(history.export)}
      </Button>
      {download.error && <FailureNotice error={download.error} />}
    </>
  );
}
