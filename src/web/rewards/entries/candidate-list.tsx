import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Standing } from '../../../shared/rewards/entries.ts';
import {
  type Candidate,
  type CandidateFilter,
  type CandidatePage,
  candidatePage,
  entriesKey,
} from '../../api/award-entries.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { Mark } from '../../work/mark.tsx';
import { Paged, usePaged } from '../../work/paged.tsx';
import { PilotStateMark } from '../../work/pilot-state-mark.tsx';
import { type Column, WideTable } from '../../work/wide-table.tsx';
import own from './entries.module.css';
import { ListTools, Nothing, TrackField } from './list-tools.tsx';
import { list as messages } from './messages.ts';
import { NominateDialog } from './nominate-dialog.tsx';
import { type Picked, picking, selectionOf } from './picked.ts';
import { PilotNames } from './pilot-names.tsx';
import { useEntriesSearch } from './use-entries-search.ts';

interface Props {
  batchId: string;
  standing: Extract<Standing, 'undecided' | 'elsewhere' | 'ineligible'>;
}

/** Pilots that are not in the batch: chosen one by one, or all that pass the filter. */
export function CandidateList({ batchId, standing }: Props) {
  const { q, track } = useEntriesSearch();
  return (
    <>
      <ListTools>
        <TrackField />
      </ListTools>
      {/* What is chosen is chosen of one list. */}
      <Candidates
        key={JSON.stringify([q, track])}
        batchId={batchId}
        standing={standing}
        filter={{ ...(q !== undefined && { q }), ...(track !== undefined && { track }) }}
      />
    </>
  );
}

const OVER: ReadonlySet<string> = new Set(['withdrawn', 'rejected', 'terminated']);

function Candidates({ batchId, standing, filter }: Props & { filter: CandidateFilter }) {
  const { t } = useLocale();
  const pages = usePaged<Candidate, CandidatePage>(
    [...entriesKey(batchId), 'candidates', standing],
    (cursor, signal) => candidatePage(batchId, { ...filter, standing }, cursor, signal),
    { filter },
  );
  const [picked, setPicked] = useState<Picked>({ all: false, ids: [] });
  const [said, setSaid] = useState('');
  const last = pages.data?.pages.at(-1);
  const mayPick = standing === 'undecided' && last?.mayNominate === true;
  const choosable = last?.choosable ?? 0;
  const pick = picking(picked);
  const count = pick.count(choosable);
  return (
    <>
      <p role="status" className={blocks.status}>
        {said}
      </p>
      {mayPick && choosable > 0 && (
        <Checkbox
          className={own.all ?? ''}
          label={t(messages.pickAll, { count: choosable })}
          checked={count === choosable}
          indeterminate={count > 0 && count < choosable}
          onChange={(event) => setPicked({ all: event.currentTarget.checked, ids: [] })}
          data-screen-only
        />
      )}
      <Paged
        pages={pages}
        empty={
          <Nothing
            title={t(standing === 'undecided' ? messages.noneUndecided : messages.none)}
            next={standing === 'undecided' ? t(messages.noneUndecidedNext) : undefined}
          />
        }
      >
        {(items) => (
          <WideTable
            caption={t(messages.pilot)}
            rows={items}
            keyOf={({ id }) => id}
            columns={columnsOf({
              t,
              standing,
              ...(mayPick && { pick, onPick: (id: string) => setPicked(pick.toggled(id)) }),
            })}
          />
        )}
      </Paged>
      {mayPick && count > 0 && (
        <Decide
          batchId={batchId}
          filter={filter}
          picked={picked}
          choosable={choosable}
          onDone={(done) => {
            setPicked({ all: false, ids: [] });
            setSaid(t(messages.done, done));
          }}
          onClear={() => setPicked({ all: false, ids: [] })}
        />
      )}
    </>
  );
}

interface Shown {
  t: ReturnType<typeof useLocale>['t'];
  standing: Props['standing'];
  pick?: ReturnType<typeof picking>;
  onPick?: (id: string) => void;
}

function columnsOf({ t, standing, pick, onPick }: Shown): Column<Candidate>[] {
  return [
    {
      label: t(messages.pilot),
      cell: (pilot) => (
        <span className={own.pilot}>
          {pick && onPick && (
            <Checkbox
              size="sm"
              aria-label={t(messages.pick, { title: pilot.title })}
              checked={!pilot.tied && pick.has(pilot.id)}
              disabled={pilot.tied}
              onChange={() => onPick(pilot.id)}
              data-screen-only
            />
          )}
          <PilotNames pilot={pilot}>
            <Link to="/office/pilots/$pilotId" params={{ pilotId: pilot.id }}>
              {pilot.title}
            </Link>
          </PilotNames>
        </span>
      ),
    },
    { label: t(messages.leading), cell: ({ lead }) => lead.name },
    { label: t(messages.state), cell: ({ state }) => <PilotStateMark state={state} /> },
    ...(standing === 'elsewhere'
      ? [{ label: t(messages.where), cell: ({ elsewhere }: Candidate) => elsewhere?.title }]
      : []),
    ...(standing === 'ineligible'
      ? [
          {
            label: t(messages.why),
            cell: ({ state }: Candidate) => t(OVER.has(state) ? messages.over : messages.notAssessed),
          },
        ]
      : []),
    {
      label: t(messages.before),
      cell: ({ earlier, tied }) => (
        <span className={own.stack}>
          {earlier.length === 0 ? (
            <span className={blocks.quiet}>{t(messages.notBefore)}</span>
          ) : (
            earlier.map(({ batch, tier, uscc, pilot }) => (
              <span key={`${batch.id} ${uscc} ${pilot.id}`}>
                {batch.title} · {tier}
              </span>
            ))
          )}
          {tied && <Mark tone="over">{t(messages.tied)}</Mark>}
        </span>
      ),
    },
  ];
}

interface Deciding {
  batchId: string;
  filter: CandidateFilter;
  picked: Picked;
  choosable: number;
  onDone: (done: { nominated: number; leftOut: number }) => void;
  onClear: () => void;
}

/** What becomes of those that are chosen, and of the others. */
function Decide({ batchId, filter, picked, choosable, onDone, onClear }: Deciding) {
  const { t } = useLocale();
  const [asked, setAsked] = useState<'nominate' | 'leave-out' | 'split' | null>(null);
  const count = picking(picked).count(choosable);
  const rest = choosable - count;
  const chosen = selectionOf(picked, filter, choosable);
  return (
    <div className={own.picked} data-screen-only>
      <span role="status">{t(messages.picked, { count })}</span>
      <Button size="sm" onClick={() => setAsked('nominate')}>
        {t(messages.nominate)}
      </Button>
      <Button size="sm" variant="default" onClick={() => setAsked('leave-out')}>
        {t(messages.leaveOut)}
      </Button>
      {rest > 0 && !picked.all && (
        <Button size="sm" variant="default" onClick={() => setAsked('split')}>
          {t(messages.split, { count: rest })}
        </Button>
      )}
      <Button size="sm" variant="subtle" onClick={onClear}>
        {t(messages.unpick)}
      </Button>
      {asked && (
        <NominateDialog
          batchId={batchId}
          nominate={asked === 'leave-out' ? null : { chosen, count }}
          leaveOut={
            asked === 'nominate'
              ? null
              : asked === 'leave-out'
                ? { chosen, count }
                : { chosen: { all: filter, but: [], count: rest }, count: rest }
          }
          onClose={() => setAsked(null)}
          onDone={(done) => {
            setAsked(null);
            onDone(done);
          }}
        />
      )}
    </div>
  );
}
