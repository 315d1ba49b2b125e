import { fetchOrFail } from './failure.ts';

/** Saves the whole history as a file. Asked for by the page, as a link would ask in the browser's language. */
export async function downloadHistory(enterpriseId: string): Promise<void> {
  const path = `/api/v1/enterprises/${encodeURIComponent(enterpriseId)}/history?format=csv`;
  const address = URL.createObjectURL(await (await fetchOrFail(path)).blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = `history-${enterpriseId}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
