/** The parts of a case page, as its address names them. */
export const TABS = [
  'declaration',
  'run',
  'findings',
  'checklist',
  'papers',
  'experts',
  'requests',
  'history',
] as const;
export type Tab = (typeof TABS)[number];

export const findingAnchor = (findingId: string) => `finding-${findingId}`;
export const itemAnchor = (itemId: string) => `item-${itemId}`;
export const partyAnchor = (partyId: string) => `party-${partyId}`;

/** Where on the page something is settled that the service names by a path; null where nothing can be done about it here. */
export function placeOf(path: string): { tab: Tab; anchor?: string } | null {
  const [head = '', id] = path.split('.');
  const under = (tab: Tab, anchorOf: (id: string) => string) =>
    id === undefined ? { tab } : { tab, anchor: anchorOf(id) };
  if (head === 'findings') return under('findings', findingAnchor);
  if (head === 'checklist') return under('checklist', itemAnchor);
  if (head === 'parties') return under('papers', partyAnchor);
  if (head === 'host' || head === 'seal') return { tab: 'papers' };
  if (head === 'opinions') return { tab: 'experts' };
  if (head === 'requests') return { tab: 'requests' };
  return null;
}
