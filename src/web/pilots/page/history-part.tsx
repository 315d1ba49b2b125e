import type { Versioned } from '../../api/client.ts';
import { type Pilot, type PilotEntry, pilotHistoryPage, pilotKey } from '../../api/pilots.ts';
import { HistoryEntry } from '../../enterprises/history-entry.tsx';
import { history } from '../../enterprises/verification-messages.ts';
import { useT } from '../../i18n/locale.tsx';
import { Empty } from '../../work/empty.tsx';
import { Paged, usePaged } from '../../work/paged.tsx';
import { usePilotOf } from '../use-pilot.ts';

/** Everything that happened, and what was said with it: reasons, remarks, answers. */
export function HistoryPart(_: { pilot: Versioned<Pilot> }) {
  const t = useT();
  const of = usePilotOf();
  const pages = usePaged<PilotEntry>([...pilotKey(of), 'history'], (cursor, signal) =>
    pilotHistoryPage(of, cursor, signal),
  );
  return (
    <Paged pages={pages} empty={<Empty title={t(history.none)} />}>
      {(items) => (
        <ol>
          {items.map((entry) => (
            <HistoryEntry key={entry.hash} entry={entry} />
          ))}
        </ol>
      )}
    </Paged>
  );
}
