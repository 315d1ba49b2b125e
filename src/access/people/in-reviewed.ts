import type { Append } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { reviewOf } from './appointment.ts';
import { entryIn, headsBefore, versionIn } from './streams.ts';

/**
 * An expert who goes is an entry of the pilot too, where it stands that one was invited: whoever reads who judged a case
 * reads all of it. A pilot's stream is called as the scope of its experts.
 */
export async function inReviewed(
  db: Database,
  scope: string,
  action: 'pilot.expert-dismissed' | 'pilot.expert-invitation-withdrawn',
  { email, reason }: { email: string | null; reason: string | undefined },
): Promise<Append[]> {
  if (reviewOf(scope).kind !== 'pilot') return [];
  const heads = await headsBefore(db, scope);
  if (versionIn(heads, scope) === 0) return [];
  const hidden = { ...(email !== null && { email }), ...(reason !== undefined && { reason }) };
  return [entryIn(heads, scope, { action, payload: {}, private: { after: hidden } })];
}
