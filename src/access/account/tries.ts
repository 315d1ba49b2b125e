import { sha256 } from '../../ledger/index.ts';
import { countUse } from '../../platform/database/operational.ts';
import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

const MOST = {
  password: { tries: 10, seconds: QUARTER },
  sms: { tries: 5, seconds: HOUR },
  mail: { tries: 5, seconds: HOUR },
} as const;

/** Addresses and numbers are personal: counters know them by a hash. */
async function counter(kind: keyof typeof MOST, of: string): Promise<string> {
  return `${kind}:${(await sha256(of)).slice(0, 32)}`;
}

/** Counts before the work is done, on all instances together, so that nobody guesses faster by guessing at once. */
export async function countTry(
  db: Database,
  clock: Clock,
  kind: keyof typeof MOST,
  of: string,
): Promise<{ allowed: boolean; retryAfter: number }> {
  const { tries, seconds } = MOST[kind];
  const uses = await countUse(db, clock, await counter(kind, of), seconds);
  return { allowed: uses <= tries, retryAfter: seconds - ((clock().getTime() / 1000) % seconds) };
}

/** @throws AppError too-many-requests */
export async function assertTry(...try_: Parameters<typeof countTry>): Promise<void> {
  const { allowed, retryAfter } = await countTry(...try_);
  if (!allowed) throw new AppError('too-many-requests', try_[2], { retryAfter });
}

/** The password was right: what was tried before counts no more. */
export async function forgetTries(db: Database, kind: keyof typeof MOST, of: string): Promise<void> {
  const gone = db.query.deleteFrom('rateCounters').where('caller', '=', await counter(kind, of));
  await db.atomic([gone.compile()]);
}
