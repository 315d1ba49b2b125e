import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestFailure } from '../api/failure.ts';
import { readStored, store } from '../browser-storage.ts';
import { hasCode } from './field-errors.ts';

/** Milliseconds without another key before it is saved, and until what failed for a reason that may pass is tried again. */
const PAUSE = 1_000;
const AGAIN = 15_000;

interface Saving<T> {
  /** Of the browser's own copy. */
  key: string;
  /** What every copy has: one of before that is of another form is none. */
  members: readonly (keyof T & string)[];
  /** Whether it can be sent as it is. */
  isReady: (typed: T) => boolean;
  /** @returns what is typed then: null where nothing was typed meanwhile */
  send: (sent: T, latest: () => T | null) => Promise<T | null>;
  /** Somebody saved meanwhile: asks the server again. */
  look: () => Promise<unknown>;
}

/**
 * Saves what is typed a moment after typing pauses. What is not saved yet stays in the browser, through a reload or a
 * sign-out, and is tried again where it failed for a reason that may pass.
 */
export function useSaving<T>({ key, members, isReady, send, look }: Saving<T>) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<T | null>(() => readTyped<T>(key, members));
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  // What is typed now, also between two renders and after the page was left.
  const latest = useRef(typed);

  const change = useCallback(
    (next: T | null) => {
      latest.current = next;
      store(key, next && JSON.stringify(next));
      setTyped(next);
    },
    [key],
  );
  const save = async () => {
    const sent = latest.current;
    if (sent === null) return;
    setSaving(true);
    try {
      change(await send(sent, () => latest.current));
    } catch (error) {
      if (hasCode(error, 'precondition-failed')) await look();
      else setFailure(error);
      if (error instanceof RequestFailure && error.status === 401)
        await queries.invalidateQueries({ queryKey: ['account'] });
    } finally {
      setSaving(false);
    }
  };

  const isDue = typed !== null && isReady(typed) && !isSaving && failure === null;
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
    const passes = failure instanceof RequestFailure && (failure.status === null || failure.status >= 429);
    if (!passes) return;
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
    typed,
    /** Also what was typed since the last render. */
    latest: () => latest.current,
    change: (next: T | null) => {
      setFailure(null);
      change(next);
    },
    isSaving,
    failure,
    retry: () => setFailure(null),
    /** At once, instead of after the pause. */
    save: () => saveNow.current(),
  };
}

function readTyped<T>(key: string, members: readonly string[]): T | null {
  try {
    const found: unknown = JSON.parse(readStored(key) ?? 'null');
    return typeof found === 'object' && found !== null && members.every((member) => member in found)
      ? (found as T)
      : null;
  } catch {
    return null;
  }
}
