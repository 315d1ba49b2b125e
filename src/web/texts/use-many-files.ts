import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RequestFailure } from '../api/failure.ts';
import { everyTextQuery, type FileRead, readAsText, saveText } from '../api/texts.ts';
import { readFile } from './read-file.ts';
import { type Refusal, RefusedFile } from './refused-file.ts';

const MOST = 100;
const MOST_WAITED = 120;

type Taken = FileRead & { original: string; once: string };

export interface Row {
  /** Two folders have files of one name. */
  key: string;
  name: string;
  /** Null: it is being read. */
  read: Taken | { refused: Refusal } | { failed: unknown } | null;
  saved: boolean | { failed: unknown };
}

export const takenOf = ({ read }: Row): Taken | null => (read !== null && 'meta' in read ? read : null);

/** Files as they are read one after another, what each would become, and a draft of each that is new. */
export function useManyFiles() {
  const queries = useQueryClient();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [busy, setBusy] = useState(false);
  const { data: known = [] } = useQuery(everyTextQuery);
  const change = (key: string, to: Partial<Row>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...to } : row)));

  /** Which text it is already, under whatever identifier, or that a file above it is the same; null: it is new. */
  const thereAs = (row: Row): { documentId: string } | 'above' | null => {
    const mine = takenOf(row);
    if (mine === null) return null;
    const isSame = (one: { documentId: string; title: string | null; dated: string | null }) =>
      one.documentId === mine.meta.documentId || (one.title === mine.title && one.dated === mine.dated);
    const kept = known.find(isSame);
    if (kept) return { documentId: kept.documentId };
    const above = rows.slice(0, rows.indexOf(row)).flatMap((one) => takenOf(one) ?? []);
    return above.some((one) => isSame({ ...one, documentId: one.meta.documentId })) ? 'above' : null;
  };
  const toSave = rows.filter((row) => takenOf(row) !== null && row.saved !== true && thereAs(row) === null);

  async function take(files: readonly File[]) {
    const fresh = files.slice(0, MOST).map((file) => ({ file, key: crypto.randomUUID() }));
    setRows((all) => [
      ...all,
      ...fresh.map(({ key, file }): Row => ({ key, name: file.name, read: null, saved: false })),
    ]);
    for (const { key, file } of fresh) change(key, { read: await readOne(file) });
  }

  async function save() {
    setBusy(true);
    for (const row of toSave) {
      const { meta, original, once } = takenOf(row)!;
      try {
        await inTurn(() => saveText(meta.documentId, { meta, original }, '"0"', once));
        change(row.key, { saved: true });
      } catch (failed) {
        change(row.key, { saved: { failed } });
      }
    }
    setBusy(false);
    await queries.invalidateQueries({ queryKey: ['texts'] });
  }

  return { rows, busy, toSave: toSave.length, thereAs, take, save };
}

async function readOne(file: File): Promise<Row['read']> {
  try {
    const { text } = await readFile(file);
    const read = await inTurn(() => readAsText(file.name, text));
    return { ...read, original: text, once: crypto.randomUUID() };
  } catch (error) {
    return error instanceof RefusedFile ? { refused: error.reason } : { failed: error };
  }
}

/** Many at once come up against the limit of writes: waited for, it is no failure. */
async function inTurn<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    const seconds = error instanceof RequestFailure ? error.retryAfter : null;
    if (seconds == null || seconds > MOST_WAITED) throw error;
    await new Promise((resolve) => setTimeout(resolve, (seconds + 1) * 1000));
    return send();
  }
}
