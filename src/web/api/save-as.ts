import { fetchOrFail } from './failure.ts';

/** Saves what the service answers as a file. Asked for by the page, as a link would ask in the browser's language. */
export async function saveAs(path: string, name: string): Promise<void> {
  const address = URL.createObjectURL(await (await fetchOrFail(path)).blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
