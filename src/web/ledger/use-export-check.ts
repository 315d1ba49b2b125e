import { useEffect, useRef, useState } from 'react';
import type { Held } from '../../shared/ledger/read-export.ts';
import type { Verdict } from '../../shared/ledger/verdict.ts';
import { verifyExport } from '../../shared/ledger/verify-export.ts';
import { isUnsupported } from './can-verify.ts';
import { chunksOf } from './file-chunks.ts';

type State =
  | { step: 'idle' | 'stopped' | 'unreadable' | 'unsupported' }
  | { step: 'running'; done: number; total: number }
  | { step: 'verdict'; verdict: Verdict };

/** One check at a time; leaving the page ends it. */
export function useExportCheck() {
  const [state, setState] = useState<State>({ step: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (file: File, held: Held | null) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    // The chunk that was under way when it was stopped still comes to its end.
    const progressed = (done: number) => {
      if (!signal.aborted) setState({ step: 'running', done, total: file.size });
    };
    progressed(0);
    try {
      const verdict = await verifyExport(chunksOf(file, { signal, onProgress: progressed }), { held });
      if (!signal.aborted) setState({ step: 'verdict', verdict });
    } catch (error) {
      if (signal.aborted) return;
      if (isUnsupported(error)) setState({ step: 'unsupported' });
      else if (error instanceof DOMException) setState({ step: 'unreadable' });
      else throw error;
    }
  };
  const stop = () => {
    running.current?.abort();
    setState({ step: 'stopped' });
  };
  /** A result belongs to what was checked: it goes when that changes. */
  const forget = () => setState({ step: 'idle' });
  return { state, start, stop, forget };
}
