import { z } from 'zod';
import { canonicalJson, type Json, sha256 } from '../ledger/index.ts';
import { keptQuery } from '../platform/database/kept-query.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';
import { type Declaration, declaration } from '../shared/pilots/declaration.ts';
import type { PilotState } from '../shared/pilots/states.ts';
import { versionCode } from '../shared/pilots/version-code.ts';
import { filesIn, filesNamed } from './own-files.ts';
import type { Party } from './parties.ts';
import { stateOf } from './store.ts';

export const SEAL_KINDS = ['stamped', 'e-signed'] as const;
const sealKinds = z.enum(SEAL_KINDS);

const remarksSchema = z.array(z.object({ path: z.string(), reason: z.string() }));
export type Remark = z.infer<typeof remarksSchema>[number];

const contentSchema = z.object({
  pilotId: z.string(),
  number: z.number(),
  parties: z.array(
    z.object({
      name: z.string(),
      uscc: z.string(),
      lead: z.boolean(),
      host: z.boolean(),
      /** 经营范围 of the lead, where it states one. */
      scope: z.string().optional(),
    }),
  ),
  declaration,
});
export type Content = z.infer<typeof contentSchema>;

/** What was submitted, for good: what is stamped is what counts, and any change is another version. */
export interface Version {
  pilotId: string;
  number: number;
  /** Printed on every page. */
  code: string;
  /** SHA-256 of the canonical JSON of the content. */
  hash: string;
  content: Content;
  submittedBy: string;
  submittedAt: string;
  seal: { file: string; kind: (typeof SEAL_KINDS)[number]; by: string; at: string } | null;
  /** 补正: everything that is wrong, told once. */
  returned: { from: PilotState; by: string; at: string; remarks: readonly Remark[] } | null;
}

/** Makes the next version out of what stands in the draft. */
export async function makeVersion(
  pilotId: string,
  number: number,
  from: {
    parties: readonly Party[];
    scope?: string | null;
    declaration: Declaration;
    by: string;
    at: string;
  },
): Promise<Version> {
  const parties = from.parties.map(({ name, uscc, lead, host }) => ({
    name,
    uscc,
    lead,
    host,
    ...(lead && from.scope && { scope: from.scope }),
  }));
  const content: Content = { pilotId, number, parties, declaration: from.declaration };
  const hash = await sha256(canonicalJson(content as unknown as Json));
  const { by: submittedBy, at: submittedAt } = from;
  const code = versionCode(number, hash);
  return { pilotId, number, code, hash, content, submittedBy, submittedAt, seal: null, returned: null };
}

type Row = Awaited<ReturnType<ReturnType<typeof versionsQuery>['executeTakeFirstOrThrow']>>;

function versionsQuery(db: Database, pilotId: string) {
  return db.query.selectFrom('pilotVersions').selectAll().where('pilotId', '=', pilotId);
}

/** Newest first. */
export async function readVersions(db: Database, pilotId: string): Promise<Version[]> {
  return (await versionsQuery(db, pilotId).orderBy('number', 'desc').execute()).map(versionOf);
}

/** A version without its content, which is most of it. */
export interface VersionRow {
  number: number;
  code: string;
  submittedAt: string;
  sealed: boolean;
  returned: boolean;
}

/** Newest first. */
export async function readVersionRows(db: Database, pilotId: string): Promise<VersionRow[]> {
  return (await readLightRows(db, pilotId)).map(({ sealFile, returnedFrom, ...row }) => ({
    ...row,
    sealed: sealFile !== null,
    returned: returnedFrom !== null,
  }));
}

const readLightRows = keptQuery((db: Database, pilotId: string) =>
  db.query
    .selectFrom('pilotVersions')
    .select(['number', 'code', 'submittedAt', 'sealFile', 'returnedFrom'])
    .where('pilotId', '=', pilotId)
    .orderBy('number', 'desc'),
);

/** The files that a version names. */
export function filesOf(db: Database, { pilotId, content }: Pick<Version, 'pilotId' | 'content'>) {
  return filesNamed(db, pilotId, filesIn(content.declaration));
}

/** @throws AppError not-found */
export async function readVersion(db: Database, pilotId: string, number: number): Promise<Version> {
  const row = await versionsQuery(db, pilotId).where('number', '=', number).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return versionOf(row);
}

/** What is declared and holds now; null before the first. */
export async function contentInForce(
  db: Database,
  { id, version }: { id: string; version: number },
): Promise<Content | null> {
  return version === 0 ? null : (await readVersion(db, id, version)).content;
}

export async function latestVersion(db: Database, pilotId: string): Promise<Version | null> {
  const row = await versionsQuery(db, pilotId).orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : versionOf(row);
}

function versionOf(row: Row): Version {
  const { pilotId, number, code, hash, submittedBy, submittedAt } = row;
  const { sealFile: file, sealKind: kind, sealedBy: by, sealedAt: at } = row;
  return {
    pilotId,
    number,
    code,
    hash,
    content: contentSchema.parse(JSON.parse(row.content)),
    submittedBy,
    submittedAt,
    seal:
      file === null || kind === null || by === null || at === null
        ? null
        : { file, kind: sealKinds.parse(kind), by, at },
    returned:
      row.returnedFrom === null || row.returnedBy === null || row.returnedAt === null
        ? null
        : {
            from: stateOf(row.returnedFrom),
            by: row.returnedBy,
            at: row.returnedAt,
            remarks: remarksSchema.parse(JSON.parse(row.remarks)),
          },
  };
}

export function insertVersion(db: Database, version: Version): Statement {
  return db.query.insertInto('pilotVersions').values(rowOf(version)).compile();
}

/** Its seal and its remarks; what was submitted never changes. */
export function updateVersion(db: Database, version: Version): Statement {
  const { pilotId, number, content: _, code: __, hash: ___, ...changed } = rowOf(version);
  return db.query
    .updateTable('pilotVersions')
    .set(changed)
    .where('pilotId', '=', pilotId)
    .where('number', '=', number)
    .compile();
}

function rowOf({ seal, returned, content, ...version }: Version) {
  return {
    ...version,
    content: canonicalJson(content as unknown as Json),
    sealFile: seal?.file ?? null,
    sealKind: seal?.kind ?? null,
    sealedBy: seal?.by ?? null,
    sealedAt: seal?.at ?? null,
    returnedFrom: returned?.from ?? null,
    returnedBy: returned?.by ?? null,
    returnedAt: returned?.at ?? null,
    remarks: JSON.stringify(returned?.remarks ?? []),
  };
}
