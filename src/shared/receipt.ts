import { AppError } from './errors.ts';
import { sha256 } from './ledger/digest.ts';

/** 125 bits, shown once to whoever hands something in without an account: what is kept is its digest. */
export function newReceipt(): string {
  return receiptOf(crypto.getRandomValues(new Uint8Array(GROUPS * GROUP)));
}

/** @throws AppError not-found: what was typed can be no receipt, which is told apart from an unknown one by nobody */
export async function receiptHash(typed: string): Promise<string> {
  const receipt = receiptIn(typed);
  if (receipt === null) throw new AppError('not-found');
  return sha256(receipt);
}

/** What a receipt is written with: without I, L, O and U, which are taken for others when read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP = 5;

/** As a receipt is printed, "7K3M9-QXD2A-…", of whatever somebody typed; null where it can be none. */
export function receiptIn(typed: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (bare.length !== GROUPS * GROUP || Array.from(bare).some((one) => !ALPHABET.includes(one))) return null;
  return Array.from({ length: GROUPS }, (_, at) => bare.slice(at * GROUP, (at + 1) * GROUP)).join('-');
}

/** @param bytes random, 25 of them: five bits of each are taken */
export function receiptOf(bytes: Uint8Array): string {
  return receiptIn(Array.from(bytes.subarray(0, GROUPS * GROUP), (byte) => ALPHABET[byte & 31]).join(''))!;
}
