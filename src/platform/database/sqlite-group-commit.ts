import { setTimeout, setImmediate as turn } from 'node:timers/promises';
import { DatabaseRefused, type Statement, type Written } from './port.ts';
import { preparing, preparingReads, type SqliteConnection } from './sqlite-connections.ts';
import { fromSqlite } from './sqlite-refusals.ts';

interface WriteSet {
  statements: readonly Statement[];
  /** When it came, by `performance.now()`. */
  since: number;
  resolve(written: Written[]): void;
  reject(error: unknown): void;
}

type End = { written: Written[] } | { error: unknown };

/** How long a write waits for another process to let go of the file. */
const PATIENCE_MS = 2000;
/** Keeps one commit from holding the event loop for long. */
const MOST_SETS = 200;
/** How long a write waits for others that come at the same time. */
const GATHERING_MS = 5;

/**
 * The writer's mutex. The write sets that come together share one BEGIN IMMEDIATE, each in a savepoint of
 * its own, and none hears anything before the COMMIT: a refusal inside a transaction that is later lost says nothing.
 */
export class GroupCommit {
  readonly #writer: SqliteConnection;
  readonly #prepare: ReturnType<typeof preparing>;
  readonly #prepareRead: ReturnType<typeof preparingReads>;
  #queue: WriteSet[] = [];
  /** So many sets at the front of the queue have lost a shared transaction and run one by one. */
  #alone = 0;
  #draining: Promise<void> | null = null;
  /** Set for good by an I/O error: after one, a later success proves nothing. */
  #broken: DatabaseRefused | null = null;
  /** The reads of this turn see one snapshot. */
  #reading = false;

  constructor(writer: SqliteConnection) {
    this.#writer = writer;
    this.#prepare = preparing(writer);
    this.#prepareRead = preparingReads(writer);
  }

  /**
   * Reads what stands before the next commit. All of one turn in one transaction: to lock the file and let it go costs as
   * much as a look-up by key.
   */
  read({ sql, parameters }: Statement): Record<string, unknown>[] {
    const statement = this.#prepareRead(sql);
    if (!this.#reading && !this.#writer.inTransaction) {
      this.#prepare('begin').run();
      this.#reading = true;
      setImmediate(() => this.#endReading());
    }
    return statement.all(parameters) as Record<string, unknown>[];
  }

  #endReading(): void {
    if (!this.#reading) return;
    this.#reading = false;
    // What went wrong with a read may have ended it.
    if (this.#writer.inTransaction) this.#prepare('end').run();
  }

  atomic(statements: readonly Statement[]): Promise<Written[]> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ statements, since: performance.now(), resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Whether what stands on the writer is all in store: what was lost on it may still be open after an I/O error. */
  get sound(): boolean {
    return this.#broken === null;
  }

  async settled(): Promise<void> {
    await this.#draining;
    this.#endReading();
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      await this.#gather();
      if (this.#broken !== null) this.#refuseAll(this.#broken);
      else if (await this.#begin()) this.#runGroup();
    }
    this.#draining = null;
  }

  /**
   * Until a turn of the event loop brings nothing more. Otherwise those who come while one group is committed make the
   * next, and who asks at once falls into two halves, each of which waits for the other's disk for good.
   */
  async #gather(): Promise<void> {
    const until = performance.now() + GATHERING_MS;
    let had: number;
    do {
      had = this.#queue.length;
      await turn();
    } while (this.#queue.length > had && this.#queue.length < MOST_SETS && performance.now() < until);
  }

  /** @returns whether a transaction is open; everybody whose time has run out, or whom an error concerns, is refused */
  async #begin(): Promise<boolean> {
    for (let wait = 4; this.#queue.length > 0; wait = Math.min(wait * 2, 100)) {
      try {
        this.#endReading();
        this.#prepare('begin immediate').run();
        return true;
      } catch (error) {
        const refused = fromSqlite(error);
        if (!(refused instanceof DatabaseRefused) || refused.refusal.kind !== 'busy') {
          this.#latch(refused);
          this.#refuseAll(refused);
          return false;
        }
        this.#refuseOlderThan(PATIENCE_MS, refused);
        await setTimeout(wait * (0.5 + Math.random()));
      }
    }
    return false;
  }

  #runGroup(): void {
    const group = this.#queue.splice(0, this.#alone > 0 ? 1 : MOST_SETS);
    this.#alone = Math.max(0, this.#alone - 1);
    const ends: End[] = [];
    try {
      for (const set of group) {
        const end = this.#runSet(set);
        // A full disk or an I/O error may have rolled back the whole transaction, the sets before this one with it.
        if ('error' in end && !this.#writer.inTransaction) throw end.error;
        ends.push(end);
      }
      this.#prepare('commit').run();
    } catch (error) {
      this.#lose(group, error);
      return;
    }
    group.forEach((set, at) => {
      const end = ends[at]!;
      if ('error' in end) set.reject(fromSqlite(end.error));
      else set.resolve(end.written);
    });
  }

  /** An error has undone the set. */
  #runSet(set: WriteSet): End {
    this.#prepare('savepoint write_set').run();
    const written: Written[] = [];
    try {
      for (const { sql, parameters } of set.statements) written.push(this.#run(sql, parameters));
    } catch (error) {
      if (this.#writer.inTransaction) {
        this.#prepare('rollback to write_set').run();
        this.#prepare('release write_set').run();
      }
      return { error };
    }
    this.#prepare('release write_set').run();
    return { written };
  }

  #run(sql: string, parameters: readonly unknown[]): Written {
    const statement = this.#prepare(sql);
    if (!statement.reader) return { changes: statement.run(...parameters).changes, rows: [] };
    const rows = statement.all(...parameters) as Record<string, unknown>[];
    return { changes: rows.length, rows };
  }

  #lose(group: WriteSet[], error: unknown): void {
    this.#latch(fromSqlite(error));
    try {
      if (this.#writer.inTransaction) this.#prepare('rollback').run();
    } catch (unrolled) {
      // A transaction that cannot be ended would swallow every later write.
      this.#broken ??= new DatabaseRefused({ kind: 'broken' }, unrolled);
    }
    const refused = this.#broken ?? fromSqlite(error);
    if (group.length === 1 || this.#broken !== null) {
      for (const set of group) set.reject(refused);
      return;
    }
    this.#queue.unshift(...group);
    this.#alone = group.length;
  }

  #latch(refused: unknown): void {
    if (refused instanceof DatabaseRefused && refused.refusal.kind === 'broken') this.#broken = refused;
  }

  #refuseAll(refused: unknown): void {
    for (const set of this.#queue.splice(0)) set.reject(refused);
    this.#alone = 0;
  }

  #refuseOlderThan(age: number, refused: unknown): void {
    const now = performance.now();
    const late = this.#queue.filter((set) => now - set.since >= age);
    this.#queue = this.#queue.filter((set) => now - set.since < age);
    for (const set of late) set.reject(refused);
  }
}
