import { Button } from '@mantine/core';
import { useState } from 'react';
import { RECUSAL_SOURCE_NAMES } from '../../../shared/rewards/batches.ts';
import { FOUND_NAMES } from '../../../shared/rewards/panel.ts';
import { clearTie, type PanelView, recuseExpert } from '../../api/panel.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import styles from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { ReasonField } from '../../work/reason-field.tsx';
import { WideTable } from '../../work/wide-table.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import { panel as messages } from './messages.ts';
import own from './panel.module.css';

type Found = PanelView['found'][number];

const nameIn = ({ experts }: PanelView, expertId: string) => {
  const expert = experts.find((one) => one.expertId === expertId);
  return [expert?.code, expert?.name].filter(Boolean).join(' ');
};
const titleIn = ({ entries }: PanelView, entryId: string) =>
  entries.find(({ id }) => id === entryId)?.title ?? '';

/** What the system found, to be looked at one by one. */
export function TiesBlock({ batchId, view }: { batchId: string; view: PanelView }) {
  const { locale, t } = useLocale();
  if (view.found.length === 0) return null;
  return (
    <Block title={t(messages.found)} note={t(messages.foundNote)}>
      <WideTable
        caption={t(messages.found)}
        rows={view.found}
        keyOf={({ expertId, entryId }) => `${expertId} ${entryId}`}
        columns={[
          { label: t(messages.expert), cell: ({ expertId }) => nameIn(view, expertId) },
          { label: t(messages.pilot), cell: ({ entryId }) => titleIn(view, entryId) },
          {
            label: t(messages.why),
            cell: ({ kinds, organisations }) => (
              <span className={own.who}>
                {kinds.map((kind) => (
                  <span key={kind}>{FOUND_NAMES[kind][locale]}</span>
                ))}
                <span className={styles.quiet}>{organisations.join(locale === 'zh' ? '、' : ', ')}</span>
              </span>
            ),
          },
          ...(view.acts.includes('run')
            ? [
                {
                  label: t(messages.action),
                  cell: (found: Found) => <Judge batchId={batchId} found={found} view={view} />,
                },
              ]
            : []),
        ]}
      />
    </Block>
  );
}

function Judge({ batchId, found, view }: { batchId: string; found: Found; view: PanelView }) {
  const { t } = useLocale();
  const [asking, setAsking] = useState<'recuse' | 'clear' | null>(null);
  const [reason, setReason] = useState('');
  const done = () => setAsking(null);
  const recusing = useBatchChange(batchId, recuseExpert, done);
  const clearing = useBatchChange(batchId, clearTie, done);
  const { expertId, entryId } = found;
  const about = { batchId, expertId, entryId, reason: reason.trim() };
  const title = t(asking === 'clear' ? messages.clear : messages.recuse);
  return (
    <span className={own.acts}>
      <Button size="compact-sm" onClick={() => setAsking('recuse')}>
        {t(messages.recuse)}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsking('clear')}>
        {t(messages.clear)}
      </Button>
      <Confirm
        opened={asking !== null}
        title={title}
        action={title}
        danger={asking === 'recuse'}
        pending={recusing.isPending || clearing.isPending}
        error={recusing.error ?? clearing.error}
        disabled={reason.trim().length < 2}
        onClose={() => recusing.leave(() => clearing.leave(() => setAsking(null)))}
        onConfirm={() =>
          asking === 'clear' ? clearing.mutate(about) : recusing.mutate({ ...about, found: true })
        }
      >
        <p>
          {nameIn(view, expertId)} · {titleIn(view, entryId)}
        </p>
        {asking === 'recuse' && <p className={styles.quiet}>{t(messages.recuseNote)}</p>}
        <ReasonField mt="md" value={reason} onChange={setReason} />
      </Confirm>
    </span>
  );
}

export function RecusalsBlock({ view }: { view: PanelView }) {
  const { locale, t } = useLocale();
  return (
    <Block title={t(messages.recusals)}>
      {view.recusals.length === 0 ? (
        <p className={styles.note}>{t(messages.noRecusals)}</p>
      ) : (
        <WideTable
          caption={t(messages.recusals)}
          rows={view.recusals}
          keyOf={({ expertId, entryId }) => `${expertId} ${entryId}`}
          columns={[
            { label: t(messages.expert), cell: ({ expertId }) => nameIn(view, expertId) },
            { label: t(messages.pilot), cell: ({ entryId }) => titleIn(view, entryId) },
            {
              label: t(messages.why),
              cell: ({ source, reason }) =>
                [
                  RECUSAL_SOURCE_NAMES[source][locale],
                  reason === 'member' ? FOUND_NAMES.member[locale] : reason,
                ]
                  .filter(Boolean)
                  .join(' · '),
            },
          ]}
        />
      )}
    </Block>
  );
}
