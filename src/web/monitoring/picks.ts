export const MOST_COMPARED = 6;

/** Ids of the pilots that are to be compared, as the address has them. */
export const picksIn = (pick: string | undefined): string[] =>
  pick === undefined ? [] : pick.split(',').slice(0, MOST_COMPARED);

export function withPick(picked: readonly string[], id: string, wanted: boolean): string | undefined {
  const others = picked.filter((one) => one !== id);
  return (wanted ? [...others, id] : others).join(',') || undefined;
}
