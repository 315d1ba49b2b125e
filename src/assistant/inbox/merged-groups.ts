import type { Database } from '../../platform/database/port.ts';
import { type Group, groupRow } from './store.ts';

/** Groups that an official answer was written for; where one was merged into another, the one that stands. */
export async function groupsOfText(db: Database, documentId: string): Promise<Group[]> {
  const rows = await db.query
    // A union keeps each once, so that groups merged in a ring end.
    .withRecursive('chain', (cte) =>
      cte
        .selectFrom('questionGroups')
        .select(['id', 'mergedInto'])
        .where('documentId', '=', documentId)
        .union(
          cte
            .selectFrom('questionGroups as g')
            .innerJoin('chain', 'chain.mergedInto', 'g.id')
            .select(['g.id', 'g.mergedInto']),
        ),
    )
    .selectFrom('questionGroups')
    .selectAll()
    .where('state', '!=', 'merged')
    .where('id', 'in', ({ selectFrom }) => selectFrom('chain').select('chain.id'))
    .orderBy('id')
    .execute();
  return rows.map((row) => groupRow.parse(row));
}

/** Official answers to groups that were merged into this one, or into what was merged into it. */
export async function mergedAnswers(db: Database, groupId: string): Promise<string[]> {
  const rows = await db.query
    .withRecursive('merged', (cte) =>
      cte
        .selectFrom('questionGroups')
        .select(['id', 'documentId'])
        .where('mergedInto', '=', groupId)
        .union(
          cte
            .selectFrom('questionGroups as g')
            .innerJoin('merged', 'merged.id', 'g.mergedInto')
            .select(['g.id', 'g.documentId']),
        ),
    )
    .selectFrom('merged')
    .select('documentId')
    .distinct()
    .where('documentId', 'is not', null)
    .orderBy('documentId')
    .execute();
  return rows.flatMap(({ documentId }) => documentId ?? []);
}
