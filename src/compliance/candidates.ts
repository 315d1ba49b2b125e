import { type HeldLicence, heldLicencesOf } from '../enterprises/index.ts';
import type { Database } from '../platform/database/port.ts';
import { type LegalHashes, legalHashOf } from './legal-content.ts';
import { findingKind } from './licences.ts';

/**
 * Pilots under way of which something may be due: a law behind a finding changed, a licence or some evidence lapses by a
 * day. Each is looked at whole then; a few that turn out to have nothing cost one look.
 */
export async function candidates(
  db: Database,
  { hashes, today, warnUntil }: { hashes: LegalHashes; today: string; warnUntil: string },
): Promise<string[]> {
  const found = await Promise.all([
    byLaw(db, hashes),
    byEvidence(db, warnUntil, today),
    byDeclared(db, warnUntil, today),
    byHeld(db, warnUntil, today),
  ]);
  return [...new Set(found.flat())].sort();
}

/** Findings of pilots under way that no officer dropped. */
function standingFindings(db: Database) {
  return db.query
    .selectFrom('pilotFindings as f')
    .innerJoin('pilotCompliance as c', 'c.pilotId', 'f.pilotId')
    .where('c.closedAt', 'is', null)
    .where('f.state', '<>', 'dropped');
}

async function byLaw(db: Database, hashes: LegalHashes): Promise<string[]> {
  const outdated = await outdatedLaws(db, hashes);
  const found = await Promise.all(
    outdated.map(({ code, kind, legalHash }) =>
      standingFindings(db)
        .select('f.pilotId')
        .where('f.code', '=', code)
        .where('f.kind', '=', kind)
        .where('f.legalHash', '=', legalHash)
        .execute(),
    ),
  );
  return found.flat().map(({ pilotId }) => pilotId);
}

/** What findings rest on that the law says no longer, and how many do. */
async function outdatedLaws(db: Database, hashes: LegalHashes) {
  const laws = await standingFindings(db)
    .select(['f.code', 'f.kind', 'f.legalHash', (eb) => eb.fn.countAll().as('count')])
    .groupBy(['f.code', 'f.kind', 'f.legalHash'])
    .execute();
  return laws
    .map((law) => ({ ...law, kind: findingKind.parse(law.kind), count: Number(law.count) }))
    .filter((law) => law.legalHash !== legalHashOf(hashes, law));
}

/** How many findings of how many pilots a catalogue would open again. */
export async function wouldReopen(
  db: Database,
  hashes: LegalHashes,
): Promise<{ findings: number; pilots: number }> {
  const outdated = await outdatedLaws(db, hashes);
  return {
    findings: outdated.reduce((sum, { count }) => sum + count, 0),
    pilots: new Set(await byLaw(db, hashes)).size,
  };
}

async function byEvidence(db: Database, warnUntil: string, today: string): Promise<string[]> {
  const rows = await db.query
    .selectFrom('pilotChecklistItems as i')
    .innerJoin('pilotCompliance as c', 'c.pilotId', 'i.pilotId')
    .select('i.pilotId')
    .distinct()
    .where('c.closedAt', 'is', null)
    .where('i.expiresOn', '<=', warnUntil)
    .where('i.removedAt', 'is', null)
    .where('i.state', 'in', ['answered', 'judged'])
    .where((eb) =>
      eb.or([
        eb('i.expiresOn', '<', today),
        eb('i.warnedFor', 'is', null),
        eb('i.warnedFor', '<>', eb.ref('i.expiresOn')),
      ]),
    )
    .execute();
  return rows.map(({ pilotId }) => pilotId);
}

/** Licences that only a stamped paper shows. */
async function byDeclared(db: Database, warnUntil: string, today: string): Promise<string[]> {
  const rows = await standingFindings(db)
    .select('f.pilotId')
    .distinct()
    .where('f.licenceUntil', '<=', warnUntil)
    .where((eb) =>
      eb.or([
        eb('f.licenceUntil', '<', today),
        eb('f.warnedFor', 'is', null),
        eb('f.warnedFor', '<>', eb.ref('f.licenceUntil')),
      ]),
    )
    .execute();
  return rows.map(({ pilotId }) => pilotId);
}

/** Licences of enterprises, as they are now: removed, out of scope, of an enterprise that is not verified, or lapsing. */
async function byHeld(db: Database, warnUntil: string, today: string): Promise<string[]> {
  const rows = await standingFindings(db)
    .select(['f.pilotId', 'f.licenceId', 'f.code', 'f.warnedFor'])
    .where('f.licenceId', 'is not', null)
    .execute();
  const held = await heldLicencesOf(
    db,
    rows.flatMap(({ licenceId }) => licenceId ?? []),
  );
  return rows
    .filter(({ licenceId, code, warnedFor }) => {
      const licence: HeldLicence | undefined = held.get(licenceId ?? '');
      if (licence === undefined || !licence.verified || licence.code !== code) return true;
      const { expiresOn } = licence;
      if (expiresOn === null || expiresOn > warnUntil) return false;
      return expiresOn < today || expiresOn !== warnedFor;
    })
    .map(({ pilotId }) => pilotId);
}
