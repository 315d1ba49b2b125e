/** How somebody is told of matters: in the page always; by mail, or by text message where there is no address, at will. */
export const TOLD_BY = ['mail-and-page', 'page'] as const;
export type ToldBy = (typeof TOLD_BY)[number];

export const toldByOf = (kept: string | undefined): ToldBy => (kept === 'page' ? 'page' : 'mail-and-page');
