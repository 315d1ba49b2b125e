/** Without I, L, O and U, which are taken for others when read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What is printed on every page of a version and compared with the stamped scan by eye: its number and the first 40
 * bits of its hash, "V2-7K3M-9QXD".
 * @param hash lower-case hexadecimal SHA-256
 */
export function versionCode(number: number, hash: string): string {
  let bits = BigInt(`0x${hash.slice(0, 10)}`);
  let code = '';
  for (let at = 0; at < 8; at++) {
    code = ALPHABET[Number(bits & 31n)]! + code;
    bits >>= 5n;
  }
  return `V${number}-${code.slice(0, 4)}-${code.slice(4)}`;
}
