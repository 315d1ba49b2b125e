import { headOf, type Json, rerun } from '../../ledger/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import type { ToldBy } from '../../shared/telling.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { personStream } from '../people/streams.ts';
import type { AccountRoom } from './room.ts';

export interface PersonChange {
  name?: string;
  locale?: 'zh' | 'en';
  /** Proven to be theirs. */
  email?: string;
  /** Proven to be theirs. */
  phone?: string;
  toldBy?: ToldBy;
}

const COLUMNS = ['name', 'locale', 'email', 'phone', 'toldBy'] as const;

/**
 * Changes what is known of a person, in people and in the identity library's own row, in one commit.
 * @throws AppError conflict: the address or number has another account
 */
export function changePerson<A extends Answer<unknown>>(
  { db, clock }: Pick<AccountRoom, 'db' | 'clock'>,
  caller: { actor: { id: string }; once: Caller['once'] },
  change: PersonChange,
  answer: A,
  more: readonly Statement[] = [],
): Promise<A> {
  const { id } = caller.actor;
  return rerun(async () => {
    const stream = personStream(id);
    const { version } = await headOf(db, stream);
    const person = await db.query
      .selectFrom('people')
      .select(COLUMNS)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const fields = COLUMNS.filter((field) => change[field] !== undefined && change[field] !== person[field]);
    if (fields.length === 0) {
      if (more.length > 0) await db.atomic(more);
      return answer;
    }
    const said = (from: PersonChange | typeof person): Json =>
      Object.fromEntries(fields.map((field) => [field, from[field] ?? null]));
    const people = Object.fromEntries(fields.map((field) => [field, change[field]]));
    const user = {
      ...(change.name !== undefined && { name: change.name }),
      ...(change.email !== undefined && { email: change.email, emailVerified: 1 }),
      ...(change.phone !== undefined && { phoneNumber: change.phone, phoneNumberVerified: 1 }),
    };
    const rows = [db.query.updateTable('people').set(people).where('id', '=', id).compile(), ...more];
    if (Object.keys(user).length > 0) {
      rows.push(db.query.updateTable('authUsers').set(user).where('id', '=', id).compile());
    }
    const append = {
      stream,
      version,
      action: 'person.changed',
      payload: { fields },
      private: { before: said(person), after: said(change) },
    };
    return commitAnswer(db, clock, caller, { append: [append], rows }, answer);
  });
}
