import type { z } from '@hono/zod-openapi';
import { tiesOf } from '../../access/index.ts';
import { countByState, partiesOfAll, pilotsWith } from '../../pilots/index.ts';
import { pageOf } from '../../platform/http/page.ts';
import type { Person } from '../../shared/actor.ts';
import { isRewarded, type Standing } from '../../shared/rewards/entries.ts';
import { readAsOffice } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';
import type { candidatePage } from './candidate-schemas.ts';
import {
  type Candidate,
  type CandidateFilter,
  candidates,
  type Field,
  notYet,
  readField,
} from './candidates.ts';
import { earlierAwards } from './earlier-awards.ts';

export interface CandidatesListed extends CandidateFilter {
  batchId: string;
  standing: Standing;
  /** Id of the last pilot before. */
  after: string | null;
  limit: number;
}

/**
 * Pilots by where they stand with a batch, the newest first, with who was rewarded before. All that pass are counted, so
 * that they can be chosen across pages.
 * @throws AppError not-found
 */
export async function candidatesSeen(
  { database: db, clock }: Room,
  actor: Person,
  { batchId, standing, after, limit, ...filter }: CandidatesListed,
): Promise<z.infer<typeof candidatePage>> {
  const { batch } = await readAsOffice(db, actor, batchId);
  const field = await readField(db, batchId);
  const tied = await pilotsWith(db, await tiesOf(db, clock, actor.id));
  const all = await candidates(db, field, {});
  const found = (await matching(db, field, { standing, filter, all })).filter(
    (one) => one.standing === standing,
  );
  const rest = after === null ? found : found.filter(({ pilot }) => pilot.id < after);
  const { items, next } = pageOf(rest.slice(0, limit + 1), limit, ({ pilot }) => [pilot.id]);
  const ids = items.map(({ pilot }) => pilot.id);
  const parties = await partiesOfAll(db, ids);
  const codes = [...parties.values()].flat().map(({ uscc }) => uscc);
  const before = await earlierAwards(db, { uscc: [...new Set(codes)], pilotIds: ids, except: batchId });
  return {
    items: items.map(({ pilot, entry, elsewhere, standing: stands }) => {
      const { stateSince: _, ...shown } = pilot;
      const own = new Set(parties.get(pilot.id)?.map(({ uscc }) => uscc));
      return {
        ...shown,
        standing: stands,
        reason: entry?.reason ?? null,
        elsewhere,
        earlier: before
          .filter((one) => one.pilot.id === pilot.id || own.has(one.uscc))
          .map((one) => ({ ...one, samePilot: one.pilot.id === pilot.id })),
        tied: tied.has(pilot.id),
      };
    }),
    next,
    matching: found.length,
    choosable: found.filter(({ pilot }) => !tied.has(pilot.id)).length,
    counts: await countsOf(db, all, field),
    mayNominate: batch.state === 'open' && actor.office.includes('case-officer'),
  };
}

/** Of what is decided the pilot may since be at another stage. */
async function matching(
  db: Room['database'],
  field: Field,
  { standing, filter, all }: { standing: Standing; filter: CandidateFilter; all: readonly Candidate[] },
) {
  if (standing === 'ineligible') return notYet(db, field, filter);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const now = isFiltered ? await candidates(db, field, filter) : all;
  if (standing === 'undecided' || standing === 'elsewhere') return now;
  return [...now, ...(await notYet(db, field, filter))].sort((one, other) =>
    one.pilot.id < other.pilot.id ? 1 : -1,
  );
}

async function countsOf(db: Room['database'], all: readonly Candidate[], { entries }: Field) {
  const states = [...(await countByState(db))];
  const others = states.reduce((sum, [state, count]) => (isRewarded(state) ? sum : sum + count), 0);
  const ofState = (wanted: string) => [...entries.values()].filter(({ state }) => state === wanted).length;
  const standing = (wanted: Standing) => all.filter((one) => one.standing === wanted).length;
  const moved = [...entries.keys()].length - all.filter(({ entry }) => entry !== null).length;
  return {
    undecided: standing('undecided'),
    elsewhere: standing('elsewhere'),
    nominated: ofState('nominated'),
    'left-out': ofState('left-out'),
    excluded: ofState('excluded'),
    withdrawn: ofState('withdrawn'),
    ineligible: others - moved,
  };
}
