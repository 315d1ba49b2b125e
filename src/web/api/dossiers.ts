import type { Locale } from '../../shared/locale.ts';
import { fetchOrFail } from './failure.ts';

/** What a dossier is made of. */
export type DossierOf = { pilotId: string } | { batchId: string };

const placeOf = (of: DossierOf) =>
  'pilotId' in of
    ? `/api/v1/office/pilots/${encodeURIComponent(of.pilotId)}`
    : `/api/v1/office/batches/${encodeURIComponent(of.batchId)}`;

/** Makes the dossier and hands it to the browser as a file. @throws RequestFailure */
export async function saveDossier(of: DossierOf, title: string, lang: Locale): Promise<void> {
  const answer = await fetchOrFail(`${placeOf(of)}/dossier.zip?lang=${lang}`);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = `${title} ${lang === 'zh' ? '案卷' : 'dossier'}.zip`;
  link.click();
  // Once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
