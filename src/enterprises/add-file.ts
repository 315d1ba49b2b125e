import { assertMay, type Caller } from '../access/index.ts';
import { commit, rerun } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Files, StoredFile } from '../platform/files/files.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { fileCount, filesOwner } from './own-files.ts';
import { readEnterprise, streamOf } from './store.ts';

const MOST = 1_000;

/**
 * Takes a file in: its bytes first, then the commit that names it. The digest stands in the enterprise's own history,
 * so that what was handed in can be shown to be the same later.
 * @throws AppError as Files.receive; conflict: too many files
 */
export async function addFile(
  db: Database,
  clock: Clock,
  caller: Caller,
  { enterpriseId, name, files, request }: AddingFile,
): Promise<StoredFile> {
  assertMay(caller.actor, 'enterprise.file.add', { enterpriseId });
  await readEnterprise(db, enterpriseId);
  if ((await fileCount(db, enterpriseId)) >= MOST) throw tooMany();
  const owner = filesOwner(enterpriseId);
  const { file, statements } = await files.receive(request, { owner, name, uploadedBy: caller.actor.id });
  return rerun(async () => {
    const { version } = await readEnterprise(db, enterpriseId);
    const { id, size, type, digest } = file;
    await commit(db, clock, {
      actor: caller.actor.id,
      append: [
        {
          stream: streamOf(enterpriseId),
          version,
          action: 'enterprise.file-added',
          payload: { id, after: { size, type } },
          private: { after: { file: file.name }, digest },
        },
      ],
      rows: statements,
    });
    return file;
  });
}

export interface AddingFile {
  enterpriseId: string;
  /** As the sender calls it. */
  name: string;
  files: Files;
  /** Its body is the file. */
  request: Request;
}

function tooMany(): AppError {
  const fields = [
    {
      path: 'file',
      zh: `一家企业至多 ${MOST} 个文件。`,
      en: `An enterprise has ${MOST} files at most.`,
    },
  ];
  return new AppError('conflict', undefined, { fields });
}
