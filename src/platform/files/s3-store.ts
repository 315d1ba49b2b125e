import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { AppError } from '../../shared/errors.ts';
import type { FilesAddress } from '../addresses.ts';
import { digestIn, type FileStore, keyOf } from './file-store.ts';
import { stageInFile, tidyStaged } from './stage-in-file.ts';

const WHOLE_MS = 120_000;

/**
 * Files in a bucket of an S3-compatible server; Node only. They come by way of a temporary file: their name is their
 * digest, which is known at their end, and S3 wants to be told the length first.
 */
export function s3Store(address: Extract<FilesAddress, { kind: 's3' }>): FileStore {
  const incoming = join(tmpdir(), 'shidian-incoming');
  const { endpoint, bucket, region, keyId, secret } = address;
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    service: 's3',
    region,
    retries: 3,
  });
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    try {
      const signal = AbortSignal.timeout(WHOLE_MS);
      return await client.fetch(`${endpoint}/${bucket}${path}`, { signal, ...init });
    } catch (error) {
      throw new AppError('unavailable', 'the file server does not answer', { retryAfter: 5, cause: error });
    }
  };
  return {
    async stage(chunks) {
      const { path, digest, size } = await stageInFile(incoming, chunks);
      const discard = () => rm(path, { force: true });
      return {
        digest,
        size,
        keep: async () => {
          // The server refuses bytes that are not what their name says.
          const headers = { 'X-Amz-Content-Sha256': digest, 'Content-Type': 'application/octet-stream' };
          const body = await openAsBlob(path);
          await done(await ask(`/${keyOf(digest)}`, { method: 'PUT', headers, body }));
          await discard();
        },
        discard,
      };
    },
    async get(digest) {
      const response = await ask(`/${keyOf(digest)}`);
      if (response.status !== 404) await assertOk(response);
      else await response.body?.cancel();
      return response.ok ? response.body : null;
    },
    async delete(digest) {
      await done(await ask(`/${keyOf(digest)}`, { method: 'DELETE' }));
    },
    async *list() {
      for (let token: string | undefined; ; ) {
        const more = token === undefined ? '' : `&continuation-token=${encodeURIComponent(token)}`;
        const response = await ask(`?list-type=2${more}`);
        await assertOk(response);
        const xml = await response.text();
        for (const [, key = ''] of xml.matchAll(/<Key>([^<]+)<\/Key>/g)) {
          const digest = digestIn(key);
          if (digest !== null) yield digest;
        }
        token = /<NextContinuationToken>([^<]+)</.exec(xml)?.[1];
        if (token === undefined) return;
      }
    },
    tidy: (before) => tidyStaged(incoming, before),
  };
}

async function done(response: Response): Promise<void> {
  await assertOk(response);
  await response.body?.cancel();
}

/** What the server says goes to the log by its status alone: a body of S3's may hold the key's id. */
async function assertOk(response: Response): Promise<void> {
  if (response.ok) return;
  await response.body?.cancel();
  throw new AppError('unavailable', `the file server answered ${response.status}`, { retryAfter: 5 });
}
