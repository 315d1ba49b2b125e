import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { trimmedWarning } from '../../../shared/rewards/missing-settings.ts';
import { batchKey, frozenQuery, openBatch } from '../../api/batches.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { hasCode } from '../../work/field-errors.ts';
import { Mark } from '../../work/mark.tsx';
import { useChange } from '../../work/use-change.ts';
import { useRoles } from '../../work/use-roles.ts';
import own from './batches.module.css';
import { opening as messages } from './messages.ts';
import type { BatchTabProps } from './tabs.ts';

/** 开放申报: by an approver who did not set it up, bound to the hash of what is shown above. */
export function OpeningBlock({ batch, version }: BatchTabProps) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const { id: ownId, holds } = useRoles();
  const [asking, setAsking] = useState(false);
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: batchKey(batch.id) }),
      queries.invalidateQueries({ queryKey: ['batches', 'list'] }),
    ]);
  const change = useChange(openBatch, async () => {
    setAsking(false);
    await refresh();
  });
  const names = batch.editedBy.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ');
  const may = batch.acts.includes('open');
  const { data: frozen } = useQuery({ ...frozenQuery(batch.id, version), enabled: may });
  const warning = trimmedWarning(batch.settings);
  const isComplete = batch.missing.length === 0;
  const edited = holds('approver') && batch.editedBy.some(({ id }) => id === ownId);
  const moved = hasCode(change.error, 'precondition-failed');
  return (
    <Block title={t(messages.title)} screenOnly>
      <p className={blocks.note}>{t(messages.editedBy, { names })}</p>
      {warning && (
        <p>
          <Mark tone="amiss">{warning[locale]}</Mark>
        </p>
      )}
      {may ? (
        <Button disabled={!isComplete || frozen === undefined} onClick={() => setAsking(true)}>
          {t(messages.open)}
        </Button>
      ) : (
        <p>{t(edited ? messages.youEdited : messages.who)}</p>
      )}
      {may && !isComplete && <p className={`${blocks.quiet} ${blocks.after}`}>{t(messages.notYet)}</p>}
      <Confirm
        opened={asking}
        title={t(messages.title)}
        action={t(messages.open)}
        pending={change.isPending}
        error={moved ? null : change.error}
        disabled={moved}
        onClose={() => {
          setAsking(false);
          if (moved) void refresh();
          change.reset();
        }}
        onConfirm={() => {
          if (frozen) change.mutate({ batchId: batch.id, version, frozen: frozen.hash });
        }}
      >
        <p>{t(messages.confirm)}</p>
        <code className={own.hash}>{frozen?.hash}</code>
        {moved && <p role="alert">{t(messages.changed)}</p>}
      </Confirm>
    </Block>
  );
}
