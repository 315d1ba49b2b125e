import { saveAs } from './save-as.ts';

/** Saves the whole history as a file. */
export function downloadHistory(enterpriseId: string): Promise<void> {
  const path = `/api/v1/enterprises/${encodeURIComponent(enterpriseId)}/history?format=csv`;
  return saveAs(path, `history-${enterpriseId}.csv`);
}
