import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { MOST_SHEET_BYTES } from '../../shared/milestones/sheet.ts';
import { type PilotOf, pilotKey } from '../api/pilots.ts';
import { type Progress, type SheetAnswer, sendSheet } from '../api/sheets.ts';
import { useT } from '../i18n/locale.tsx';
import { sheet as messages } from './sheet-messages.ts';

const KINDS = /\.(xlsx|csv|txt)$/iu;
const MEGABYTE = 1024 * 1024;

/** Sends one table after another, each followed to its end. */
export function useSheet(of: PilotOf) {
  const t = useT();
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [answer, setAnswer] = useState<SheetAnswer | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const faultOf = ({ name, size }: File): string | null => {
    if (!KINDS.test(name)) return t(messages.kinds, { name });
    return size > MOST_SHEET_BYTES ? t(messages.tooLarge, { name, max: MOST_SHEET_BYTES / MEGABYTE }) : null;
  };

  return {
    progress,
    answer,
    fault,
    failure,
    async take(files: readonly File[]) {
      const [file] = files;
      const found = file === undefined || files.length > 1 ? t(messages.one) : faultOf(file);
      setFault(found);
      setFailure(null);
      setAnswer(null);
      if (file === undefined || found !== null) return;
      running.current = new AbortController();
      setProgress({ share: 0, step: 'sending' });
      try {
        const got = await sendSheet(of, file, { onProgress: setProgress, signal: running.current.signal });
        setAnswer(got);
        if ('imported' in got) await client.invalidateQueries({ queryKey: pilotKey(of) });
      } catch (error) {
        if (!(error instanceof DOMException)) setFailure(error);
      } finally {
        setProgress(null);
      }
    },
    cancel: () => running.current?.abort(),
  };
}
