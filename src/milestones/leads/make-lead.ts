import { assertMay } from '../../access/index.ts';
import { commit, rerun } from '../../ledger/index.ts';
import { PUBLIC } from '../../shared/actor.ts';
import { newReceipt, receiptHash } from '../../shared/receipt.ts';
import type { Room } from '../room.ts';
import { takenIn } from './take-lead.ts';

export interface LeadTold {
  about: string;
  content: string;
  /** Without it anonymous. */
  name?: string | undefined;
  contact?: string | undefined;
}

/**
 * 风险线索 by the public form.
 * @returns the receipt, shown once: with it the reporter brings files and asks what became of it
 */
export async function makeLead(
  room: Room,
  { about, content, name, contact }: LeadTold,
): Promise<{ receipt: string; receivedOn: string }> {
  assertMay(null, 'lead.make');
  const receipt = newReceipt();
  const told = { about, content, name: name ?? null, contact: contact ?? null };
  const digest = await receiptHash(receipt);
  return rerun(async () => {
    const coming = { source: 'form' as const, ...told, receiptHash: digest };
    const { lead, append, rows } = await takenIn(room, coming, PUBLIC);
    await commit(room.database, room.clock, { actor: PUBLIC, append, rows });
    return { receipt, receivedOn: lead.receivedOn };
  });
}
