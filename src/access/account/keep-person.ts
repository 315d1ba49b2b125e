import { commit, headOf, rerun } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { normaliseName } from '../../shared/names.ts';
import { personStream } from '../people/streams.ts';

/** An address that was proven, and no placeholder. */
export function provenEmail(user: { email: string; emailVerified: number }): string | null {
  return user.emailVerified === 1 && !user.email.endsWith('.invalid') ? user.email : null;
}

/**
 * Makes the person of a user, or brings it up to what the user says. Two writes that cannot be one: the identity
 * library writes the user, then this is called; where it fails, the next sign-in calls it again.
 */
export function keepPerson(db: Database, clock: Clock, userId: string, locale: Locale): Promise<void> {
  return rerun(async () => {
    const { version } = await headOf(db, personStream(userId));
    const row = await db.query
      .selectFrom('authUsers as u')
      .leftJoin('people as p', 'p.id', 'u.id')
      .select(['u.name', 'u.email', 'u.emailVerified', 'u.phoneNumber', 'u.phoneNumberVerified'])
      .select(['p.id as personId', 'p.name as oldName', 'p.email as oldEmail', 'p.phone as oldPhone'])
      .where('u.id', '=', userId)
      .executeTakeFirst();
    if (row === undefined) return;
    const now = {
      name: normaliseName(row.name),
      email: provenEmail(row),
      phone: row.phoneNumberVerified === 1 ? row.phoneNumber : null,
    };
    const stream = personStream(userId);
    if (row.personId === null) {
      const values = { id: userId, ...now, locale, state: 'active', createdAt: clock().toISOString() };
      await commit(db, clock, {
        actor: userId,
        append: [{ stream, version, action: 'person.registered', payload: {}, private: now }],
        rows: [db.query.insertInto('people').values(values).compile()],
      });
      return;
    }
    const before = { name: row.oldName, email: row.oldEmail, phone: row.oldPhone };
    const fields = (['name', 'email', 'phone'] as const).filter((field) => now[field] !== before[field]);
    if (fields.length === 0) return;
    await commit(db, clock, {
      actor: userId,
      append: [
        {
          stream,
          version,
          action: 'person.changed',
          payload: { fields },
          private: {
            before: Object.fromEntries(fields.map((field) => [field, before[field]])),
            after: Object.fromEntries(fields.map((field) => [field, now[field]])),
          },
        },
      ],
      rows: [db.query.updateTable('people').set(now).where('id', '=', userId).compile()],
    });
  });
}
