import { assertMay, type Caller } from '../../access/index.ts';
import { commit, headOf, rerun } from '../../ledger/index.ts';
import type { TemplateFault } from '../../platform/documents/template.ts';
import { CONTENT_TYPES } from '../../platform/files/content-type.ts';
import { removeFileStatement } from '../../platform/files/files.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { type SheetRoom, tableWorkOf } from '../sheets/sheet-room.ts';
import {
  insertTemplate,
  OFFICE,
  type ReportTemplate,
  readTemplate,
  readTemplates,
  removeTemplate,
  templateFilesOwner,
  templatesStream,
} from './template-store.ts';

const MOST = 50;
const MOST_BYTES = 10 * 1024 * 1024;

/** Whose templates: those of an enterprise, or the office's. */
export interface Owner {
  enterpriseId?: string | undefined;
}

const ownerOf = ({ enterpriseId }: Owner) => enterpriseId ?? OFFICE;

function assertMayChange(caller: Caller, { enterpriseId }: Owner): void {
  if (enterpriseId === undefined) assertMay(caller.actor, 'pilot.handle', {});
  else assertMay(caller.actor, 'pilot.draft', { enterpriseId });
}

/** Whose templates somebody may use. @throws AppError forbidden, not-found */
export function usableOwners(caller: Caller, of: Owner): string[] {
  const { enterpriseId } = of;
  if (enterpriseId === undefined) assertMay(caller.actor, 'pilot.read', {});
  else assertMay(caller.actor, 'pilot.own.read', { enterpriseId });
  return [...new Set([ownerOf(of), OFFICE])];
}

/**
 * Takes a Word template in.
 * @throws AppError invalid-input: no Word file, one with macros or with other files in it, or without a field; conflict:
 *   there are enough; as Files.receive
 */
export async function addTemplate(
  room: SheetRoom,
  caller: Caller,
  { name, request, ...of }: Owner & { name: string; request: Request },
): Promise<ReportTemplate> {
  const { database: db, clock, files } = room;
  assertMayChange(caller, of);
  const owner = ownerOf(of);
  const work = tableWorkOf(room);
  const assertRoom = async () => {
    if ((await readTemplates(db, [owner])).length >= MOST) throw refused('conflict', TOO_MANY);
  };
  await assertRoom();
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES)
    throw new AppError('payload-too-large');
  const id = uuidv7(clock);
  const what = { owner: templateFilesOwner(id), name, uploadedBy: caller.actor.id };
  const { file, statements } = await files.receive(request, what);
  if (file.size > MOST_BYTES) throw new AppError('payload-too-large');
  if (file.type !== CONTENT_TYPES.docx) throw refused('invalid-input', FAULTS.unreadable);
  const read = await work.fieldsIn(await files.read(file));
  if ('fault' in read) throw refused('invalid-input', FAULTS[read.fault]);
  if (read.fields.length === 0) throw refused('invalid-input', NO_FIELDS);
  return rerun(async () => {
    await assertRoom();
    const template = {
      ...{ id, owner, name: file.name, fileId: file.id, fields: read.fields },
      ...{ createdBy: caller.actor.id, createdAt: clock().toISOString() },
    };
    const { version } = await headOf(db, templatesStream(owner));
    const entry = {
      ...{ stream: templatesStream(owner), version, action: 'template.added' },
      payload: { template: id, file: file.id, after: { fields: read.fields.length } },
      private: { after: { name: file.name }, digest: file.digest },
    };
    await commit(db, clock, {
      actor: caller.actor.id,
      append: [entry],
      rows: [...statements, insertTemplate(db, template)],
    });
    return template;
  });
}

/** @throws AppError not-found */
export async function dropTemplate(
  { database: db, clock }: SheetRoom,
  caller: Caller,
  { templateId, ...of }: Owner & { templateId: string },
): Promise<void> {
  assertMayChange(caller, of);
  const owner = ownerOf(of);
  await rerun(async () => {
    const { version } = await headOf(db, templatesStream(owner));
    const { id, name, fileId } = await readTemplate(db, [owner], templateId);
    const entry = {
      ...{ stream: templatesStream(owner), version, action: 'template.removed', payload: { template: id } },
      private: { before: { name } },
    };
    await commit(db, clock, {
      actor: caller.actor.id,
      append: [entry],
      rows: [
        removeTemplate(db, id, clock().toISOString()),
        removeFileStatement(db, clock, { owner: templateFilesOwner(id), id: fileId }),
      ],
    });
  });
}

function refused(code: 'invalid-input' | 'conflict', why: Bilingual): AppError {
  return new AppError(code, undefined, { fields: [{ path: 'file', ...why }] });
}

const FAULTS: Readonly<Record<TemplateFault, Bilingual>> = {
  unreadable: {
    zh: '请上传 Word 文件（DOCX，不含宏），以内容为准。',
    en: 'Upload a Word file (DOCX without macros); what counts is the content.',
  },
  active: {
    zh: '模板中有宏、嵌入的文件或外部链接的内容，请删除后再上传。',
    en: 'The template has macros, embedded files or linked content; remove them and upload it again.',
  },
  'too-large': { zh: '文件展开后过大，没有读取。', en: 'Unpacked it is too large, and was not read.' },
};
const NO_FIELDS = {
  zh: '没有找到字段：请在 Word 中写入 {{项目名称}} 这样的字段。',
  en: 'No field was found: write fields such as {{title}} into it.',
};
const TOO_MANY = { zh: `至多 ${MOST} 个模板。`, en: `${MOST} templates at most.` };
