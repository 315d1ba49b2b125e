import { headOf } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { asOfNow } from '../as-of-now.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { withdrawInvitation } from '../invitations/withdraw-invitation.ts';
import { assertMay } from '../may.ts';
import { runOnce } from '../run-once.ts';
import { NOTHING, type Recorded } from './appoint-expert.ts';
import { reviewOf } from './appointment.ts';
import { endGrant, endSessions, readHolder } from './grants.ts';
import { inReviewed } from './in-reviewed.ts';
import { entriesOfBoth, headsBefore, OFFICE, personStream } from './streams.ts';

/**
 * Ends an expert's appointment before its time, or withdraws the invitation to one.
 * @throws AppError not-found; gone: an invitation that was settled before
 */
export async function endAppointment(
  db: Database,
  clock: Clock,
  caller: Caller,
  { grantId, reason }: { grantId: string; reason: string },
  record: () => Promise<Recorded> = NOTHING,
): Promise<Answer<null>> {
  const personId = await readAppointed(db, grantId);
  if (personId === null) {
    return withdrawInvitation(db, clock, caller, {
      realm: 'expert',
      scope: null,
      invitationId: grantId,
      reason,
    });
  }
  return runOnce(db, clock, caller, async () => {
    const heads = await headsBefore(db, OFFICE, personStream(personId));
    assertMay(await asOfNow(db, clock, caller.actor), 'expert.appoint');
    const holder = await readHolder(db, clock, personId);
    const grant = holder?.grants.find(({ id }) => id === grantId);
    const done: Answer<null> = { status: 204, headers: {}, body: null };
    // Somebody else ended it, or its time was over, a moment ago.
    if (holder === null || grant === undefined) return done;
    const { email } = holder;
    const recorded = await record();
    const also = await inReviewed(db, grant.scope, 'pilot.expert-dismissed', { email, reason });
    const what = { action: 'expert.ended', payload: { grantId, personId, scope: grant.scope } };
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: [...entriesOfBoth(heads, personId, what, reason), ...also, ...recorded.append],
        rely: recorded.rely ?? [],
        rows: [endGrant(db, clock, grant), endSessions(db, personId), ...(recorded.rows ?? [])],
      },
      done,
    );
  });
}

async function readAppointed(db: Database, grantId: string): Promise<string | null> {
  const row = await db.query
    .selectFrom('grants')
    .select('personId')
    .where('id', '=', grantId)
    .where('realm', '=', 'expert')
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return row?.personId ?? null;
}

/** Whether somebody is dismissed on a batch's own page: its sheets and its history know of it there. */
export async function isOfBatch(db: Database, grantId: string): Promise<boolean> {
  const row = await db.query
    .selectFrom('grants')
    .select('scope')
    .where('id', '=', grantId)
    .where('realm', '=', 'expert')
    .executeTakeFirst();
  if (row === undefined || reviewOf(row.scope).kind !== 'batch') return false;
  return (await headOf(db, row.scope)).version > 0;
}
