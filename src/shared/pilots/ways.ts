/** How a finding of the licence boundary is settled. */
export const WAYS = [
  'own_licence',
  'own_filing',
  'licensed_host',
  'out_of_scope',
  'remove',
  'reword',
  'comply',
] as const;
export type WayName = (typeof WAYS)[number];

/** Wants a licence or filing, and says whose. */
export function restsOnLicence(way: WayName): boolean {
  return way === 'own_licence' || way === 'own_filing' || way === 'licensed_host';
}

/** The act is gone: whoever sees it raised again looks again. */
export function isRemoval(way: WayName): boolean {
  return way === 'out_of_scope' || way === 'remove' || way === 'reword';
}
