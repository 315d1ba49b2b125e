import { sql } from 'kysely';
import { z } from 'zod';
import { canonicalJson, type Json, sha256 } from '../ledger/index.ts';
import { keptQuery, keptStatement } from '../platform/database/kept-query.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';
import { CONFIRMATIONS, type Confirmation } from '../shared/milestones/names.ts';
import { finalReport, periodReport } from '../shared/milestones/report.ts';

const confirmations = z.enum(CONFIRMATIONS);

/** What is frozen: the report with what it is about, and the files it names as they were. */
export const reportContent = z
  .object({
    pilotId: z.string(),
    report: z.string().meta({ description: 'Id of a milestone, or final' }),
    number: z.int(),
    about: z
      .object({ title: z.string(), from: z.string(), until: z.string(), dueOn: z.string() })
      .nullable()
      .meta({ description: 'Null of the final report' }),
    period: periodReport.nullable(),
    final: finalReport.nullable(),
    files: z.array(z.object({ id: z.string(), name: z.string(), digest: z.string() })),
  })
  .meta({ id: 'ReportContent' });
export type ReportContent = z.infer<typeof reportContent>;

/** A version without its content, which is most of it. */
export interface ReportVersion {
  pilotId: string;
  report: string;
  number: number;
  /** SHA-256 of the canonical JSON of the content. */
  hash: string;
  /** Of a correction: why. */
  reason: string | null;
  submittedBy: string;
  submittedAt: string;
  confirmation: Confirmation;
  letterFile: string | null;
  confirmedBy: string | null;
  confirmedAt: string | null;
  /** Why a letter was found wanting. */
  remark: string | null;
}

const LIGHT = [
  'pilotId',
  'report',
  'number',
  'hash',
  'reason',
  'submittedBy',
  'submittedAt',
  'confirmation',
  'letterFile',
  'confirmedBy',
  'confirmedAt',
  'remark',
] as const;

const versionsQuery = (db: Database, pilotId: string, report: string) =>
  db.query
    .selectFrom('pilotReports')
    .select(LIGHT)
    .where('pilotId', '=', pilotId)
    .where('report', '=', report)
    .orderBy('number', 'desc');

const readVersionRows = keptQuery(versionsQuery);
const readNewestRow = keptQuery((db: Database, pilotId: string, report: string) =>
  versionsQuery(db, pilotId, report).limit(sql.lit(1)),
);

type VersionRow = Awaited<ReturnType<typeof readVersionRows>>[number];
const versionOf = (row: VersionRow): ReportVersion => ({
  ...row,
  confirmation: confirmations.parse(row.confirmation),
});

/** Newest first. */
export async function readReportVersions(
  db: Database,
  pilotId: string,
  report: string,
): Promise<ReportVersion[]> {
  return (await readVersionRows(db, pilotId, report)).map(versionOf);
}

/** Undefined: it was never submitted. */
export async function readNewestVersion(
  db: Database,
  pilotId: string,
  report: string,
): Promise<ReportVersion | undefined> {
  const [row] = await readNewestRow(db, pilotId, report);
  return row && versionOf(row);
}

/** As submitted, for good. @throws AppError not-found */
export async function readReportContent(
  db: Database,
  pilotId: string,
  report: string,
  number: number,
): Promise<ReportContent> {
  const row = await db.query
    .selectFrom('pilotReports')
    .select('content')
    .where('pilotId', '=', pilotId)
    .where('report', '=', report)
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return reportContent.parse(JSON.parse(row.content));
}

export interface NewestReport {
  number: number;
  confirmation: Confirmation;
  submittedAt: string;
}

const readHeads = keptQuery((db: Database, pilotId: string) =>
  db.query
    .selectFrom('pilotReports')
    .select(['report', 'number', 'confirmation', 'submittedAt'])
    .where('pilotId', '=', pilotId)
    .orderBy('report')
    .orderBy('number'),
);

/** Of each report that was submitted its newest version. */
export async function readNewest(db: Database, pilotId: string): Promise<Map<string, NewestReport>> {
  const rows = await readHeads(db, pilotId);
  return new Map(
    rows.map(({ report, confirmation, ...row }) => [
      report,
      { ...row, confirmation: confirmations.parse(confirmation) },
    ]),
  );
}

const readDraftKeys = keptQuery((db: Database, pilotId: string) =>
  db.query.selectFrom('pilotReportDrafts').select('report').where('pilotId', '=', pilotId),
);

/** Reports of which something is written and not submitted. */
export async function readDrafted(db: Database, pilotId: string): Promise<Set<string>> {
  return new Set((await readDraftKeys(db, pilotId)).map(({ report }) => report));
}

/** Freezes a content: its canonical JSON, and what that hashes to. */
export async function frozen(content: ReportContent): Promise<{ hash: string; text: string }> {
  const text = canonicalJson(content as unknown as Json);
  return { hash: await sha256(text), text };
}

const WHOLE = [...LIGHT, 'content'] as const;
const insertRow = keptStatement((db: Database, ...values: (string | number | null)[]) =>
  db.query.insertInto('pilotReports').values(
    Object.fromEntries(WHOLE.map((column, at) => [column, values[at]])) as unknown as ReportVersion & {
      content: string;
    },
  ),
);

export function insertReport(db: Database, version: ReportVersion, content: string): Statement {
  return insertRow(db, ...LIGHT.map((column) => version[column]), content);
}

/** The licensed institution's word on it; all else stands for good. */
export function updateConfirmation(
  db: Database,
  { pilotId, report, number, ...version }: ReportVersion,
): Statement {
  const { confirmation, letterFile, confirmedBy, confirmedAt, remark } = version;
  return db.query
    .updateTable('pilotReports')
    .set({ confirmation, letterFile, confirmedBy, confirmedAt, remark })
    .where('pilotId', '=', pilotId)
    .where('report', '=', report)
    .where('number', '=', number)
    .compile();
}

/** What is being written; revision 0: nothing is. */
export interface ReportDraft {
  revision: number;
  /** JSON; null: nothing is. */
  draft: string | null;
  updatedAt: string | null;
}

const readDraftRows = keptQuery((db: Database, pilotId: string, report: string) =>
  db.query
    .selectFrom('pilotReportDrafts')
    .select(['revision', 'content as draft', 'updatedAt'])
    .where('pilotId', '=', pilotId)
    .where('report', '=', report),
);

export async function readReportDraft(db: Database, pilotId: string, report: string): Promise<ReportDraft> {
  const [row] = await readDraftRows(db, pilotId, report);
  return row ?? { revision: 0, draft: null, updatedAt: null };
}

interface OfDraft {
  pilotId: string;
  report: string;
  /** The one it is written over; 0: there is none. */
  revision: number;
}

/** Refuses the whole list it stands in when somebody else saved since: the revision would become null, or be there. */
export function writeReportDraft(
  db: Database,
  { pilotId, report, revision, content, by, at }: OfDraft & { content: unknown; by: string; at: string },
): Statement {
  const text = JSON.stringify(content);
  return revision === 0
    ? firstDraft(db, pilotId, report, text, by, at)
    : nextDraft(db, pilotId, report, revision, text, by, at);
}

const nextAfter = (revision: number) => sql<number>`case when revision = ${revision} then revision + 1 end`;

const firstDraft = keptStatement(
  (db: Database, pilotId: string, report: string, content: string, updatedBy: string, updatedAt: string) =>
    db.query
      .insertInto('pilotReportDrafts')
      .values({ pilotId, report, revision: sql.lit(1), content, updatedBy, updatedAt }),
);

const nextDraft = keptStatement(
  (
    db: Database,
    pilotId: string,
    report: string,
    revision: number,
    content: string,
    updatedBy: string,
    updatedAt: string,
  ) =>
    db.query
      .updateTable('pilotReportDrafts')
      .set({ content, updatedBy, updatedAt, revision: nextAfter(revision) })
      .where('pilotId', '=', pilotId)
      .where('report', '=', report),
);

const moveDraft = keptStatement((db: Database, pilotId: string, report: string, revision: number) =>
  db.query
    .updateTable('pilotReportDrafts')
    .set({ revision: nextAfter(revision) })
    .where('pilotId', '=', pilotId)
    .where('report', '=', report),
);

const deleteDraft = keptStatement((db: Database, pilotId: string, report: string) =>
  db.query.deleteFrom('pilotReportDrafts').where('pilotId', '=', pilotId).where('report', '=', report),
);

/** Takes what was frozen away, and refuses the list when somebody wrote on meanwhile. */
export function clearReportDraft(db: Database, { pilotId, report, revision }: OfDraft): Statement[] {
  return [moveDraft(db, pilotId, report, revision), deleteDraft(db, pilotId, report)];
}
