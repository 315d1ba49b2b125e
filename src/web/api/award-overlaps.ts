import type { InferRequestType } from 'hono/client';
import type { BatchResults } from './award-results.ts';
import { asOnce, awardResultApi, bodyOf } from './client.ts';

const one = awardResultApi.v1.office.batches[':batchId'].entries[':entryId'].overlaps[':otherId'];

export type Overlap = BatchResults['overlaps'][number];
export type Settling = InferRequestType<typeof one.$post>['json'];

interface Wanted {
  batchId: string;
  /** Of the batch, as it was looked at. */
  version: string;
  overlap: Pick<Overlap, 'entryId' | 'otherId'>;
  json: Settling;
}

export async function settleOverlap(
  { batchId, version, overlap: { entryId, otherId }, json }: Wanted,
  once: string,
) {
  const over = { param: { batchId, entryId, otherId }, header: { 'if-match': version } };
  return bodyOf(await one.$post({ ...over, json }, asOnce(once)));
}
