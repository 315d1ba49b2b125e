import type { Database } from '../../platform/database/port.ts';
import type { Checkpoint } from '../../shared/ledger/checkpoint.ts';
import { auditorLedgerRoutes } from './auditor-routes.ts';
import { publicLedgerRoutes } from './public-routes.ts';
import type { KnownSubjects } from './subjects.ts';

/** The ledger over HTTP: what proves it is for anybody, what is in it for auditors. */
export function ledgerRoutes(
  db: Database,
  makeCheckpoint: () => Promise<Checkpoint | null>,
  known: KnownSubjects,
) {
  return [publicLedgerRoutes(db), auditorLedgerRoutes(db, makeCheckpoint, known)] as const;
}
