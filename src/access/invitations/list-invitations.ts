import { headOf } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { type PageWanted, pageOf } from '../../platform/http/page.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { streamOfInvitation } from './open-invitation.ts';
import { type Invitation, type InvitationView, readInvitations, viewOf } from './store.ts';

/** The newest first, settled ones too. @throws AppError not-found: no such enterprise */
export async function listInvitations(
  db: Database,
  clock: Clock,
  { realm, scope }: Pick<Invitation, 'realm' | 'scope'>,
  page: PageWanted,
): Promise<{ items: InvitationView[]; next: string | null }> {
  const before = page.after === null ? null : String(page.after[0]);
  const found = await readInvitations(db, clock, realm, scope, before, page.limit + 1);
  if (found.length === 0 && realm === 'enterprise') {
    const { version } = await headOf(db, streamOfInvitation({ realm, scope }));
    if (version === 0) throw new AppError('not-found');
  }
  return pageOf(found.map(viewOf), page.limit, ({ id }) => [id]);
}
