import { z } from 'zod';
import type { Database, Statement } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';

export const OFFICE = 'office';

export interface ReportTemplate {
  id: string;
  /** `office`, or an enterprise. */
  owner: string;
  name: string;
  fileId: string;
  /** As the template writes them. */
  fields: readonly string[];
  createdBy: string;
  createdAt: string;
}

/** All templates of an owner, one after another. */
export const templatesStream = (owner: string) => `report-templates:${owner}`;
/** What the file of a template hangs on. */
export const templateFilesOwner = (id: string) => `report-template:${id}`;

const fields = z.array(z.string());

function query(db: Database, owners: readonly string[]) {
  return db.query
    .selectFrom('reportTemplates')
    .select(['id', 'owner', 'name', 'fileId', 'fields', 'createdBy', 'createdAt'])
    .where('owner', 'in', owners)
    .where('removedAt', 'is', null);
}

/** Newest first. */
export async function readTemplates(db: Database, owners: readonly string[]): Promise<ReportTemplate[]> {
  return (await query(db, owners).orderBy('id', 'desc').execute()).map(templateOf);
}

/** @throws AppError not-found: none of these owners has it */
export async function readTemplate(
  db: Database,
  owners: readonly string[],
  id: string,
): Promise<ReportTemplate> {
  const row = await query(db, owners).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return templateOf(row);
}

function templateOf(row: Omit<ReportTemplate, 'fields'> & { fields: string }): ReportTemplate {
  return { ...row, fields: fields.parse(JSON.parse(row.fields)) };
}

export function insertTemplate(db: Database, template: ReportTemplate): Statement {
  return db.query
    .insertInto('reportTemplates')
    .values({ ...template, fields: JSON.stringify(template.fields), removedAt: null })
    .compile();
}

export function removeTemplate(db: Database, id: string, at: string): Statement {
  return db.query.updateTable('reportTemplates').set({ removedAt: at }).where('id', '=', id).compile();
}
