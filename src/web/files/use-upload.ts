import { type QueryFilters, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { batchKey } from '../api/batches.ts';
import { enterpriseQuery, licencesQuery } from '../api/enterprises.ts';
import { type FileOwner, maxBytesOf, type UploadedFile, uploadFile } from '../api/files.ts';
import { pilotQuery } from '../api/pilots.ts';
import { useT } from '../i18n/locale.tsx';
import { files } from './messages.ts';

/** What the office opens; the service looks at the content itself. A paper with a seal is never a table. */
const ENDINGS = {
  paper: /\.(pdf|ofd|jpe?g|png|webp)$/iu,
  evidence: /\.(pdf|ofd|jpe?g|png|webp|docx|xlsx)$/iu,
} as const;

/** Papers are printed, signed and sealed; evidence may be what it was worked with. */
export type FileKinds = keyof typeof ENDINGS;

export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/** What has a version that a file of it raises; others say themselves what they ask for again. */
function raisedBy(owner: FileOwner): readonly QueryFilters[] {
  const ofBatch = 'scanOf' in owner ? owner.scanOf : owner;
  if ('batchId' in ofBatch) return [{ queryKey: batchKey(ofBatch.batchId) }];
  if (!('enterpriseId' in owner)) return [];
  const { enterpriseId, pilotId } = owner;
  const queries =
    pilotId === undefined
      ? [enterpriseQuery(enterpriseId), licencesQuery(enterpriseId)]
      : [pilotQuery({ enterpriseId, pilotId })];
  return queries.map(({ queryKey }) => ({ queryKey, exact: true }));
}

interface Options {
  /** Several may be dropped together; they are sent one after the other. */
  several?: boolean;
  kinds?: FileKinds;
  /** Still uploading for whoever waits, until what this promises is done. */
  onDone: (file: UploadedFile) => void | Promise<void>;
}

/** Sends files, with what is wrong with one before a byte of it is sent. */
export function useUpload(owner: FileOwner, { several = false, kinds = 'paper', onDone }: Options) {
  const t = useT();
  const queries = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const faultOf = ({ name, size }: File): string | null => {
    if (!ENDINGS[kinds].test(name))
      return t(kinds === 'paper' ? files.wrongKind : files.wrongEvidence, { name });
    if (size === 0) return t(files.empty, { name });
    const max = megabytes(maxBytesOf(owner));
    return size > maxBytesOf(owner) ? t(files.tooLarge, { name, size: megabytes(size), max }) : null;
  };

  return {
    /** From 0 to 1; null while nothing is sent. */
    share,
    fault,
    failure,
    async take(chosen: readonly File[]) {
      const wrong = chosen.map(faultOf).find((found) => found !== null) ?? null;
      const found = chosen.length === 0 || (!several && chosen.length > 1) ? t(files.one) : wrong;
      setFault(found);
      setFailure(null);
      if (found !== null) return;
      running.current = new AbortController();
      setShare(0);
      try {
        const { signal } = running.current;
        for (const [at, file] of chosen.entries()) {
          const onProgress = (part: number) => setShare((at + part) / chosen.length);
          const uploaded = await uploadFile(owner, file, { onProgress, signal });
          // A file is an entry of what it hangs on: whoever sees it here acts on that as it is since.
          await Promise.all(raisedBy(owner).map((raised) => queries.invalidateQueries(raised)));
          await onDone(uploaded);
        }
      } catch (error) {
        if (!(error instanceof DOMException)) setFailure(error);
      } finally {
        setShare(null);
      }
    },
    cancel: () => running.current?.abort(),
  };
}
