import { sql } from 'kysely';
import type { Clock } from '../shared/clock.ts';
import { uuidv7 } from '../shared/ids.ts';
import { keptQuery } from './database/kept-query.ts';
import type { Database, Statement } from './database/port.ts';

/** What somebody is told in the page, in words and language ready to be shown. */
export interface Notice {
  personId: string;
  subject: string;
  text: string;
  /** A path of the interface, where it is seen to; null: there is nothing to see. */
  link: string | null;
}

export interface KeptNotice extends Omit<Notice, 'personId'> {
  id: string;
  at: string;
  readAt: string | null;
}

/** Counted no further: more than a hundred is many. */
export const MANY = 100;

/** Part of the commit that causes it, as a mail is. People may paste a NUL, which PostgreSQL cannot hold; it is left out. */
export function toInbox(db: Database, clock: Clock, { personId, subject, text, link }: Notice): Statement {
  const said = { subject: subject.replaceAll('\0', ''), text: text.replaceAll('\0', '') };
  return db.query
    .insertInto('inbox')
    .values({ personId, id: uuidv7(clock), at: clock().toISOString(), ...said, link, readAt: null })
    .compile();
}

/**
 * Newest first.
 * @param before the id of the last one of the page before
 */
export function readInbox(
  db: Database,
  personId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<KeptNotice[]> {
  let query = db.query
    .selectFrom('inbox')
    .select(['id', 'at', 'subject', 'text', 'link', 'readAt'])
    .where('personId', '=', personId);
  if (before !== null) query = query.where('id', '<', before);
  return query.orderBy('id', 'desc').limit(limit).execute();
}

export function unreadQuery(db: Database, personId: string) {
  const unread = db.query
    .selectFrom('inbox')
    .select('personId')
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .limit(sql.lit(MANY));
  return db.query.selectFrom(unread.as('unread')).select(({ fn }) => fn.countAll().as('count'));
}

const readUnread = keptQuery(unreadQuery);

/** How many somebody has not read; MANY: as many or more. */
export async function countUnread(db: Database, personId: string): Promise<number> {
  const [row] = await readUnread(db, personId);
  return Number(row?.count ?? 0);
}

/** @param which these, or all up to one; what came after it has not been seen */
export async function markRead(
  db: Database,
  clock: Clock,
  personId: string,
  which: { ids: readonly string[] } | { upTo: string },
): Promise<void> {
  const mark = db.query
    .updateTable('inbox')
    .set({ readAt: clock().toISOString() })
    .where('personId', '=', personId)
    .where('readAt', 'is', null);
  const marked = 'ids' in which ? mark.where('id', 'in', which.ids) : mark.where('id', '<=', which.upTo);
  await db.atomic([marked.compile()]);
}

/** Of somebody who is erased. */
export function emptyInbox(db: Database, personId: string): Statement {
  return db.query.deleteFrom('inbox').where('personId', '=', personId).compile();
}
