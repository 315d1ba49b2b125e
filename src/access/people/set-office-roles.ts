import type { Database } from '../../platform/database/port.ts';
import { etagOf } from '../../platform/http/versions.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { OfficeRole } from '../../shared/roles.ts';
import { asOfNow } from '../as-of-now.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import { runOnce } from '../run-once.ts';
import {
  endGrant,
  endSessions,
  type Holder,
  holdingsOf,
  insertGrant,
  OFFICE_SCOPE,
  readActing,
  readHolder,
} from './grants.ts';
import { clash, refusal } from './refusals.ts';
import { changeOf, clashOf, isLast, mayChangeOwn } from './rules.ts';
import { entriesOfBoth, headsBefore, OFFICE, personStream, versionIn } from './streams.ts';

export interface RolesWanted {
  personId: string;
  /** All that the person is to hold; none: no official any more. */
  roles: readonly OfficeRole[];
  reason: string;
  /** Of the stream `office`, as the caller saw it. */
  version: number;
}

/**
 * Gives and takes office roles at once. Who loses one has to sign in again.
 * @throws AppError precondition-failed, not-found, forbidden (own roles), conflict: not active, roles that exclude
 *   each other or a membership, the last administrator
 */
export function setOfficeRoles(db: Database, clock: Clock, caller: Caller, wanted: RolesWanted) {
  const { personId, roles, reason } = wanted;
  return runOnce(db, clock, caller, async (): Promise<Answer<{ roles: OfficeRole[] }>> => {
    const heads = await headsBefore(db, OFFICE, personStream(personId));
    if (versionIn(heads, OFFICE) !== wanted.version) throw new AppError('precondition-failed');
    assertMay(await asOfNow(db, clock, caller.actor), 'people.change');
    const holder = await readHolder(db, clock, personId);
    if (holder === null) throw new AppError('not-found');
    const held = holdingsOf(holder);
    const { given, taken } = changeOf(held.office, roles);
    const kept = [...held.office.filter((role) => !taken.includes(role)), ...given];
    const answer = (version: number): Answer<{ roles: OfficeRole[] }> => ({
      status: 200,
      headers: { ETag: etagOf(version) },
      body: { roles: kept },
    });
    if (given.length === 0 && taken.length === 0) return answer(wanted.version);
    if (personId === caller.actor.id && !mayChangeOwn(roles)) throw refusal('ownRoles', 'roles', 'forbidden');
    if (given.length > 0 && holder.state !== 'active') throw refusal('notActive', 'personId');
    const found = given.length > 0 ? clashOf({ ...held, office: kept }) : null;
    if (found !== null) throw clash(found, 'roles');
    if (taken.includes('administrator')) await assertNotLastAdministrator(db, personId, 'roles');
    const what = { action: 'office.roles-changed', payload: { personId, given, taken, roles: kept } };
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: entriesOfBoth(heads, personId, what, reason),
        rows: [
          ...given.map((role) => grantRole(db, clock, personId, role, caller.actor.id)),
          ...endRoles(db, clock, holder, taken),
          ...(taken.length > 0 ? [endSessions(db, personId)] : []),
        ],
      },
      answer(wanted.version + 1),
    );
  });
}

/** To be called while the head of `office` is read, and committed with it. */
export async function assertNotLastAdministrator(db: Database, personId: string, path: string) {
  const administrators = await readActing(db, 'office', OFFICE_SCOPE, 'administrator');
  if (isLast(administrators, personId)) throw refusal('lastAdministrator', path);
}

export function grantRole(db: Database, clock: Clock, personId: string, role: OfficeRole, grantedBy: string) {
  return insertGrant(db, clock, { personId, realm: 'office', scope: OFFICE_SCOPE, role, grantedBy });
}

function endRoles(db: Database, clock: Clock, { grants }: Holder, taken: readonly OfficeRole[]) {
  return grants
    .filter(({ realm, role }) => realm === 'office' && taken.some((one) => one === role))
    .map((grant) => endGrant(db, clock, grant));
}
