import type { Migration } from 'kysely/migration';
import { up as ledger } from './0001-ledger.ts';
import { up as library } from './0002-library.ts';
import { up as operational } from './0003-operational.ts';

/** Every step ever released, in the order of names. A step once released is never edited; the next change is a new one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-ledger': { up: ledger },
  '0002-library': { up: library },
  '0003-operational': { up: operational },
};
