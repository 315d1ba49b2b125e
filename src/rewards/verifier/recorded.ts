import { AfterLock } from './after-lock.ts';

/** An entry of the ledger, as an export has it; its payload is JSON in a text. */
export interface LedgerEntry {
  stream: string;
  /** Opaque id of who did it. */
  actor: string;
  action: string;
  payload: string;
}

/** What the ledger says of one batch. */
export interface Recorded {
  /** By action: the payload of the last entry of the batch's own stream. */
  batch: Map<string, Record<string, unknown>>;
  /** The sheets that stand, each written as `sheetKey` does, and whether who wrote it had seen others'. */
  sheets: Map<string, boolean>;
  afterLock: AfterLock;
  /** Who proposed last, and who approved that; null: nobody. */
  proposedBy: string | null;
  approvedBy: string | null;
  /** Whoever handed in a sheet, but those that officials entered from paper. */
  scorers: Set<string>;
  /** By award: what was paid of it and had not come back, when that was most. Fen. */
  held: Map<string, number>;
}

/**
 * Entries of a stream have to come in the order of their numbers, as they do in an export. Between streams their order
 * says nothing, so that a pilot excluded or given up has no sheet that stands, whichever entry comes first.
 */
export function recordedOf(batch: string, entries: Iterable<LedgerEntry>): Recorded {
  const own: Recorded['batch'] = new Map();
  const excluded = new Set<unknown>();
  const submitted = new Map<string, { pilot: unknown; hash: unknown; seenOthers: boolean }>();
  const afterLock = new AfterLock();
  const [scorers, payments] = [new Set<string>(), new Payments()];
  let [proposedBy, approvedBy]: (string | null)[] = [null, null];
  for (const { stream, actor, action, payload } of entries) {
    if (stream === `batch:${batch}`) {
      const members = membersOf(payload);
      afterLock.take(action, actor, members);
      own.set(action, members);
      payments.take(action, members);
      if (action === 'batch.proposed') [proposedBy, approvedBy] = [actor, null];
      if (action === 'batch.approved') approvedBy = actor;
      // An approval of what was proposed before approves nothing of what is proposed now.
      if (action === 'batch.proposed') own.delete('batch.approved');
      if (action === 'batch.pilot-excluded' || action === 'batch.pilot-renounced')
        excluded.add(members.pilot);
    } else if (action === 'sheet.reopened') submitted.delete(stream);
    else if (action === 'sheet.submitted') {
      const members = membersOf(payload);
      if (members.batch === batch) {
        const { pilot, sheet: hash, seenOthers } = members;
        submitted.set(stream, { pilot, hash, seenOthers: seenOthers === true });
        if (members.paper !== true) scorers.add(actor);
      }
    }
  }
  const standing = [...submitted.values()].filter(({ pilot }) => !excluded.has(pilot));
  const sheets = new Map(standing.map(({ pilot, hash, seenOthers }) => [sheetKey(pilot, hash), seenOthers]));
  const { held } = payments;
  return {
    batch: own,
    sheets,
    afterLock,
    proposedBy: proposedBy ?? null,
    approvedBy: approvedBy ?? null,
    scorers,
    held,
  };
}

export function sheetKey(pilot: unknown, hash: unknown): string {
  return JSON.stringify([pilot, hash]);
}

/** None where the payload is not what it should be: then nothing is found in it. */
function membersOf(payload: string): Record<string, unknown> {
  try {
    return { ...JSON.parse(payload) };
  } catch {
    return {};
  }
}

const SIGNS: Readonly<Record<string, number>> = {
  'award.payment-recorded': 1,
  'award.return-recorded': -1,
  'award.reclaim-recorded': -1,
};

class Payments {
  readonly held = new Map<string, number>();
  readonly #now = new Map<string, number>();

  take(action: string, { award, after }: Record<string, unknown>): void {
    const sign = SIGNS[action];
    const { amount } = { ...(after as { amount?: unknown } | null) };
    if (sign === undefined || typeof award !== 'string' || typeof amount !== 'number') return;
    const now = (this.#now.get(award) ?? 0) + sign * amount;
    this.#now.set(award, now);
    this.held.set(award, Math.max(this.held.get(award) ?? 0, now));
  }
}
