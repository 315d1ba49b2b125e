import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addKnown, type KnownAdded } from '../api/texts.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { useChange } from '../work/use-change.ts';
import { texts as messages } from './messages.ts';
import own from './texts.module.css';

/** Drafts what ships about laws into texts that were imported before; somebody else publishes them as any draft. */
export function KnownEnglish() {
  const t = useT();
  const queries = useQueryClient();
  const [added, setAdded] = useState<KnownAdded | null>(null);
  const change = useChange(
    (_: undefined, once) => addKnown(once),
    async (answer) => {
      setAdded(answer);
      await queries.invalidateQueries({ queryKey: ['texts'] });
    },
  );
  const done = added?.done.length ?? 0;
  const left = added?.left.length ?? 0;
  return (
    <Block title={t(messages.known)} note={t(messages.knownNote)}>
      <Button
        variant="default"
        size="sm"
        loading={change.isPending}
        onClick={() => {
          setAdded(null);
          change.mutate(undefined);
        }}
      >
        {t(messages.knownDraft)}
      </Button>
      <p role="status" className={`${blocks.status} ${own.told}`}>
        {added &&
          [
            done > 0 && t(messages.knownDrafted, { count: done }),
            left > 0 && t(messages.knownWaiting, { count: left }),
            done + left === 0 && t(messages.knownNothing),
          ]
            .filter(Boolean)
            .join(' ')}
      </p>
      {change.error && <FailureNotice error={change.error} />}
    </Block>
  );
}
