import { saveAs } from './save-as.ts';

/** Whose history: an enterprise's, a pilot's as its applicants read it, or a case's. */
export interface HistoryOf {
  enterpriseId?: string;
  pilotId?: string;
  /** With the figures of each day. */
  daily?: boolean;
}

/** Saves the whole history as a file. */
export function downloadHistory({ enterpriseId, pilotId, daily = false }: HistoryOf): Promise<void> {
  const parts = [
    enterpriseId === undefined ? ['office'] : ['enterprises', enterpriseId],
    pilotId === undefined ? [] : ['pilots', pilotId],
  ].flat();
  const path = parts.map(encodeURIComponent).join('/');
  const name = `history-${pilotId ?? enterpriseId}.csv`;
  return saveAs(`/api/v1/${path}/history?format=csv${daily ? '&daily=true' : ''}`, name);
}
