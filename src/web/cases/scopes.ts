/** Whose cases the queue shows, as its address says it: apart, as every page reads addresses. */
export const SCOPES = ['mine', 'unassigned'] as const;
