import { fileBeside } from '../../platform/file-beside.ts';
import { computeRound, type RoundResult } from './round.ts';
import type { Refusal, RoundInput } from './sheets.ts';

export type ComputeRound = (input: RoundInput) => Promise<RoundResult | Refusal>;

/** Of so many sheets a round takes about as long as a thread takes to begin. */
const AT_ONCE = 1_000;
const LIMITS = { name: 'round', mostMb: 600, mostMs: 120_000 };

/**
 * What is small is computed where it is asked for; the rest off the event loop.
 * @param threadOnce as the platform has it, on Node alone
 */
export function roundComputer(
  threadOnce: <R>(thread: URL, data: unknown, limits: typeof LIMITS) => Promise<R>,
): ComputeRound {
  const thread = fileBeside('round-thread', import.meta.url);
  return async (input) =>
    input.sheets.length <= AT_ONCE ? computeRound(input) : threadOnce(thread, input, LIMITS);
}
