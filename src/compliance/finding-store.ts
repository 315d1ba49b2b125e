import { z } from 'zod';
import type { Database, Statement } from '../platform/database/port.ts';
import { WAYS } from '../shared/pilots/ways.ts';
import { CAUSES, FINDING_STATES, type Finding, ORIGINS, OUTCOMES } from './finding.ts';
import { basis, findingKind, mark } from './licences.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const because = z.array(
  z.union([z.object({ text: z.string() }), z.object({ question: z.string(), answer: z.string() })]),
);
const ways = z.array(z.object({ way: z.enum(WAYS), said: words, institution: z.string().exactOptional() }));
const entry = z.object({ name: words, need: words, regulator: words, basis: z.array(basis), mark });
const answer = z.object({
  way: z.enum(WAYS),
  statement: z.string(),
  licence: z
    .union([
      z.object({ partyId: z.string(), licenceId: z.string() }),
      z.object({
        partyId: z.string(),
        number: z.string(),
        scope: z.string(),
        expiresOn: z.string().nullable(),
        file: z.string(),
      }),
    ])
    .nullable(),
  files: z.array(z.string()),
  by: z.string(),
  at: z.string(),
});
const verdict = z.object({ outcome: z.enum(OUTCOMES), reason: z.string(), by: z.string(), at: z.string() });
export const reopenedSchema = z.object({
  cause: z.enum(CAUSES),
  why: words,
  at: z.string(),
  dueOn: z.string(),
});

const state = z.enum(FINDING_STATES);
const origin = z.enum(ORIGINS);

/** In the order in which they were raised. */
export async function readFindings(db: Database, pilotId: string): Promise<Finding[]> {
  const rows = await db.query
    .selectFrom('pilotFindings')
    .selectAll()
    .where('pilotId', '=', pilotId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: findingKind.parse(row.kind),
    origin: origin.parse(row.origin),
    state: state.parse(row.state),
    raised: row.raised === 1,
    doubt: row.doubt === 1,
    because: because.parse(JSON.parse(row.because)),
    ways: ways.parse(JSON.parse(row.ways)),
    entry: entry.parse(JSON.parse(row.entry)),
    answer: parsed(answer, row.answer),
    verdict: parsed(verdict, row.verdict),
    reopened: parsed(reopenedSchema, row.reopened),
  }));
}

export function parsed<T>(schema: z.ZodType<T>, text: string | null): T | null {
  return text === null ? null : schema.parse(JSON.parse(text));
}

export const written = (value: unknown) => (value === null ? null : JSON.stringify(value));

export function insertFinding(db: Database, finding: Finding): Statement {
  return db.query.insertInto('pilotFindings').values(rowOf(finding)).compile();
}

export function updateFinding(db: Database, finding: Finding): Statement {
  const { id, pilotId: _, createdAt: __, ...changed } = rowOf(finding);
  return db.query.updateTable('pilotFindings').set(changed).where('id', '=', id).compile();
}

function rowOf(finding: Finding) {
  return {
    ...finding,
    raised: Number(finding.raised),
    doubt: Number(finding.doubt),
    because: JSON.stringify(finding.because),
    ways: JSON.stringify(finding.ways),
    entry: JSON.stringify(finding.entry),
    answer: written(finding.answer),
    verdict: written(finding.verdict),
    reopened: written(finding.reopened),
  };
}
