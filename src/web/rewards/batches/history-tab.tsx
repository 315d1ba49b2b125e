import { type BatchEntry, batchHistoryPage, batchKey } from '../../api/batches.ts';
import { HistoryEntry } from '../../enterprises/history-entry.tsx';
import { history } from '../../enterprises/verification-messages.ts';
import { useT } from '../../i18n/locale.tsx';
import { ACTION_NAMES } from '../../ledger/action-names.ts';
import { Empty } from '../../work/empty.tsx';
import { Paged, usePaged } from '../../work/paged.tsx';
import type { BatchTabProps } from './tabs.ts';

/** Who did what with the batch, newest first. */
export default function HistoryTab({ batch, version }: BatchTabProps) {
  const t = useT();
  const pages = usePaged<BatchEntry>([...batchKey(batch.id), 'history', version], (cursor, signal) =>
    batchHistoryPage(batch.id, cursor, signal),
  );
  return (
    <Paged pages={pages} empty={<Empty title={t(history.none)} />}>
      {(items) => (
        <ol>
          {items.map(({ action, ...entry }) => (
            <HistoryEntry
              key={entry.seq}
              entry={{ ...entry, what: ACTION_NAMES[action] ?? { zh: action, en: action } }}
            />
          ))}
        </ol>
      )}
    </Paged>
  );
}
