/** The parts of a pilot's page, as the address names them; without one, how it stands and what to do next. */
export const PARTS = ['compliance', 'people', 'papers', 'awards', 'history'] as const;
export type Part = (typeof PARTS)[number];
