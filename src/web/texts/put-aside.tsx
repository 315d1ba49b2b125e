import { Button } from '@mantine/core';
import { changeDraft } from '../api/texts.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { AskedButton } from '../work/asked-button.tsx';
import { useChange } from '../work/use-change.ts';
import { texts as messages } from './messages.ts';
import own from './texts.module.css';

interface Props {
  documentId: string;
  /** As the page shows it. */
  version: string;
  onDone: () => Promise<unknown>;
}

export function DiscardDraft({ documentId, version, onDone }: Props) {
  const t = useT();
  return (
    <AskedButton
      action={t(messages.discard)}
      title={t(messages.discardTitle)}
      wanted={version}
      send={(wanted, once) => changeDraft('discard', documentId, wanted, once)}
      onDone={onDone}
    >
      <p>{t(messages.discardNote)}</p>
    </AskedButton>
  );
}

/** The newest version is a draft that was put aside: it can be had back until somebody writes another. */
export function Discarded({ documentId, version, mayEdit, onDone }: Props & { mayEdit: boolean }) {
  const t = useT();
  const change = useChange(
    (_: undefined, once) => changeDraft('restore', documentId, version, once),
    async () => {
      await onDone();
    },
  );
  return (
    <div className={`${own.fault} ${own.aside}`} role="note">
      <p>{t(messages.discardedNote)}</p>
      {mayEdit && (
        <Button
          mt="xs"
          size="sm"
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate(undefined)}
        >
          {t(messages.restore)}
        </Button>
      )}
      {change.error && <FailureNotice error={change.error} />}
    </div>
  );
}
