import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../shared/clock.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Database } from '../database/port.ts';
import { SWEEP_FILES } from '../files/blobs.ts';
import { claim, LEASE_SECONDS, release, renew } from '../jobs/leases.ts';

const LOOK_AGAIN_MS = 500;

/** Holds the lease of the job that deletes bytes, on all instances, so that none goes that a snapshot names. */
export async function whileSweepingWaits<T>(db: Database, clock: Clock, work: () => Promise<T>): Promise<T> {
  const holder = uuidv7(clock);
  while ((await claim(db, clock, SWEEP_FILES, holder, 'at-once')) === null) await setTimeout(LOOK_AGAIN_MS);
  const renewing = setInterval(
    () => void renew(db, clock, SWEEP_FILES, holder).catch(() => {}),
    (LEASE_SECONDS / 3) * 1000,
  );
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await release(db, clock, SWEEP_FILES, holder, { error: null, nextDue: clock() });
  }
}
