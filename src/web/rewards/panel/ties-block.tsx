import { Button, Checkbox } from '@mantine/core';
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
import { useBatchChange, useBatchRefresh } from '../use-batch-change.ts';
import { panel as messages } from './messages.ts';
import own from './panel.module.css';

type Found = PanelView['found'][number];

const nameIn = ({ experts }: PanelView, expertId: string) => {
  const expert = experts.find((one) => one.expertId === expertId);
  return [expert?.code, expert?.name].filter(Boolean).join(' ');
};
const titleIn = ({ entries }: PanelView, entryId: string) =>
  entries.find(({ id }) => id === entryId)?.title ?? '';

const keyOf = ({ expertId, entryId }: Pick<Found, 'expertId' | 'entryId'>) => `${expertId} ${entryId}`;

/** What the system found, to be looked at one by one or several together. */
export function TiesBlock({ batchId, view }: { batchId: string; view: PanelView }) {
  const { locale, t } = useLocale();
  const [picked, setPicked] = useState<readonly string[]>([]);
  if (view.found.length === 0) return null;
  const mayRun = view.acts.includes('run');
  const chosen = view.found.filter((one) => picked.includes(keyOf(one)));
  const pick = (key: string, is: boolean) =>
    setPicked((before) => (is ? [...before, key] : before.filter((one) => one !== key)));
  return (
    <Block
      title={t(messages.found)}
      note={t(messages.foundNote)}
      actions={mayRun && chosen.length > 0 && <JudgeMany batchId={batchId} chosen={chosen} view={view} />}
    >
      <WideTable
        caption={t(messages.found)}
        rows={view.found}
        keyOf={keyOf}
        columns={[
          ...(mayRun
            ? [
                {
                  label: t(messages.pick),
                  cell: (found: Found) => (
                    <Checkbox
                      aria-label={t(messages.pickOne, {
                        expert: nameIn(view, found.expertId),
                        pilot: titleIn(view, found.entryId),
                      })}
                      checked={picked.includes(keyOf(found))}
                      onChange={(event) => pick(keyOf(found), event.currentTarget.checked)}
                    />
                  ),
                },
              ]
            : []),
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
          ...(mayRun
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

/** Several with one reason: each is sent by itself, and stands in the ledger by itself. */
function JudgeMany({
  batchId,
  chosen,
  view,
}: {
  batchId: string;
  chosen: readonly Found[];
  view: PanelView;
}) {
  const { t } = useLocale();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [done, setDone] = useState(0);
  const refresh = useBatchRefresh(batchId);
  const close = () => {
    setOpen(false);
    setDone(0);
  };
  const change = useBatchChange(
    batchId,
    async (wanted: { ties: readonly Found[]; reason: string }, once: string) => {
      for (const [at, { expertId, entryId }] of wanted.ties.entries()) {
        await recuseExpert(
          { batchId, expertId, entryId, reason: wanted.reason, found: true },
          `${once}-${at}`,
        );
        setDone(at + 1);
      }
    },
    close,
  );
  const title = t(messages.recuseMany, { count: chosen.length });
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Confirm
        opened={open}
        title={title}
        action={title}
        danger
        pending={change.isPending}
        error={change.error}
        disabled={reason.trim().length < 2}
        onClose={() => {
          if (change.isPending) return;
          // Those before the one that failed are done.
          if (done > 0) void refresh();
          change.leave(close);
        }}
        onConfirm={() => change.mutate({ ties: chosen, reason: reason.trim() })}
      >
        <ul>
          {chosen.map((one) => (
            <li key={keyOf(one)}>
              {nameIn(view, one.expertId)} · {titleIn(view, one.entryId)}
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>{t(messages.recuseNote)}</p>
        {(change.isPending || done > 0) && (
          <p role="status">{t(messages.recusedSoFar, { done, all: chosen.length })}</p>
        )}
        <ReasonField mt="md" value={reason} onChange={setReason} />
      </Confirm>
    </>
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
