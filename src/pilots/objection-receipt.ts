import { sha256 } from '../ledger/index.ts';
import { AppError } from '../shared/errors.ts';
import { receiptIn, receiptOf } from '../shared/pilots/objections.ts';

/** 125 bits, shown once: what is kept is its digest. */
export function newReceipt(): string {
  return receiptOf(crypto.getRandomValues(new Uint8Array(25)));
}

/** @throws AppError not-found: what was typed can be no receipt, which is told apart from an unknown one by nobody */
export async function receiptHash(typed: string): Promise<string> {
  const receipt = receiptIn(typed);
  if (receipt === null) throw new AppError('not-found');
  return sha256(receipt);
}
