import { type HistoryItem, historyPage } from '../api/enterprises.ts';
import { useT } from '../i18n/locale.tsx';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { EnterprisePage, useEnterpriseId } from './enterprise-page.tsx';
import { HistoryDownload } from './history-download.tsx';
import { HistoryEntry } from './history-entry.tsx';
import { history } from './verification-messages.ts';

export function HistoryPage() {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const pages = usePaged<HistoryItem>(['enterprises', enterpriseId, 'history'], (cursor, signal) =>
    historyPage(enterpriseId, cursor, signal),
  );
  return (
    <EnterprisePage
      title={t(history.title)}
      lead={t(history.lead)}
      actions={<HistoryDownload enterpriseId={enterpriseId} />}
    >
      {() => (
        <>
          <Paged pages={pages} empty={<Empty title={t(history.none)} />}>
            {(items) => (
              <ol>
                {items.map((entry) => (
                  <HistoryEntry key={`${entry.stream} ${entry.seq}`} entry={entry} />
                ))}
              </ol>
            )}
          </Paged>
        </>
      )}
    </EnterprisePage>
  );
}
