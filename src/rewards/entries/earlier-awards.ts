import type { Database } from '../../platform/database/port.ts';

/** What somebody was awarded before by this office. Amounts in fen. */
export interface EarlierAward {
  batch: { id: string; title: string };
  pilot: { id: string; title: string };
  name: string;
  uscc: string;
  tier: string;
  amount: number;
  /** Paid less what came back. */
  paid: number;
  /** Civil date; null: not published yet. */
  publishedOn: string | null;
}

export interface FoundAward {
  award: EarlierAward;
  entryId: string;
  /** State of its batch. */
  state: string;
  /** Fen; what was reclaimed is not owed again. */
  reclaimed: number;
}

interface Whose {
  uscc: readonly string[];
  pilotIds: readonly string[];
  /** Id of a batch. */
  except: string;
}

const AT_ONCE = 45; // twice of 100 parameters

/**
 * Awards in other batches to one of these applicants, by the code they are registered under, or for one of these pilots,
 * whoever had it: what is granted for one matter is granted once (从高不重复).
 */
export async function earlierAwards(db: Database, whose: Whose): Promise<EarlierAward[]> {
  return (await awardsElsewhere(db, whose)).map(({ award }) => award);
}

/** The same, each with where it stands. */
export async function awardsElsewhere(
  db: Database,
  { uscc, pilotIds, except }: Whose,
): Promise<FoundAward[]> {
  const found = new Map<string, FoundAward>();
  for (let from = 0; from < Math.max(uscc.length, pilotIds.length); from += AT_ONCE) {
    const [codes, pilots] = [uscc.slice(from, from + AT_ONCE), pilotIds.slice(from, from + AT_ONCE)];
    const rows = await db.query
      .selectFrom('rewardAwards as a')
      .innerJoin('rewardBatches as b', 'b.id', 'a.batchId')
      .innerJoin('rewardEntries as e', 'e.id', 'a.entryId')
      .select(['a.id', 'a.batchId', 'b.title', 'b.publishedOn', 'a.pilotId', 'e.title as pilotTitle'])
      .select(['a.name', 'a.uscc', 'a.tier', 'a.amount', 'a.paid', 'a.returned', 'a.entryId', 'b.state'])
      .select(({ selectFrom }) =>
        selectFrom('rewardPayments as p')
          .select(({ fn }) => fn.sum('p.amount').as('sum'))
          .whereRef('p.awardId', '=', 'a.id')
          .where('p.kind', '=', 'reclaim')
          .as('reclaimed'),
      )
      .where('a.batchId', '!=', except)
      .where(({ eb, or }) =>
        or([
          ...(codes.length > 0 ? [eb('a.uscc', 'in', codes)] : []),
          ...(pilots.length > 0 ? [eb('a.pilotId', 'in', pilots)] : []),
        ]),
      )
      .orderBy('a.id', 'desc')
      .execute();
    for (const { id, batchId, title, pilotId, pilotTitle, entryId, state, reclaimed, ...row } of rows) {
      const { name, uscc: code, tier, amount, paid, returned, publishedOn } = row;
      const award = {
        ...{ name, uscc: code, tier, publishedOn },
        batch: { id: batchId, title },
        pilot: { id: pilotId, title: pilotTitle },
        amount: Number(amount),
        paid: Number(paid) - Number(returned),
      };
      found.set(id, { award, entryId, state, reclaimed: Number(reclaimed ?? 0) });
    }
  }
  return [...found.values()];
}
