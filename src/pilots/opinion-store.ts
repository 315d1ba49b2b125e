import { z } from 'zod';
import type { Database, Statement } from '../platform/database/port.ts';
import type { Bilingual } from '../shared/locale.ts';

export const CONCLUSIONS = ['recommended', 'with-conditions', 'not-recommended'] as const;
const conclusions = z.enum(CONCLUSIONS);
export const CONCLUSION_NAMES: Readonly<Record<(typeof CONCLUSIONS)[number], Bilingual>> = {
  recommended: { zh: '建议通过', en: 'Recommended' },
  'with-conditions': { zh: '附条件建议通过', en: 'Recommended with conditions' },
  'not-recommended': { zh: '不建议通过', en: 'Not recommended' },
};

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
  return rows.map((row) => ({ ...row, conclusion: conclusions.parse(row.conclusion) }));
}

export function insertOpinion(db: Database, opinion: Opinion): Statement {
  return db.query.insertInto('pilotOpinions').values(opinion).compile();
}
