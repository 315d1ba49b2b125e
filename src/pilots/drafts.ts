import { sql } from 'kysely';
import type { Database, Statement } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';
import { type Declaration, declaration } from '../shared/pilots/declaration.ts';

export interface Draft {
  /** Its own count: a draft is no history. */
  revision: number;
  declaration: Declaration;
  updatedAt: string;
}

/** @throws AppError not-found */
export async function readDraft(db: Database, pilotId: string): Promise<Draft> {
  const row = await db.query
    .selectFrom('pilotDrafts')
    .select(['revision', 'content', 'updatedAt'])
    .where('pilotId', '=', pilotId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  const { revision, updatedAt } = row;
  return { revision, declaration: declaration.parse(JSON.parse(row.content)), updatedAt };
}

interface Written {
  pilotId: string;
  revision: number;
  declaration: Declaration;
  by: string;
  at: string;
}

export function insertDraft(db: Database, { pilotId, revision, declaration, by, at }: Written): Statement {
  const content = JSON.stringify(declaration);
  return db.query
    .insertInto('pilotDrafts')
    .values({ pilotId, revision, content, updatedBy: by, updatedAt: at })
    .compile();
}

/**
 * Refuses the whole list it stands in when somebody else saved since: the revision would become null. What freezes a
 * draft writes it with its content as it was, so that nobody saves into what is submitted at that moment.
 */
export function replaceDraft(db: Database, { pilotId, revision, declaration, by, at }: Written): Statement {
  const content = JSON.stringify(declaration);
  return db.query
    .updateTable('pilotDrafts')
    .set({ revision: nextAfter(revision), content, updatedBy: by, updatedAt: at })
    .where('pilotId', '=', pilotId)
    .compile();
}

/** Holds the draft at this revision while it is frozen. */
export function holdDraft(
  db: Database,
  { pilotId, revision }: { pilotId: string; revision: number },
): Statement {
  return db.query
    .updateTable('pilotDrafts')
    .set({ revision: nextAfter(revision) })
    .where('pilotId', '=', pilotId)
    .compile();
}

const nextAfter = (revision: number) => sql<number>`case when revision = ${revision} then revision + 1 end`;
