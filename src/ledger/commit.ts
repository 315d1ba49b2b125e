import { type Database, DatabaseRefused, type Refusal, type Statement } from '../platform/database/port.ts';
import { refusalAsAppError } from '../platform/database/refusal-as-app-error.ts';
import type { Clock } from '../shared/clock.ts';
import type { IdempotentRequest } from '../shared/idempotent-request.ts';
import type { Json } from '../shared/ledger/canonical-json.ts';
import { type Head, headsOf } from './heads.ts';
import { answerBefore, rememberAnswer, type StoredAnswer } from './idempotency.ts';
import { appendStatements, GUARD, isLedgerTable, relyStatements } from './ledger-statements.ts';
import { makeEntry } from './make-entry.ts';
import { StaleRead } from './stale-read.ts';

export interface Append {
  stream: string;
  /** The head read before deciding; 0 begins the stream. Of a second entry in one commit: that of the first. */
  version: number;
  /** Of that head, where it is at hand; read again where it is not. */
  hash?: string | null;
  action: string;
  /** Public for good: nothing personal. */
  payload: Json;
  /** What may have to be erased one day. */
  private?: Json;
}

/** Something else the decision read and that must not have changed. */
export interface Rely {
  stream: string;
  version: number;
}

export interface Commit {
  /** Opaque id; "system" where no person acts. */
  actor: string;
  /** At least one; what one stream takes several of, one version after another. */
  append: readonly Append[];
  rely?: readonly Rely[];
  rows?: readonly Statement[];
  /** The answer this request will get, kept with its effect. */
  idempotency?: IdempotentRequest & { answer: StoredAnswer };
}

export type Committed =
  /** New version of each stream appended to. */
  | { outcome: 'committed'; versions: ReadonlyMap<string, number> }
  /** The request had been answered before, by another instance perhaps: nothing was written. */
  | { outcome: 'replayed'; answer: StoredAnswer };

/**
 * One business action in one atomic list.
 * @throws StaleRead (409) a stream is not at the version decided on: read and decide again, see `rerun`
 * @throws AppError idempotency-key-reused, conflict (another constraint, with its fields), storage-full, unavailable
 */
export async function commit(db: Database, clock: Clock, what: Commit): Promise<Committed> {
  const { idempotency } = what;
  const before = async (): Promise<Committed | null> => {
    const answer = idempotency === undefined ? null : await answerBefore(db, clock, idempotency);
    return answer === null ? null : { outcome: 'replayed', answer };
  };
  const chains = chainsOf(what);
  const unread = chains
    .map(([first]) => first!)
    .filter(({ version, hash }) => version > 0 && hash === undefined);
  const heads = await headsOf(
    db,
    unread.map(({ stream }) => stream),
  );
  if (unread.some(({ stream, version }) => heads.get(stream)?.version !== version)) {
    return (await before()) ?? Promise.reject(new StaleRead());
  }
  const statements: Statement[] = [];
  if (idempotency !== undefined)
    statements.push(...rememberAnswer(db, clock, idempotency, idempotency.answer));
  statements.push(...(await ledgerStatements(db, clock().toISOString(), { ...what, chains }, heads)));
  statements.push(...(what.rows ?? []));
  try {
    await db.atomic(statements);
  } catch (error) {
    if (!(error instanceof DatabaseRefused)) throw error;
    const answered = error.refusal.kind === 'constraint' ? await before() : null;
    if (answered !== null) return answered;
    throw isStale(error.refusal) ? new StaleRead(error) : refusalAsAppError(error);
  }
  return {
    outcome: 'committed',
    versions: new Map(what.append.map(({ stream, version }) => [stream, version + 1])),
  };
}

/** Appends and relies together in the order of names, so that no two commits wait for each other's stream. */
async function ledgerStatements(
  db: Database,
  at: string,
  { actor, chains, rely = [] }: Commit & { chains: readonly (readonly Append[])[] },
  heads: ReadonlyMap<string, Head>,
): Promise<Statement[]> {
  const parts = [
    ...chains.map(async (entries) => {
      const { stream, hash } = entries[0]!;
      const statements: Statement[] = [];
      let previous = hash ?? heads.get(stream)?.hash ?? null;
      for (const { version, action, payload, private: hidden } of entries) {
        const made = await makeEntry({
          stream,
          seq: version + 1,
          at,
          actor,
          action,
          payload,
          private: hidden,
          previous,
        });
        statements.push(...appendStatements(db, made.entry, made.private));
        previous = made.entry.hash;
      }
      return { stream, statements };
    }),
    ...rely.map(async ({ stream, version }) => ({ stream, statements: relyStatements(db, stream, version) })),
  ];
  const made = await Promise.all(parts);
  made.sort((a, b) => (a.stream < b.stream ? -1 : 1));
  return made.flatMap(({ statements }) => statements);
}

function isStale(refusal: Refusal): boolean {
  return refusal.kind === 'constraint' && (refusal.name === GUARD || isLedgerTable(refusal.table));
}

/** What is appended, by stream. @throws TypeError: nothing is, or what is does not follow on one another */
function chainsOf({ append, rely = [] }: Commit): readonly Append[][] {
  if (append.length === 0)
    throw new TypeError('a commit appends to a stream; what is not history goes elsewhere');
  const chains = Map.groupBy(append, ({ stream }) => stream);
  const streams = [...chains.keys(), ...rely.map(({ stream }) => stream)];
  const follow = [...chains.values()].every((entries) =>
    entries.every(({ version }, at) => version === entries[0]!.version + at),
  );
  if (!follow || new Set(streams).size !== streams.length)
    throw new TypeError(`a stream twice in one commit: ${streams.join(', ')}`);
  return [...chains.values()];
}
