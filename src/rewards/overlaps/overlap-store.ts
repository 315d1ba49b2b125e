import { z } from 'zod';
import { headOf } from '../../ledger/index.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import { BATCH_STATES, type BatchState } from '../../shared/rewards/batch-states.ts';
import { OVERLAP_VERDICTS, type OverlapVerdict } from '../../shared/rewards/overlaps.ts';
import { batchStream } from '../batches/batch-store.ts';
import { awardsElsewhere } from '../entries/earlier-awards.ts';
import { batchesBeside, type Nominee, readNominees } from '../entries/entry-store.ts';

/** What two entries of different batches have in common was found to be another matter, or the same: then one is kept. */
export interface Settlement {
  verdict: OverlapVerdict;
  /** Id of the entry that is kept; null where the matters are different. */
  kept: string | null;
  reason: string;
  settledBy: string;
  settledAt: string;
}

/** One applicant, or one pilot, in two batches (同一事项从高不重复). */
export interface Overlap {
  entryId: string;
  title: string;
  otherId: string;
  otherTitle: string;
  batch: { id: string; title: string; state: BatchState };
  samePilot: boolean;
  /** Applicants that are in both. */
  names: readonly string[];
  /** Of the other, in fen, and what is still out of it; null: it is not published yet. */
  awarded: { amount: number; held: number } | null;
  settlement: Settlement | null;
}

const verdict = z.enum(OVERLAP_VERDICTS);
const batchState = z.enum(BATCH_STATES);
const pairOf = (one: string, other: string) =>
  (one < other ? [one, other] : [other, one]) as [string, string];
const keyOf = (one: string, other: string) => pairOf(one, other).join(' ');

export function settle(db: Database, [one, other]: [string, string], settlement: Settlement): Statement[] {
  const [entryId, otherId] = pairOf(one, other);
  return [
    db.query
      .deleteFrom('rewardOverlaps')
      .where('entryId', '=', entryId)
      .where('otherId', '=', otherId)
      .compile(),
    db.query
      .insertInto('rewardOverlaps')
      .values({ entryId, otherId, ...settlement })
      .compile(),
  ];
}

const AT_ONCE = 45; // twice of 100 parameters

async function settlementsOf(db: Database, ids: readonly string[]): Promise<Map<string, Settlement>> {
  const found = new Map<string, Settlement>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const rows = await db.query
      .selectFrom('rewardOverlaps')
      .selectAll()
      .where(({ eb, or }) => or([eb('entryId', 'in', some), eb('otherId', 'in', some)]))
      .execute();
    for (const { entryId, otherId, ...row } of rows)
      found.set(keyOf(entryId, otherId), { ...row, verdict: verdict.parse(row.verdict) });
  }
  return found;
}

type Other = Pick<Overlap, 'otherId' | 'otherTitle' | 'batch' | 'awarded'> & {
  pilotId: string;
  uscc: readonly string[];
};

async function plannedBeside(db: Database, batchId: string): Promise<Other[]> {
  const found: Other[] = [];
  for (const { id, title, state } of await batchesBeside(db, batchId)) {
    const batch = { id, title, state: batchState.parse(state) };
    for (const entry of await readNominees(db, id))
      found.push({
        ...{ otherId: entry.id, otherTitle: entry.title, pilotId: entry.pilotId, awarded: null, batch },
        uscc: entry.shares.map(({ uscc }) => uscc),
      });
  }
  return found;
}

/** What was reclaimed whole is granted no more. */
async function awardedBefore(db: Database, batchId: string, entries: readonly Nominee[]): Promise<Other[]> {
  const codes = [...new Set(entries.flatMap(({ shares }) => shares.map(({ uscc }) => uscc)))];
  const pilotIds = entries.map(({ pilotId }) => pilotId);
  const found = await awardsElsewhere(db, { uscc: codes, pilotIds, except: batchId });
  return found
    .filter(({ award, reclaimed }) => reclaimed < award.amount)
    .map(({ entryId, state, award: { batch, pilot, uscc, amount, paid } }) => ({
      ...{ otherId: entryId, otherTitle: pilot.title, pilotId: pilot.id, uscc: [uscc] },
      batch: { ...batch, state: batchState.parse(state) },
      awarded: { amount, held: paid },
    }));
}

/** By pilot and by applicant: what is compared stays linear where two batches have thousands each. */
function indexed(others: readonly Other[]): Map<string, Set<Other>> {
  const found = new Map<string, Set<Other>>();
  for (const other of others)
    for (const key of [other.pilotId, ...other.uscc]) {
      const before = found.get(key);
      if (before === undefined) found.set(key, new Set([other]));
      else before.add(other);
    }
  return found;
}

/** Everything in other batches, planned or awarded, that these nominated entries have an applicant or a pilot in common with. */
export async function readOverlaps(
  db: Database,
  batchId: string,
  entries: readonly Nominee[],
): Promise<Overlap[]> {
  if (entries.length === 0) return [];
  const others = [...(await plannedBeside(db, batchId)), ...(await awardedBefore(db, batchId, entries))];
  const by = indexed(others);
  const found = new Map<string, Overlap>();
  for (const { id: entryId, title, pilotId, shares } of entries) {
    const near = [pilotId, ...shares.map(({ uscc }) => uscc)].flatMap((key) => [...(by.get(key) ?? [])]);
    for (const { pilotId: of, uscc, ...other } of new Set(near)) {
      const key = keyOf(entryId, other.otherId);
      const before = found.get(key);
      // Joint applicants of one pilot were awarded one by one.
      const awarded = other.awarded && {
        amount: other.awarded.amount + (before?.awarded?.amount ?? 0),
        held: other.awarded.held + (before?.awarded?.held ?? 0),
      };
      const names = shares.filter((one) => uscc.includes(one.uscc)).map(({ name }) => name);
      found.set(key, {
        ...{ entryId, title, ...other, awarded, settlement: null, samePilot: of === pilotId },
        names: [...new Set([...(before?.names ?? []), ...names])],
      });
    }
  }
  const settled = await settlementsOf(db, [...new Set([...found.values()].map((one) => one.entryId))]);
  return [...found].map(([key, overlap]) => ({ ...overlap, settlement: settled.get(key) ?? null }));
}

/** Every settlement on record of a batch's entries, also where one of the two is no longer nominated; the oldest first. */
export async function settlementsOn(db: Database, batchId: string) {
  const rows = await db.query
    .selectFrom('rewardEntries as e')
    .innerJoin('rewardOverlaps as o', (join) =>
      join.on(({ eb, or }) =>
        or([eb('o.entryId', '=', eb.ref('e.id')), eb('o.otherId', '=', eb.ref('e.id'))]),
      ),
    )
    .innerJoin('rewardEntries as x', (join) =>
      join
        .on(({ eb, or }) => or([eb('x.id', '=', eb.ref('o.entryId')), eb('x.id', '=', eb.ref('o.otherId'))]))
        .onRef('x.id', '!=', 'e.id'),
    )
    .innerJoin('rewardBatches as b', 'b.id', 'x.batchId')
    .select(['e.id', 'e.title', 'x.title as otherTitle', 'b.title as batchTitle'])
    .select(['o.verdict', 'o.kept', 'o.reason', 'o.settledBy', 'o.settledAt'])
    .where('e.batchId', '=', batchId)
    .orderBy('o.settledAt')
    .orderBy('x.id')
    .execute();
  return rows.map((row) => ({ ...row, verdict: verdict.parse(row.verdict) }));
}

/** What moves where another batch nominates, proposes or settles meanwhile. Read before the overlaps are. */
export async function relyOnBeside(db: Database, batchId: string) {
  const beside = await batchesBeside(db, batchId);
  return Promise.all(
    beside.map(async ({ id }) => {
      const stream = batchStream(id);
      return { stream, version: (await headOf(db, stream)).version };
    }),
  );
}
