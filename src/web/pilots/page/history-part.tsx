import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Versioned } from '../../api/client.ts';
import { type Pilot, type PilotHistory, pilotHistoryPage, pilotKey } from '../../api/pilots.ts';
import { HistoryDownload } from '../../enterprises/history-download.tsx';
import { HistoryEntry } from '../../enterprises/history-entry.tsx';
import { history } from '../../enterprises/verification-messages.ts';
import { useT } from '../../i18n/locale.tsx';
import { Empty } from '../../work/empty.tsx';
import { Paged, usePaged } from '../../work/paged.tsx';
import { DailyEntries } from '../daily-entries.tsx';
import { usePilotOf } from '../use-pilot.ts';

/** Everything that happened, and what was said with it: reasons, remarks, answers. */
export function HistoryPart(_: { pilot: Versioned<Pilot> }) {
  const t = useT();
  const of = usePilotOf();
  const { daily = false } = useSearch({ from: '/signed-in/enterprises/$enterpriseId/pilots/$pilotId' });
  const navigate = useNavigate();
  const pages = usePaged<PilotHistory['items'][number], PilotHistory>(
    [...pilotKey(of), 'history', daily],
    (cursor, signal) => pilotHistoryPage(of, { daily, cursor }, signal),
  );
  const show = (shown: boolean) =>
    void navigate({
      to: '/enterprises/$enterpriseId/pilots/$pilotId',
      params: { ...of },
      search: { part: 'history', ...(shown && { daily: true }) },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <DailyEntries count={pages.data?.pages[0]?.daily ?? 0} shown={daily} onChange={show} />
      <Paged pages={pages} empty={<Empty title={t(history.none)} />}>
        {(items) => (
          <ol>
            {items.map((entry) => (
              <HistoryEntry key={entry.hash} entry={entry} />
            ))}
          </ol>
        )}
      </Paged>
      {pages.data && <HistoryDownload {...of} daily={daily} />}
    </>
  );
}
