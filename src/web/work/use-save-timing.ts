import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { RequestFailure } from '../api/failure.ts';

/** Milliseconds without another key before it is saved, and until what failed for a reason that may pass is tried again. */
const PAUSE = 1_000;
const AGAIN = 15_000;

/** What may go well by itself: no line, no answer, a busy or broken server. */
function mayPass(failure: unknown): boolean {
  if (!(failure instanceof RequestFailure)) return false;
  return failure.status === null || failure.status === 429 || failure.status >= 500;
}

interface Timing {
  /** There is something that can be sent as it is. */
  isReady: boolean;
  typed: unknown;
  send: () => Promise<void>;
}

/** Sends a moment after typing pauses, as the page is left, and again where it failed for a reason that may pass. */
export function useSaveTiming({ isReady, typed, send }: Timing) {
  const queries = useQueryClient();
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const save = async () => {
    setSaving(true);
    try {
      await send();
    } catch (error) {
      setFailure(error);
      if (error instanceof RequestFailure && error.status === 401)
        await queries.invalidateQueries({ queryKey: ['account'] });
    } finally {
      setSaving(false);
    }
  };

  const isDue = isReady && !isSaving && failure === null;
  const saveNow = useRef(() => {});
  useEffect(() => {
    saveNow.current = () => {
      if (isDue) void save();
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the pause anew
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => saveNow.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [isDue, typed]);
  useEffect(() => {
    if (!mayPass(failure)) return;
    const again = () => setFailure(null);
    const timer = setTimeout(again, AGAIN);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [failure]);
  // Who leaves does not wait for the pause.
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && saveNow.current();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      saveNow.current();
    };
  }, []);

  return {
    isSaving,
    failure,
    retry: () => setFailure(null),
    /** At once, instead of after the pause. */
    save: () => saveNow.current(),
  };
}
