import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { Turnstile } from '../turnstile.ts';

/** Each takes some 100 ms of a core and 16 MB; two leave room for everybody who only reads. */
const AT_ONCE = 2;
const MOST_WAITING = 20;

export const hashingTurnstile = () => new Turnstile('password hashing', AT_ONCE, MOST_WAITING);

/** scrypt (N 16384, r 16), off the event loop on Node. */
export function passwordHashing(turnstile: Turnstile | null) {
  const pass = <T>(work: () => Promise<T>) => (turnstile === null ? work() : turnstile.pass(work));
  return {
    hash: (password: string) => pass(() => hashPassword(password)),
    verify: (given: { hash: string; password: string }) => pass(() => verifyPassword(given)),
  };
}
