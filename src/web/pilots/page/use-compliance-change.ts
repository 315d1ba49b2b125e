import { useQueryClient } from '@tanstack/react-query';
import type { Versioned } from '../../api/client.ts';
import { type Compliance, complianceQuery, type PilotSeen } from '../../api/pilots.ts';
import { hasCode } from '../../work/field-errors.ts';
import { useChange } from '../../work/use-change.ts';
import { usePilotOf, useRefresh } from '../use-pilot.ts';

/**
 * Something said of one finding or item, over the version that was looked at. All of them share a version: where only
 * another was changed meanwhile it goes over the newest, and where this one was, the reader looks first.
 * @param about what it is said of, in a view
 */
export function useComplianceChange<I>(
  current: Versioned<Compliance>,
  about: (view: Compliance) => unknown,
  send: (seen: PilotSeen, wanted: I, once: string) => Promise<unknown>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  const of = usePilotOf();
  const refresh = useRefresh();
  const change = useChange(
    async (wanted: I, once) => {
      try {
        return await send({ ...of, version: current.version }, wanted, once);
      } catch (error) {
        if (!hasCode(error, 'precondition-failed')) throw error;
        const fresh = await queries.fetchQuery({ ...complianceQuery(of), staleTime: 0 });
        if (JSON.stringify(about(fresh.value)) !== JSON.stringify(about(current.value))) throw error;
        return send({ ...of, version: fresh.version }, wanted, once);
      }
    },
    async () => {
      onDone();
      await refresh();
    },
  );
  return { ...change, isStale: hasCode(change.error, 'precondition-failed') };
}
