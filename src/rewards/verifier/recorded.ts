/** An entry of the ledger, as an export has it; its payload is JSON in a text. */
export interface LedgerEntry {
  stream: string;
  action: string;
  payload: string;
}

/** What the ledger says of one batch. */
export interface Recorded {
  /** By action: the payload of the last entry of the batch's own stream. */
  batch: Map<string, Record<string, unknown>>;
  /** The sheets that stand, each written as `sheetKey` does. */
  sheets: Set<string>;
}

/**
 * Entries of a stream have to come in the order of their numbers, as they do in an export. Between streams their order
 * says nothing, so that a pilot excluded has no sheet that stands, whichever entry comes first.
 */
export function recordedOf(batch: string, entries: Iterable<LedgerEntry>): Recorded {
  const own: Recorded['batch'] = new Map();
  const excluded = new Set<unknown>();
  const submitted = new Map<string, { pilot: unknown; hash: unknown }>();
  for (const { stream, action, payload } of entries) {
    if (stream === `batch:${batch}`) {
      const members = membersOf(payload);
      own.set(action, members);
      // An approval of what was proposed before approves nothing of what is proposed now.
      if (action === 'batch.proposed') own.delete('batch.approved');
      if (action === 'batch.pilot-excluded') excluded.add(members.pilot);
    } else if (action === 'sheet.reopened') submitted.delete(stream);
    else if (action === 'sheet.submitted') {
      const members = membersOf(payload);
      if (members.batch === batch) submitted.set(stream, { pilot: members.pilot, hash: members.sheet });
    }
  }
  const standing = [...submitted.values()].filter(({ pilot }) => !excluded.has(pilot));
  return { batch: own, sheets: new Set(standing.map(({ pilot, hash }) => sheetKey(pilot, hash))) };
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
