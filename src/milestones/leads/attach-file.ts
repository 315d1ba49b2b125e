import { assertMay } from '../../access/index.ts';
import { commit, headOf, rerun } from '../../ledger/index.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import { PUBLIC } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import { isOpen, LEAD_FILE_BYTES, LEAD_FILES } from '../../shared/milestones/leads.ts';
import { receiptHash } from '../../shared/receipt.ts';
import type { Room } from '../room.ts';
import { type Lead, leadFiles, leadFilesOwner, leadOfReceipt, leadStream, readLead } from './lead-store.ts';

/**
 * Takes a file in that somebody brings by a receipt.
 * @throws AppError not-found: no such receipt; conflict: too many, or the lead is handled; payload-too-large; as
 *   Files.receive
 */
export async function attachFile(
  { database: db, clock, files }: Room,
  { receipt, name, request }: { receipt: string; name: string; request: Request },
): Promise<StoredFile> {
  assertMay(null, 'lead.make');
  const lead = await leadOfReceipt(db, await receiptHash(receipt));
  const assertTakes = async (now: Lead) => {
    if (!isOpen(now.state)) throw refused(HANDLED);
    if ((await leadFiles(db, lead.id)).length >= LEAD_FILES) throw refused(TOO_MANY);
  };
  await assertTakes(lead);
  if (Number(request.headers.get('content-length') ?? 0) > LEAD_FILE_BYTES)
    throw new AppError('payload-too-large');
  const what = { owner: leadFilesOwner(lead.id), name, uploadedBy: PUBLIC };
  const { file, statements } = await files.receive(request, what);
  // Of a body that does not say how long it is; bytes that nothing names are swept.
  if (file.size > LEAD_FILE_BYTES) throw new AppError('payload-too-large');
  return rerun(async () => {
    const stream = leadStream(lead.id);
    const { version } = await headOf(db, stream);
    await assertTakes((await readLead(db, lead.id)).lead);
    const { id, size, type, digest } = file;
    const entry = {
      ...{ stream, version, action: 'lead.file-added', payload: { file: id, after: { size, type } } },
      private: { after: { name: file.name }, digest },
    };
    await commit(db, clock, { actor: PUBLIC, append: [entry], rows: statements });
    return file;
  });
}

function refused(why: { zh: string; en: string }): AppError {
  return new AppError('conflict', undefined, { fields: [{ path: 'file', ...why }] });
}

const HANDLED = {
  zh: '这条线索已经处理，不再接收附件。',
  en: 'This lead has been handled: nothing is attached any more.',
};
const TOO_MANY = {
  zh: `一条线索至多 ${LEAD_FILES} 个附件。`,
  en: `A lead has ${LEAD_FILES} attachments at most.`,
};
