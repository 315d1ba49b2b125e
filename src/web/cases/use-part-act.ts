import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { Over } from '../api/cases.ts';
import type { Versioned } from '../api/client.ts';
import { hasCode } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useCase } from './case-context.ts';

/**
 * An act on what of a case has a version of its own, over the one that was looked at. Where only something beside it was
 * changed meanwhile it goes over the newest; where the very thing was, what is there now is shown and what was typed stays.
 * @param readAnew what is there now
 * @param about what the act is about, in a view
 */
export function usePartAct<V, I>(
  readAnew: (queries: QueryClient) => Promise<Versioned<V>>,
  current: Versioned<V>,
  about: (view: V) => unknown,
  send: (over: Over, wanted: I, once: string) => Promise<unknown>,
  onDone?: () => void,
) {
  const queries = useQueryClient();
  const { pilot, lookAgain } = useCase();
  const change = useChange(
    async (wanted: I, once) => {
      try {
        return await send({ pilotId: pilot.id, version: current.version }, wanted, once);
      } catch (error) {
        if (!hasCode(error, 'precondition-failed')) throw error;
        const fresh = await readAnew(queries);
        if (JSON.stringify(about(fresh.value)) !== JSON.stringify(about(current.value))) throw error;
        return send({ pilotId: pilot.id, version: fresh.version }, wanted, once);
      }
    },
    async () => {
      onDone?.();
      await lookAgain();
    },
  );
  const stale = hasCode(change.error, 'precondition-failed');
  return { ...change, stale, failure: stale ? null : change.error };
}
