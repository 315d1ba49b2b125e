import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  PAID_PAPERS,
  PAPER_KIND_NAMES,
  PAPER_KINDS,
  type PaperKind,
} from '../../../shared/rewards/batches.ts';
import { BASES } from '../../../shared/rewards/missing-settings.ts';
import { SETTING_NAMES } from '../../../shared/rewards/setting-names.ts';
import { type BatchPaper, papersQuery, takePaperOut } from '../../api/batches.ts';
import { batchFileAddress } from '../../api/files.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale, useT } from '../../i18n/locale.tsx';
import { IconPlus } from '../../icons.ts';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { Empty } from '../../work/empty.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { type Column, WideTable } from '../../work/wide-table.tsx';
import { DossierBlock } from '../dossiers/dossier-block.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import { papers as messages } from './messages.ts';
import { PaperForm } from './paper-form.tsx';
import type { BatchTabProps } from './tabs.ts';

/** What the batch stands on, and every other paper that belongs to it. */
export default function PapersTab({ batch }: BatchTabProps) {
  const t = useT();
  const query = useQuery(papersQuery(batch.id));
  const [adding, setAdding] = useState(false);
  const may = batch.acts.includes('add-paper');
  const kinds = !may ? [] : batch.state === 'paid' ? PAID_PAPERS : PAPER_KINDS;
  return (
    <>
      <Bases batch={batch} />
      <Block
        title={t(messages.others)}
        actions={
          may &&
          !adding && (
            <Button
              size="sm"
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.6} />}
              onClick={() => setAdding(true)}
            >
              {t(messages.add)}
            </Button>
          )
        }
      >
        {adding && <PaperForm batchId={batch.id} kinds={kinds} onClose={() => setAdding(false)} />}
        <Loaded query={query}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>
            ) : (
              <Others batchId={batch.id} items={items} kinds={kinds} />
            )
          }
        </Loaded>
      </Block>
      <DossierBlock of={{ batchId: batch.id }} title={batch.title} />
    </>
  );
}

function Bases({ batch }: Pick<BatchTabProps, 'batch'>) {
  const { locale, t } = useLocale();
  const rows = BASES.map((name) => ({ name, ...batch.settings[name] }));
  const none = <span className={blocks.quiet}>{t(messages.notSet)}</span>;
  const columns: Column<(typeof rows)[number]>[] = [
    { label: t(messages.kind), cell: ({ name }) => SETTING_NAMES[name][locale] },
    { label: t(messages.number), cell: ({ number }) => number || none },
    { label: t(messages.on), cell: ({ on }) => (on ? formatDate(on, locale) : none) },
    {
      label: t(messages.file),
      cell: ({ file }) =>
        file === null ? (
          none
        ) : (
          <a href={batchFileAddress(batch.id, file)} download>
            {batch.files.find(({ id }) => id === file)?.name ?? file}
          </a>
        ),
    },
  ];
  return (
    <Block title={t(messages.bases)}>
      <WideTable caption={t(messages.bases)} columns={columns} rows={rows} keyOf={({ name }) => name} />
    </Block>
  );
}

interface OthersProps {
  batchId: string;
  items: readonly BatchPaper[];
  kinds: readonly PaperKind[];
}

function Others({ batchId, items, kinds }: OthersProps) {
  const { locale, t } = useLocale();
  const [asked, setAsked] = useState<BatchPaper | null>(null);
  const change = useBatchChange(batchId, takePaperOut, () => setAsked(null));
  const columns: Column<BatchPaper>[] = [
    {
      label: t(messages.title),
      cell: ({ title, file }) =>
        file === null ? (
          <>
            {title} <span className={blocks.quiet}>{t(messages.sealed)}</span>
          </>
        ) : (
          <a href={batchFileAddress(batchId, file.id)} download title={file.name}>
            {title}
          </a>
        ),
    },
    { label: t(messages.kind), cell: ({ kind }) => PAPER_KIND_NAMES[kind][locale] },
    { label: t(messages.number), cell: ({ number }) => number ?? '' },
    { label: t(messages.on), cell: ({ datedOn }) => formatDate(datedOn, locale) },
    { label: t(messages.addedBy), cell: ({ addedBy }) => addedBy },
    ...(items.some(({ kind }) => kinds.includes(kind))
      ? [
          {
            label: t(messages.action),
            cell: (paper: BatchPaper) =>
              kinds.includes(paper.kind) && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t(messages.removeOf, { title: paper.title })}
                  onClick={() => setAsked(paper)}
                >
                  {t(messages.remove)}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <WideTable caption={t(messages.others)} columns={columns} rows={items} keyOf={({ id }) => id} />
      <Confirm
        opened={asked !== null}
        title={t(messages.removeOf, { title: asked?.title ?? '' })}
        action={t(messages.remove)}
        danger
        pending={change.isPending}
        error={change.error}
        onClose={() => change.leave(() => setAsked(null))}
        onConfirm={() => asked && change.mutate({ batchId, paperId: asked.id })}
      >
        <p>{t(messages.removeNote)}</p>
      </Confirm>
    </>
  );
}
