import { useNavigate, useSearch } from '@tanstack/react-router';
import { TRACKS } from '../../../shared/pilots/states.ts';
import { LACKS, STANDINGS } from '../../../shared/rewards/entries.ts';

const oneOf = <T extends string>(known: readonly T[], value: string | undefined) =>
  known.find((one) => one === value);

/** What this part of a batch's page keeps in the address. */
export function useEntriesSearch() {
  const search: Record<string, string | undefined> = useSearch({
    from: '/signed-in/office/batches/$batchId',
  });
  const navigate = useNavigate({ from: '/office/batches/$batchId' });
  const change = (part: Record<string, string | undefined>, replace = true) =>
    void navigate({
      search: (before) => ({ ...before, tab: 'entries', ...part }),
      replace,
      resetScroll: false,
    });
  return {
    standing: oneOf(STANDINGS, search.standing),
    track: oneOf(TRACKS, search.track),
    lack: oneOf(LACKS, search.lack),
    q: search.q,
    entry: search.entry,
    change,
  };
}
