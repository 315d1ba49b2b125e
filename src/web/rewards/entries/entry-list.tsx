import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntryState } from '../../../shared/rewards/batches.ts';
import { LACK_NAMES, LACKS, MOST_CHECKED } from '../../../shared/rewards/entries.ts';
import {
  type EntryPage,
  type EntryRow,
  entriesKey,
  entryPage,
  type ManyChecks,
} from '../../api/award-entries.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { Mark } from '../../work/mark.tsx';
import { Paged, usePaged } from '../../work/paged.tsx';
import { type Column, WideTable } from '../../work/wide-table.tsx';
import own from './entries.module.css';
import { ListTools, Nothing } from './list-tools.tsx';
import { ManyChecksDialog } from './many-checks-dialog.tsx';
import { list as messages } from './messages.ts';
import { type Picked, picking } from './picked.ts';
import { PilotNames } from './pilot-names.tsx';
import { useEntriesSearch } from './use-entries-search.ts';

const NONE: Picked = { all: false, ids: [] };

interface Props {
  batchId: string;
  state: EntryState;
}

/** Pilots in the batch, and what each still lacks. */
export function EntryList(props: Props) {
  const { q, lack } = useEntriesSearch();
  // What is chosen is chosen of one list.
  return <Entries key={JSON.stringify([q, lack])} {...props} />;
}

function Entries({ batchId, state }: Props) {
  const { locale, t } = useLocale();
  const { q, lack, change } = useEntriesSearch();
  const pages = usePaged<EntryRow, EntryPage>(
    [...entriesKey(batchId), 'list', state],
    (cursor, signal) => entryPage(batchId, { state, lack, q }, cursor, signal),
    { filter: { lack, q } },
  );
  const [picked, setPicked] = useState<Picked>(NONE);
  const [said, setSaid] = useState('');
  const last = pages.data?.pages.at(-1);
  const isNominated = state === 'nominated';
  const matching = last?.matching ?? 0;
  const mayPick = isNominated && last?.mayCheck === true && last.conditions.length > 0;
  const pick = picking(picked);
  const count = pick.count(matching);
  return (
    <>
      <ListTools>
        {isNominated && (
          <NativeSelect
            label={t(messages.lacking)}
            value={lack ?? ''}
            onChange={({ currentTarget: { value } }) => change({ lack: value || undefined })}
            data={[
              { value: '', label: t(messages.anyLack) },
              ...LACKS.map((one) => ({
                value: one,
                label: `${LACK_NAMES[one][locale]}${last ? ` (${last.counts.lacks[one]})` : ''}`,
              })),
            ]}
          />
        )}
      </ListTools>
      {isNominated && last && last.counts.nominated > 0 && (
        <p className={blocks.note}>
          {t(messages.readyOf, { ready: last.counts.ready, all: last.counts.nominated })}
        </p>
      )}
      <p role="status" className={blocks.status}>
        {said}
      </p>
      {mayPick && matching > 0 && matching <= MOST_CHECKED && (
        <Checkbox
          className={own.all ?? ''}
          label={t(messages.pickAll, { count: matching })}
          checked={count === matching}
          indeterminate={count > 0 && count < matching}
          onChange={(event) => setPicked({ all: event.currentTarget.checked, ids: [] })}
          data-screen-only
        />
      )}
      <Paged
        pages={pages}
        empty={
          <Nothing
            title={t(isNominated ? messages.noneNominated : messages.none)}
            next={isNominated ? t(messages.noneNominatedNext) : undefined}
          />
        }
      >
        {(items) => (
          <WideTable
            caption={t(messages.pilot)}
            rows={items}
            keyOf={({ id }) => id}
            columns={[
              {
                label: t(messages.pilot),
                cell: ({ id, pilot }) => (
                  <span className={own.pilot}>
                    {mayPick && (
                      <Checkbox
                        size="sm"
                        aria-label={t(messages.pick, { title: pilot.title })}
                        checked={pick.has(id)}
                        onChange={() => setPicked(pick.toggled(id))}
                        data-screen-only
                      />
                    )}
                    <PilotNames pilot={pilot}>
                      <Link
                        from="/office/batches/$batchId"
                        search={(before: Record<string, string | undefined>) => ({
                          ...before,
                          tab: 'entries' as const,
                          entry: id,
                        })}
                      >
                        {pilot.title}
                      </Link>
                    </PilotNames>
                  </span>
                ),
              },
              { label: t(messages.leading), cell: ({ pilot }) => pilot.lead.name },
              ...(isNominated
                ? standing(t)
                : [{ label: t(messages.reason), cell: ({ reason }: EntryRow) => reason }]),
            ]}
          />
        )}
      </Paged>
      {mayPick && count > 0 && last && (
        <CheckPicked
          batchId={batchId}
          entries={
            picked.all
              ? { all: { ...(q && { q }), ...(lack && { lack }) }, but: [...picked.ids], count }
              : [...picked.ids]
          }
          count={count}
          last={last}
          onBegin={() => setSaid('')}
          onDone={(checked) => setSaid(t(messages.checkedSo, { count: checked }))}
          onClear={() => setPicked(NONE)}
        />
      )}
    </>
  );
}

interface Checking {
  batchId: string;
  entries: ManyChecks['entries'];
  count: number;
  last: EntryPage;
  onBegin: () => void;
  onDone: (checked: number) => void;
  onClear: () => void;
}

/** What is chosen stays chosen: the next condition is looked at for the same ones. */
function CheckPicked({ batchId, entries, count, last, onBegin, onDone, onClear }: Checking) {
  const { t } = useLocale();
  const [checking, setChecking] = useState(false);
  const [next, setNext] = useState(last.conditions[0]!.id);
  return (
    <div className={own.picked} data-screen-only>
      <span role="status">{t(messages.picked, { count })}</span>
      <Button
        size="sm"
        onClick={() => {
          onBegin();
          setChecking(true);
        }}
      >
        {t(messages.checkMany)}
      </Button>
      <Button size="sm" variant="subtle" onClick={onClear}>
        {t(messages.unpick)}
      </Button>
      {checking && (
        <ManyChecksDialog
          batchId={batchId}
          entries={entries}
          count={count}
          first={next}
          conditions={last.conditions}
          decided={last.decided}
          onClose={() => setChecking(false)}
          onDone={(checked, condition) => {
            const at = last.conditions.findIndex(({ id }) => id === condition);
            setNext(last.conditions[(at + 1) % last.conditions.length]!.id);
            setChecking(false);
            onDone(checked);
          }}
        />
      )}
    </div>
  );
}

function standing(t: ReturnType<typeof useLocale>['t']): Column<EntryRow>[] {
  return [
    {
      label: t(messages.checks),
      cell: ({ checks, lacks }) => {
        const all = checks.pending + checks.met + checks['not-met'] + checks['not-applicable'];
        const tone = lacks.includes('not-met') ? 'amiss' : checks.pending > 0 ? 'waiting' : 'good';
        return (
          <span className={blocks.nowrap}>
            <Mark tone={tone}>{t(messages.ofChecks, { met: all - checks.pending, all })}</Mark>
          </span>
        );
      },
    },
    {
      label: t(messages.declaration),
      cell: ({ declaredAt, sameFunding }) => (
        <span className={own.stack}>
          <Mark tone={declaredAt === null ? 'waiting' : 'good'}>
            {t(declaredAt === null ? messages.undeclared : messages.declared)}
          </Mark>
          {sameFunding > 0 && <Mark tone="amiss">{t(messages.same, { count: sameFunding })}</Mark>}
        </span>
      ),
    },
    {
      label: t(messages.before),
      numeric: true,
      cell: ({ earlier }) => (earlier === 0 ? <span className={blocks.quiet}>0</span> : earlier),
    },
    { label: t(messages.lacking), cell: ({ lacks }) => <Lacks lacks={lacks} /> },
  ];
}

function Lacks({ lacks }: Pick<EntryRow, 'lacks'>) {
  const { locale, t } = useLocale();
  if (lacks.length === 0) return <Mark tone="good">{t(messages.ready)}</Mark>;
  return (
    <span className={own.stack}>
      {lacks.map((lack) => (
        <span key={lack} className={blocks.quiet}>
          {LACK_NAMES[lack][locale]}
        </span>
      ))}
    </span>
  );
}
