import { sql } from 'kysely';
import { type Database, DatabaseRefused, type Refusal, type Statement } from '../platform/database/port.ts';
import { refusalAsAppError } from '../platform/database/refusal-as-app-error.ts';
import type { Clock } from '../shared/clock.ts';
import {
  CHECKPOINT_FORMAT,
  type Checkpoint,
  HASH_ALGORITHM,
  SIGNATURE_ALGORITHM,
} from '../shared/ledger/checkpoint.ts';
import { bytesOf } from '../shared/ledger/digest.ts';
import { grow, leafHash, rootOfPeaks } from '../shared/ledger/merkle.ts';
import { latestCheckpoint } from './checkpoints.ts';
import { type SigningKey, signingKey } from './signing-key.ts';
import { insertLeaves, insertNodes, type Leaf, readPeaks } from './tree-store.ts';

/** Entries that one checkpoint takes in; more take several, each whole in itself. */
const BATCH = 200;

/**
 * Gives every entry that has none a leaf number, and signs the tree. Several may run at once: leaf numbers are keys, so
 * that one wins and the others stop. With nothing new there is no new checkpoint.
 * @param configuredKey PKCS #8, base64; null: the one kept in the database
 * @returns the newest checkpoint; null while nothing has happened at all
 */
export async function makeCheckpoint(
  db: Database,
  clock: Clock,
  configuredKey: string | null,
): Promise<Checkpoint | null> {
  let latest = await latestCheckpoint(db);
  let key: SigningKey | null = null;
  for (;;) {
    const pending = await pendingQuery(db, BATCH).execute();
    // Another instance may have taken them in since the first look.
    if (pending.length === 0) return latestCheckpoint(db);
    key ??= await signingKey(db, clock, configuredKey);
    const { checkpoint, statements } = await over(db, clock, key, latest?.size ?? 0, pending);
    try {
      await db.atomic(statements);
    } catch (error) {
      if (!(error instanceof DatabaseRefused)) throw error;
      if (!isOvertaken(error.refusal)) throw refusalAsAppError(error);
      return latestCheckpoint(db);
    }
    latest = checkpoint;
  }
}

/** As they came, so that in leaf order each comes after the one it follows. */
export function pendingQuery(db: Database, most: number) {
  return db.query
    .selectFrom('ledgerPending as p')
    .innerJoin('entries as e', (join) => join.onRef('e.stream', '=', 'p.stream').onRef('e.seq', '=', 'p.seq'))
    .select(['p.arrival', 'e.stream', 'e.seq', 'e.hash', 'e.at', 'e.actor', 'e.action'])
    .orderBy('p.arrival')
    .limit(most);
}

type Pending = Omit<Leaf, 'leaf'> & { arrival: number };

/** By their leaves: another instance may have written one that came before the last of these since they were read. */
function takenIn(db: Database, last: number) {
  return db.query
    .deleteFrom('ledgerPending')
    .where('arrival', '<=', last)
    .where(
      sql<boolean>`exists (select 1 from ledger_leaves as l
        where l.stream = ledger_pending.stream and l.seq = ledger_pending.seq)`,
    );
}

async function over(
  db: Database,
  clock: Clock,
  key: SigningKey,
  size: number,
  pending: readonly Pending[],
): Promise<{ checkpoint: Checkpoint; statements: Statement[] }> {
  const hashes = await Promise.all(pending.map(({ hash }) => leafHash(bytesOf(hash))));
  const { peaks, nodes } = await grow(await readPeaks(db, size), hashes);
  const at = clock().toISOString();
  const checkpoint = await key.sign({
    format: CHECKPOINT_FORMAT,
    size: peaks.size,
    root: await rootOfPeaks(peaks),
    at,
    hashAlgorithm: HASH_ALGORITHM,
    signatureAlgorithm: SIGNATURE_ALGORITHM,
    keyId: key.keyId,
  });
  const { format: _, ...row } = checkpoint;
  const { keyId, algorithm, publicKey } = key;
  // SQLite asks its trigger before it looks for a conflict: a key that is there is not offered again.
  const keyRow = sql`insert into ledger_keys (key_id, algorithm, public_key, created_at)
    select cast(${keyId} as text), cast(${algorithm} as text), cast(${publicKey} as text), cast(${at} as text)
    where not exists (select 1 from ledger_keys where key_id = ${keyId})
    on conflict (key_id) do nothing`;
  return {
    checkpoint,
    statements: [
      ...insertLeaves(
        db,
        pending.map(({ arrival: _, ...entry }, index) => ({ ...entry, leaf: size + index })),
      ),
      ...insertNodes(db, nodes),
      takenIn(db, pending.at(-1)!.arrival).compile(),
      keyRow.compile(db.query),
      db.query.insertInto('checkpoints').values(row).compile(),
    ],
  };
}

const TREE = ['ledger_leaves', 'ledger_nodes', 'checkpoints'];

/** Another instance was first with these leaves; SQLite says so by the trigger that lets nothing be replaced. */
function isOvertaken(refusal: Refusal): boolean {
  if (refusal.kind !== 'constraint') return false;
  return TREE.some((table) => refusal.table === table || refusal.name === `${table}_append_only`);
}
