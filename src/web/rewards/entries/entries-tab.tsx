import '../rewards.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { STANDING_NAMES, STANDINGS, type Standing } from '../../../shared/rewards/entries.ts';
import { type CandidatePage, standingsQuery } from '../../api/award-entries.ts';
import queue from '../../cases/queue-page.module.css';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { Loaded } from '../../work/loaded.tsx';
import { useCurrentInView } from '../../work/use-current-in-view.ts';
import type { BatchTabProps } from '../batches/tabs.ts';
import { CandidateList } from './candidate-list.tsx';
import { EntryList } from './entry-list.tsx';
import { EntryPart } from './entry-part.tsx';
import { list as messages } from './messages.ts';
import { useEntriesSearch } from './use-entries-search.ts';

/** 申报项目: who could be nominated, who is, and what keeps each from being scored. */
export default function EntriesTab({ batch, version }: BatchTabProps) {
  const { entry } = useEntriesSearch();
  if (entry !== undefined)
    return <EntryPart key={entry} batchId={batch.id} entryId={entry} version={version} />;
  return <All batchId={batch.id} />;
}

function All({ batchId }: { batchId: string }) {
  const query = useQuery(standingsQuery(batchId));
  return <Loaded query={query}>{(page) => <Standings batchId={batchId} page={page} />}</Loaded>;
}

function Standings({ batchId, page: { counts, mayNominate } }: { batchId: string; page: CandidatePage }) {
  const { t } = useLocale();
  const { standing } = useEntriesSearch();
  // Once the last one is decided on, the list stays and says so.
  const [first] = useState<Standing>(mayNominate && counts.undecided > 0 ? 'undecided' : 'nominated');
  const now = standing ?? first;
  const isCandidate = now === 'undecided' || now === 'elsewhere' || now === 'ineligible';
  return (
    <>
      <Scopes counts={counts} now={now} />
      {isCandidate && <p className={blocks.note}>{t(messages.eligible)}</p>}
      {isCandidate ? (
        <CandidateList key={now} batchId={batchId} standing={now} />
      ) : (
        <EntryList key={now} batchId={batchId} state={now} />
      )}
    </>
  );
}

function Scopes({ counts, now }: { counts: CandidatePage['counts']; now: Standing }) {
  const { locale, t } = useLocale();
  const row = useCurrentInView<HTMLElement>(now);
  return (
    <nav ref={row} className={queue.scopes} aria-label={t(messages.which)} data-screen-only>
      {STANDINGS.map((standing) => (
        <Link
          key={standing}
          from="/office/batches/$batchId"
          search={{ tab: 'entries', standing }}
          replace
          resetScroll={false}
          className={queue.scope}
          {...(standing === now && { 'aria-current': 'page' as const })}
          activeProps={{}}
        >
          {STANDING_NAMES[standing][locale]}
          <span className={queue.count}>{counts[standing]}</span>
        </Link>
      ))}
    </nav>
  );
}
