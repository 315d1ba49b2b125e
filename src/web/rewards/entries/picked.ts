import type { CandidateFilter, Nominating } from '../../api/award-entries.ts';

/** Pilots that are chosen: these; or all that pass the filter but these. */
export interface Picked {
  all: boolean;
  ids: readonly string[];
}
export type Selection = NonNullable<Nominating['nominate']>;

export function picking({ all, ids }: Picked) {
  return {
    has: (id: string) => ids.includes(id) !== all,
    /** @param of how many there are to choose among */
    count: (of: number) => (all ? of - ids.length : ids.length),
    toggled: (id: string): Picked => ({
      all,
      ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id],
    }),
  };
}

/** @param of how many there are to choose among, as they were seen */
export function selectionOf({ all, ids }: Picked, filter: CandidateFilter, of: number): Selection {
  return all ? { all: filter, but: [...ids], count: of - ids.length } : { pilots: [...ids] };
}
