import type { Party, Pilot } from '../api/pilots.ts';

/** Asked and silent, or declined: without it nothing is submitted. */
export const lacksConsent = ({ consent }: Pick<Party, 'consent'>) =>
  consent === 'none' || consent === 'declined';

/** Whether this enterprise was asked and said no: it reads the draft no more. */
export const hasDeclined = ({ parties }: Pick<Pilot, 'parties'>, enterprise: string) =>
  parties.some(({ enterpriseId, consent }) => enterpriseId === enterprise && consent === 'declined');
