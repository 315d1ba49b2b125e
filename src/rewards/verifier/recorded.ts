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
  for (const { stream, actor, action, payload } of entries) {
    if (stream === `batch:${batch}`) {
      const members = membersOf(payload);
      afterLock.take(action, actor, members);
      own.set(action, members);
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
      }
    }
  }
  const standing = [...submitted.values()].filter(({ pilot }) => !excluded.has(pilot));
  const sheets = new Map(standing.map(({ pilot, hash, seenOthers }) => [sheetKey(pilot, hash), seenOthers]));
  return { batch: own, sheets, afterLock };
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
