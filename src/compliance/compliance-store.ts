import { headOf } from '../ledger/index.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import type { Item } from './checklist.ts';
import { readItems } from './checklist-store.ts';
import type { Finding } from './finding.ts';
import { readFindings } from './finding-store.ts';

/** All of one pilot's compliance is one stream. */
export const complianceStream = (pilotId: string) => `compliance:${pilotId}`;

/** Which version was screened by which catalogue, and the template that the checklist is from. */
export interface Screened {
  pilotId: string;
  version: number;
  catalogue: number;
  screenedAt: string;
  template: number;
  pinnedAt: string;
  /** When the pilot was over; null while it goes on. */
  closedAt: string | null;
}

export interface Compliance {
  /** The stream's version; 0: nothing was submitted yet. */
  head: number;
  screened: Screened | null;
  findings: readonly Finding[];
  /** Those removed among them. */
  items: readonly Item[];
}

/** The version first: rows newer than it are looked at again, older ones would be changed unseen. */
export async function readCompliance(db: Database, pilotId: string): Promise<Compliance> {
  const { version: head } = await headOf(db, complianceStream(pilotId));
  if (head === 0) return { head, screened: null, findings: [], items: [] };
  const [screened, findings, items] = await Promise.all([
    db.query.selectFrom('pilotCompliance').selectAll().where('pilotId', '=', pilotId).executeTakeFirst(),
    readFindings(db, pilotId),
    readItems(db, pilotId),
  ]);
  return { head, screened: screened ?? null, findings, items };
}

export function insertScreened(db: Database, screened: Screened): Statement {
  return db.query.insertInto('pilotCompliance').values(screened).compile();
}

/** With the move that ends a pilot: nothing of it is opened again. */
export function closeCompliance(db: Database, pilotId: string, at: string): Statement {
  return db.query
    .updateTable('pilotCompliance')
    .set({ closedAt: at })
    .where('pilotId', '=', pilotId)
    .compile();
}

export function updateScreened(db: Database, { pilotId, ...changed }: Screened): Statement {
  return db.query.updateTable('pilotCompliance').set(changed).where('pilotId', '=', pilotId).compile();
}
