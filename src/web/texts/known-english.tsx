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

type How = 'draft' | 'publish';

/** Brings what ships about laws into texts that were imported before: one person drafts it all, another publishes it. */
export function KnownEnglish({ mayDraft }: { mayDraft: boolean }) {
  const t = useT();
  const queries = useQueryClient();
  const [said, setSaid] = useState<{ how: How; added: KnownAdded } | null>(null);
  const change = useChange(
    (how: How, once) => addKnown(how, once),
    async (added, how) => {
      setSaid({ how, added });
      const keys = ['texts', 'policies', 'policy', 'policy-versions', 'questions'];
      await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  );
  const button = (how: How, label: string) => (
    <Button
      variant="default"
      size="sm"
      loading={change.isPending && change.variables === how}
      disabled={change.isPending}
      onClick={() => {
        setSaid(null);
        change.mutate(how);
      }}
    >
      {label}
    </Button>
  );
  const done = said?.added.done.length ?? 0;
  const left = said?.added.left.length ?? 0;
  return (
    <Block title={t(messages.known)} note={t(messages.knownNote)}>
      <div className={blocks.buttons}>
        {mayDraft && button('draft', t(messages.knownDraft))}
        {button('publish', t(messages.knownPublish))}
      </div>
      <p role="status" className={`${blocks.status} ${own.told}`}>
        {said &&
          [
            done > 0 &&
              t(said.how === 'draft' ? messages.knownDrafted : messages.knownPublished, { count: done }),
            left > 0 && t(said.how === 'draft' ? messages.knownWaiting : messages.knownOwn, { count: left }),
            done + left === 0 && t(messages.knownNothing),
          ]
            .filter(Boolean)
            .join(' ')}
      </p>
      {change.error && <FailureNotice error={change.error} />}
    </Block>
  );
}
