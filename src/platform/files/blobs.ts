import { sql } from 'kysely';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Database } from '../database/port.ts';
import type { Job } from '../jobs/job.ts';
import type { FileStore, Staged } from './file-store.ts';

export const SWEEP_FILES = 'sweep-files';
const DAY_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 90;
const LOOKS = 20;
const PAUSE_MS = 100;

/**
 * Says before bytes are put in store that they are wanted, so that nobody sweeps them for a day. Bytes that are being
 * swept at this moment are waited for: they are gone in a moment, and then come anew.
 * @throws AppError unavailable: it took too long
 */
export async function reserveBlob(
  db: Database,
  clock: Clock,
  { digest, size }: Pick<Staged, 'digest' | 'size'>,
): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const createdAt = clock().toISOString();
    const upsert = db.query
      .insertInto('blobs')
      .values({ digest, size, createdAt, sweeping: 0 })
      .onConflict((conflict) =>
        conflict.column('digest').doUpdateSet({ createdAt }).where('blobs.sweeping', '=', 0),
      )
      .returning('digest');
    const [written] = await db.atomic([upsert.compile()]);
    if (written?.rows.length === 1) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new AppError('unavailable', 'the same bytes are being swept', { retryAfter: 5 });
}

/**
 * Deletes bytes that no file has named for a day: marked first, so that nobody counts on them, then deleted, then
 * forgotten. Cut off half way, the next run goes on.
 */
export function sweepFiles(db: Database, clock: Clock, store: FileStore): Job {
  return {
    name: SWEEP_FILES,
    title: { zh: '清除无主文件', en: 'Delete files nothing refers to' },
    everySeconds: 60 * 60,
    run: async () => {
      const before = new Date(clock().getTime() - DAY_MS);
      await db.atomic([markStatement(db, before)]);
      for (;;) {
        const rows = await db.query
          .selectFrom('blobs')
          .select('digest')
          .where('sweeping', '=', 1)
          .limit(AT_ONCE)
          .execute();
        if (rows.length === 0) break;
        const digests = rows.map(({ digest }) => digest);
        for (const digest of digests) await store.delete(digest);
        const forget = db.query.deleteFrom('blobs').where('digest', 'in', digests).where('sweeping', '=', 1);
        await db.atomic([forget.compile()]);
      }
      await store.tidy(before);
    },
  };
}

function markStatement(db: Database, before: Date) {
  const named = db.query
    .selectFrom('files')
    .select(sql`1`.as('one'))
    .where('files.digest', '=', sql.ref<string>('blobs.digest'))
    .where('files.removedAt', 'is', null);
  return db.query
    .updateTable('blobs')
    .set({ sweeping: 1 })
    .where('createdAt', '<', before.toISOString())
    .where('sweeping', '=', 0)
    .where(({ not, exists }) => not(exists(named)))
    .compile();
}
