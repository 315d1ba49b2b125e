/**
 * Tokens that come within so many ms are read as one piece: read one by one, 200 of them cost some 3 ms of CPU, and no
 * sentence reaches its reader sooner for it. What comes in larger pieces is not waited for.
 */
export const TOGETHER_MS = 80;
export const SMALL = 2_048;

/** Throws for whatever else an endpoint answers with: a page to sign in at, a completion in one piece. */
export function assertEventStream(contentType: string | null | undefined): void {
  if (contentType?.toLowerCase().includes('text/event-stream')) return;
  throw new Error('the endpoint answered with something other than an event stream');
}
