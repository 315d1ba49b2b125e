import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ownPilotsKey, type PilotOf, pilotQuery } from '../api/pilots.ts';

/** Which pilot the address is about, and as which enterprise. */
export function usePilotOf(): PilotOf {
  const { enterpriseId = '', pilotId = '' } = useParams({ strict: false });
  return { enterpriseId, pilotId };
}

/**
 * After a change: the pilot, and the list it stands in, are asked for again.
 * @param but what is not, as who changed it may see it no more
 */
export function useRefresh(but?: 'draft') {
  const queries = useQueryClient();
  const { enterpriseId } = usePilotOf();
  return () =>
    queries.invalidateQueries({
      queryKey: ownPilotsKey(enterpriseId),
      predicate: ({ queryKey }) => but === undefined || queryKey.at(-1) !== but,
    });
}

/**
 * The version of the pilot as it is now. A file just uploaded is an entry of its history, too: what names the file has
 * to be said over the version after it.
 */
export function useNewestVersion() {
  const queries = useQueryClient();
  const of = usePilotOf();
  return async () => (await queries.fetchQuery({ ...pilotQuery(of), staleTime: 0 })).version;
}
