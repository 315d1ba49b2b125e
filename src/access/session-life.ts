import { type Database, DatabaseRefused, type Statement } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';

const HOUR = 60 * 60 * 1000;

/** Days without use after which a session ends; hours for officials. It is written at most once a day, or an hour. */
const LIFE = { anybody: 7 * 24 * HOUR, official: 12 * HOUR };
const WRITTEN_EVERY = { anybody: 24 * HOUR, official: HOUR };

export function sessionEnd(now: Date, official: boolean): Date {
  return new Date(now.getTime() + LIFE[official ? 'official' : 'anybody']);
}

/**
 * When a session that is used now should end instead; null while what is written is recent enough. One that was begun
 * before its person became an official is cut short.
 */
export function renewedEnd(now: Date, expiresAt: string, official: boolean): Date | null {
  const kind = official ? 'official' : 'anybody';
  const left = Date.parse(expiresAt) - now.getTime();
  const due = left < LIFE[kind] - WRITTEN_EVERY[kind] || (official && left > LIFE.official);
  return due ? sessionEnd(now, official) : null;
}

/** @returns whether the session was there still, and could be written */
export function renewSession(db: Database, clock: Clock, id: string, end: Date): Promise<boolean> {
  const renew = db.query
    .updateTable('authSessions')
    .set({ expiresAt: end.toISOString(), updatedAt: clock().toISOString() })
    .where('id', '=', id);
  return wrote(db, renew.compile());
}

/** Whether the use of a token is to be written: an hour is exact enough for who looks for tokens nobody needs. */
export function isNewUse(now: Date, lastUsedAt: string | null): boolean {
  return lastUsedAt === null || now.getTime() - Date.parse(lastUsedAt) >= HOUR;
}

export function noteTokenUsed(db: Database, clock: Clock, id: string): Promise<boolean> {
  const lastUsedAt = clock().toISOString();
  return wrote(db, db.query.updateTable('accessTokens').set({ lastUsedAt }).where('id', '=', id).compile());
}

/** A database that cannot write must not keep anyone from reading. */
async function wrote(db: Database, statement: Statement): Promise<boolean> {
  try {
    const [written] = await db.atomic([statement]);
    return written!.changes > 0;
  } catch (error) {
    if (error instanceof DatabaseRefused && error.refusal.kind !== 'broken') return false;
    throw error;
  }
}
