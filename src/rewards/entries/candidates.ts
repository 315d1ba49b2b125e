import { type PilotInBrief, pilotsIn } from '../../pilots/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { PILOT_STATES, type PilotState, type Track } from '../../shared/pilots/states.ts';
import { isRewarded, REWARDED_STATES, type Standing } from '../../shared/rewards/entries.ts';
import { batchesBeside, type Entry, nominatedIn, readEntries } from './entry-store.ts';

export interface CandidateFilter {
  track?: Track | undefined;
  state?: PilotState | undefined;
  q?: string | undefined;
}

export interface Candidate {
  pilot: PilotInBrief;
  standing: Standing;
  entry: Entry | null;
  /** The other batch in which it is nominated. */
  elsewhere: { id: string; title: string } | null;
}

/** Everything that candidates are told apart by, as it stands now. */
export interface Field {
  entries: ReadonlyMap<string, Entry>;
  /** Other batches under way, and which of them a pilot is nominated in. */
  beside: readonly { id: string; title: string }[];
  elsewhere: ReadonlyMap<string, { id: string; title: string }>;
}

export async function readField(db: Database, batchId: string): Promise<Field> {
  const beside = await batchesBeside(db, batchId);
  const [entries, elsewhere] = await Promise.all([readEntries(db, batchId), nominatedIn(db, beside)]);
  return { entries: new Map(entries.map((entry) => [entry.pilotId, entry])), beside, elsewhere };
}

export function candidateOf(pilot: PilotInBrief, { entries, elsewhere }: Field): Candidate {
  const [entry, other] = [entries.get(pilot.id) ?? null, elsewhere.get(pilot.id) ?? null];
  return { pilot, entry, elsewhere: other, standing: standingOf(pilot, entry, other) };
}

function standingOf({ state }: PilotInBrief, entry: Entry | null, other: unknown): Standing {
  if (entry !== null) return entry.state;
  if (!isRewarded(state)) return 'ineligible';
  return other === null ? 'undecided' : 'elsewhere';
}

/** Pilots that could be nominated, and whatever stands in the batch already; newest first. */
export async function candidates(db: Database, field: Field, filter: CandidateFilter): Promise<Candidate[]> {
  const { state, ...named } = filter;
  const states = REWARDED_STATES.filter((one) => state === undefined || state === one);
  return (await pilotsIn(db, { states, ...named })).map((pilot) => candidateOf(pilot, field));
}

const EARLIER = PILOT_STATES.filter((state) => !isRewarded(state));

/** The others, which are at another stage. */
export async function notYet(db: Database, field: Field, filter: CandidateFilter): Promise<Candidate[]> {
  const { state, ...named } = filter;
  const states = EARLIER.filter((one) => state === undefined || state === one);
  return (await pilotsIn(db, { states, ...named })).map((pilot) => candidateOf(pilot, field));
}
