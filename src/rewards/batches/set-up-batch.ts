import type { Caller } from '../../access/index.ts';
import type { Json } from '../../ledger/index.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { BASES, missingSettings } from '../../shared/rewards/missing-settings.ts';
import type { BatchSettings } from '../../shared/rewards/settings.ts';
import type { Room } from '../room.ts';
import { rubricInForce } from '../rubrics/rubric-store.ts';
import { ACT_RULES } from './batch-acts.ts';
import { batchFilesOwner } from './batch-store.ts';
import { changeBatch } from './change-batch.ts';

const { states } = ACT_RULES.edit;

/**
 * Keeps the settings as they are being written, each change on record: what decides about public money has a history
 * from its first word. Whoever sets it up does not open it.
 * @param seen version of the batch that the caller started from
 * @throws AppError precondition-failed; conflict: it is open; invalid-input: a file that is not the batch's
 */
export function setUpBatch(
  room: Room,
  caller: Caller,
  { batchId, seen, settings }: { batchId: string; seen: number; settings: BatchSettings },
) {
  const how = { action: 'batch.handle', status: 200, states } as const;
  return changeBatch<{ missing: FieldError[] }, 200>(
    room,
    caller,
    how,
    { batchId, seen },
    async ({ batch }) => {
      await assertOwnFiles(room, batchId, settings);
      const { before, after } = changesOf(batch.settings, settings);
      return {
        entry: 'batch.set-up',
        payload: { changed: Object.keys(after).sort() },
        private: { before, after },
        batch: { title: settings.title, settings },
        body: { missing: missingSettings(settings, await rubricInForce(room.library, settings.rubric)) },
      };
    },
  );
}

function changesOf(before: BatchSettings, after: BatchSettings) {
  const changed = (Object.keys(after) as (keyof BatchSettings)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const side = (of: BatchSettings) =>
    JSON.parse(JSON.stringify(Object.fromEntries(changed.map((name) => [name, of[name]])))) as {
      [key: string]: Json;
    };
  return { before: side(before), after: side(after) };
}

async function assertOwnFiles({ files }: Room, batchId: string, settings: BatchSettings): Promise<void> {
  for (const name of BASES) {
    const { file } = settings[name];
    if (file !== null) await assertFileOf(files, batchId, { path: `settings.${name}.file`, file });
  }
}

/** @throws AppError invalid-input: another's file, and one that is not there, look alike */
export async function assertFileOf(
  files: Room['files'],
  batchId: string,
  { path, file }: { path: string; file: string },
): Promise<void> {
  if ((await files.find(batchFilesOwner(batchId), file)) !== null) return;
  throw new AppError('invalid-input', undefined, {
    fields: [
      {
        path,
        zh: '请先上传文件，再选择本批次的文件。',
        en: 'Upload the file first, and name a file of this batch.',
      },
    ],
  });
}
