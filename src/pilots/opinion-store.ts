import { z } from 'zod';
import type { Database, Statement } from '../platform/database/port.ts';

export const CONCLUSIONS = ['recommended', 'with-conditions', 'not-recommended'] as const;

/** What one expert wrote of one version. */
export interface Opinion {
  id: string;
  pilotId: string;
  version: number;
  expert: string;
  conclusion: (typeof CONCLUSIONS)[number];
  opinion: string;
  filedAt: string;
}

/** Oldest first, of all versions. */
export async function readOpinions(db: Database, pilotId: string): Promise<Opinion[]> {
  const rows = await db.query
    .selectFrom('pilotOpinions')
    .selectAll()
    .where('pilotId', '=', pilotId)
    .orderBy('version')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, conclusion: z.enum(CONCLUSIONS).parse(row.conclusion) }));
}

export function insertOpinion(db: Database, opinion: Opinion): Statement {
  return db.query.insertInto('pilotOpinions').values(opinion).compile();
}
