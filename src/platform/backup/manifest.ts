import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** What a backup holds; written last, so that a folder without one is no backup. */
const schema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Newest step of the schema. */
  schema: z.string(),
  /** Null where the database is a server's, which is backed up with its own means. */
  database: z
    .object({
      file: z.literal('database.db'),
      sha256: z.string(),
      size: z.number().int(),
      /** Streams of the ledger, and SHA-256 of all their heads: "stream seq hash" a line, in the order of names. */
      ledger: z.object({ streams: z.number().int(), heads: z.string() }),
    })
    .nullable(),
  files: z.array(z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int() })),
});

export type Manifest = z.infer<typeof schema>;
export const MANIFEST = 'manifest.json';
export const DATABASE = 'database.db';
export const FILES = 'files';

/** @throws Error the folder holds no backup, or one of another format */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) throw new Error(`${folder} 不是备份。 ${folder} is no backup: it has no ${MANIFEST}.`);
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${MANIFEST} 无法识别。 ${MANIFEST} is not in form.`);
  return parsed.data;
}

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
