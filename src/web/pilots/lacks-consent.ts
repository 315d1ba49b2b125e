import type { Party } from '../api/pilots.ts';

/** Asked and silent, or declined: without it nothing is submitted. */
export const lacksConsent = ({ consent }: Pick<Party, 'consent'>) =>
  consent === 'none' || consent === 'declined';
