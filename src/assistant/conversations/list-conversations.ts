import { type ExpressionBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/port.ts';
import type { Tables } from '../../platform/database/tables.ts';
import type { PageWanted } from '../../platform/http/page.ts';

type TurnsFrom = Pick<ExpressionBuilder<Tables & { c: Tables['conversations'] }, 'c'>, 'selectFrom'>;

/** Last asked first; only those in which all of `parts` stands, in one turn, which comes with it, or in the title. */
export function listConversations(
  db: Database,
  personId: string,
  { parts, after, limit }: PageWanted & { parts: readonly string[] },
) {
  // Not LIKE: D1 takes patterns of 50 bytes at most.
  const find = sql.raw(db.engine === 'postgres' ? 'strpos' : 'instr');
  const turnsOf = ({ selectFrom }: TurnsFrom) =>
    selectFrom('conversationTurns as t')
      .whereRef('t.personId', '=', 'c.personId')
      .whereRef('t.conversationId', '=', 'c.id');
  const found = (eb: TurnsFrom) =>
    turnsOf(eb).where(({ and }) => and(parts.map((part) => sql<boolean>`${find}(t.searched, ${part}) > 0`)));
  const first = (eb: TurnsFrom) => found(eb).orderBy('t.at').orderBy('t.id').limit(1);
  let query = db.query
    .selectFrom('conversations as c')
    .select(['c.id', 'c.title', 'c.createdAt', 'c.updatedAt'])
    .select((eb) =>
      turnsOf(eb)
        .select(({ fn }) => fn.countAll().as('count'))
        .as('turns'),
    )
    .$if(parts.length > 0, (of) =>
      of
        .select((eb) => [
          first(eb).select('t.question').as('question'),
          first(eb).select('t.content').as('content'),
        ])
        .where((eb) =>
          eb.or([
            eb.exists(found(eb).select('t.id')),
            eb.and(parts.map((part) => sql<boolean>`${find}(lower(c.title), ${part}) > 0`)),
          ]),
        ),
    )
    .where('c.personId', '=', personId);
  if (after !== null) {
    const [updatedAt, id] = after as [string, string];
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('c.updatedAt', 'c.id'), '<', tuple(updatedAt, id)),
    );
  }
  return query
    .orderBy('c.updatedAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute();
}
