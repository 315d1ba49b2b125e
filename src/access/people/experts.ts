import type { Database, Statement } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { uuidv7 } from '../../shared/ids.ts';
import { endLapsed, type Holder, holdingsOf, insertGrant } from './grants.ts';
import { clash, refusal } from './refusals.ts';
import { clashOf } from './rules.ts';

/** @throws AppError conflict: shut out, appointed already, or member of an enterprise */
export function assertMayReview(holder: Holder, scope: string, path: string): void {
  if (holder.state !== 'active') throw refusal('notActive', path);
  const held = holdingsOf(holder);
  if (held.appointments.includes(scope)) throw refusal('alreadyExpert', path);
  const found = clashOf({ ...held, appointments: [...held.appointments, scope] });
  if (found !== null) throw clash(found, path);
}

export interface ExpertGrant {
  personId: string;
  /** "batch:ID" or "pilot:ID". */
  scope: string;
  grantedBy: string;
  /** Instants. */
  from: string;
  until: string | null;
}

export function expertGrant(
  db: Database,
  clock: Clock,
  { personId, scope, grantedBy, from, until }: ExpertGrant,
): { id: string; rows: Statement[] } {
  const id = uuidv7(clock);
  const grant = { id, personId, realm: 'expert', scope, role: 'expert', grantedBy } as const;
  return {
    id,
    rows: [
      endLapsed(db, clock, personId, scope),
      insertGrant(db, clock, { ...grant, validFrom: from, validUntil: until }),
    ],
  };
}
