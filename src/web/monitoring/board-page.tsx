import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type PilotState, STATE_NAMES, TRACK_NAMES } from '../../shared/pilots/states.ts';
import {
  type BoardFilter,
  boardKey,
  boardPage,
  boardTopQuery,
  type WatchedPilot,
} from '../api/monitoring.ts';
import { DueDate } from '../cases/due-date.tsx';
import { useLocale } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { ButtonLink } from '../shell/links.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { PilotStateMark } from '../work/pilot-state-mark.tsx';
import { SearchField } from '../work/search-field.tsx';
import { useRoles } from '../work/use-roles.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { BoardScopes } from './board-scopes.tsx';
import { CapShare } from './cap-share.tsx';
import { LevelMark } from './level-mark.tsx';
import { board } from './messages.ts';
import own from './monitoring.module.css';
import { MOST_COMPARED, picksIn, withPick } from './picks.ts';

const RUNNING: readonly PilotState[] = ['testing', 'paused', 'final_report', 'followed', 'reported'];
const STOPPED: readonly PilotState[] = ['assessed', 'completed', 'withdrawn', 'terminated'];

/** 运行监测: all that run, the worst first. */
export function BoardPage() {
  const { locale, t } = useLocale();
  const { holds } = useRoles();
  const { pick, ...filter } = useSearch({ from: '/signed-in/office/monitoring' });
  const navigate = useNavigate({ from: '/office/monitoring' });
  const counts = useQuery(boardTopQuery).data?.counts;
  const pages = usePaged<WatchedPilot>(
    [...boardKey, 'list'],
    (cursor, signal) => boardPage(filter, cursor, signal),
    { filter },
  );
  const change = (part: BoardFilter & { pick?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const picked = picksIn(pick);
  const states = filter.over ? STOPPED : RUNNING;
  const columns: Column<WatchedPilot>[] = [
    {
      label: t(board.pilot),
      cell: ({ id, title, number, track }) => (
        <div className={own.pilot}>
          <Checkbox
            size="xs"
            aria-label={t(board.pick, { title })}
            checked={picked.includes(id)}
            disabled={!picked.includes(id) && picked.length >= MOST_COMPARED}
            onChange={(event) => change({ pick: withPick(picked, id, event.currentTarget.checked) })}
            data-screen-only
          />
          <div className={own.title}>
            <Link to="/office/pilots/$pilotId" params={{ pilotId: id }} search={{ tab: 'run' }}>
              {title}
            </Link>
            <span className={styles.quiet}>
              {[TRACK_NAMES[track][locale], number].filter(Boolean).join(' · ')}
            </span>
          </div>
        </div>
      ),
    },
    { label: t(board.leading), cell: ({ lead }) => lead.name },
    { label: t(board.state), cell: ({ state }) => <PilotStateMark state={state} /> },
    { label: t(board.level), cell: ({ level }) => <LevelMark level={level} /> },
    {
      label: t(board.caps),
      cell: ({ capPercent }) =>
        capPercent === null ? (
          <span className={styles.quiet}>{t(board.noCaps)}</span>
        ) : (
          <CapShare percent={capPercent} />
        ),
    },
    {
      label: t(board.next),
      cell: ({ nextDueOn }) =>
        nextDueOn === null ? (
          <span className={styles.quiet}>{t(board.noNext)}</span>
        ) : (
          <DueDate on={nextDueOn} stacked />
        ),
    },
    { label: t(board.alerts), cell: ({ alerts }) => <Alerts {...alerts} /> },
    {
      label: t(board.leads),
      numeric: true,
      cell: ({ leads }) => leads ?? <span className={styles.quiet}>{t(board.recused)}</span>,
    },
  ];
  return (
    <OfficePage title={t(board.title)} lead={t(board.lead)}>
      <BoardScopes filter={filter} counts={counts} />
      <search className={own.filters} data-screen-only>
        <SearchField
          label={t(board.search)}
          placeholder={t(board.searchHint)}
          value={filter.q}
          onSearch={(q) => change({ q })}
        />
        <NativeSelect
          label={t(board.state)}
          value={filter.state ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ state: states.find((state) => state === value) })
          }
          data={[
            { value: '', label: t(board.anyState) },
            ...states.map((state) => ({ value: state, label: STATE_NAMES[state][locale] })),
          ]}
        />
        {holds('case-officer') && (
          <Checkbox
            className={own.mine ?? ''}
            label={t(board.mine)}
            checked={filter.mine === true}
            onChange={(event) => change({ mine: event.currentTarget.checked || undefined })}
          />
        )}
      </search>
      <Paged pages={pages} empty={<NothingHere filter={filter} onClear={change} />}>
        {(items) => (
          <WideTable caption={t(board.title)} columns={columns} rows={items} keyOf={({ id }) => id} />
        )}
      </Paged>
      {picked.length > 0 && (
        <div className={own.picked} role="status" data-screen-only>
          <span>{t(board.picked, { count: picked.length })}</span>
          {picked.length > 1 && (
            <ButtonLink to="/office/monitoring/compare" search={{ pilots: picked.join(',') }} size="sm">
              {t(board.compare)}
            </ButtonLink>
          )}
          <Button size="sm" variant="default" onClick={() => change({ pick: undefined })}>
            {t(board.unpick)}
          </Button>
        </div>
      )}
    </OfficePage>
  );
}

function Alerts({ red, amber }: WatchedPilot['alerts']) {
  const { t } = useLocale();
  if (red + amber === 0) return <span className={styles.quiet}>0</span>;
  return (
    <span className={own.counts}>
      {red > 0 && <strong>{t(board.ofRed, { count: red })}</strong>}
      {amber > 0 && <span>{t(board.ofAmber, { count: amber })}</span>}
    </span>
  );
}

function NothingHere({ filter, onClear }: { filter: BoardFilter; onClear: (filter: BoardFilter) => void }) {
  const { t } = useLocale();
  if (!Object.values(filter).some((value) => value !== undefined)) {
    return <Empty title={t(board.none)}>{t(board.noneHint)}</Empty>;
  }
  const { over, ...others } = filter;
  if (over && !Object.values(others).some((value) => value !== undefined)) {
    return <Empty title={t(board.noneOver)}>{t(board.noneOverHint)}</Empty>;
  }
  return (
    <Empty title={t(board.noneFound)}>
      <span>{t(board.noneFoundHint)}</span>
      <Button
        size="sm"
        variant="default"
        onClick={() =>
          onClear({
            ...{ q: undefined, state: undefined, mine: undefined },
            ...{ level: undefined, overdue: undefined, over: undefined },
          })
        }
      >
        {t(board.clear)}
      </Button>
    </Empty>
  );
}
