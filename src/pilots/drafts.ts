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

/** Changes no row when somebody else saved since: the caller looks at how many it changed. */
export function replaceDraft(db: Database, { pilotId, revision, declaration, by, at }: Written): Statement {
  const content = JSON.stringify(declaration);
  return db.query
    .updateTable('pilotDrafts')
    .set({ revision: revision + 1, content, updatedBy: by, updatedAt: at })
    .where('pilotId', '=', pilotId)
    .where('revision', '=', revision)
    .compile();
}
