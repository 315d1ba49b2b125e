import { useCallback, useEffect, useRef, useState } from 'react';
import type { Versioned } from '../api/client.ts';
import { RequestFailure } from '../api/failure.ts';
import { readStored, store } from '../browser-storage.ts';
import { hasCode } from './field-errors.ts';

/** Milliseconds without another key before it is saved, and until what failed for a reason that may pass is tried again. */
const PAUSE = 1_200;
const AGAIN = 15_000;

interface Typed<T> {
  value: T;
  /** What stood there when typing began, and its version. */
  base: T;
  version: string;
}

interface Saving<T> {
  /** Names what is typed in this browser. */
  name: string;
  /** As the server has it now; `save` and `look` bring it up to date. */
  current: Versioned<T>;
  /** @returns the version that it has then */
  save: (value: T, version: string) => Promise<string>;
  /** Asks the server again. */
  look: () => Promise<unknown>;
  /** Whether it is in a form that can be sent: a line that was only just added is not. */
  isSendable: (value: T) => boolean;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Something that is saved a moment after typing pauses. What is not saved yet stays in the browser, through a reload or
 * a sign-out; where somebody else changed it meanwhile, one is asked which of the two is to stand. Changes beside it,
 * which raise the version too, go unnoticed.
 */
export function useAutosave<T>({ name, current, save, look, isSendable }: Saving<T>) {
  const key = `shidian.form.${name}`;
  const [typed, setTyped] = useState<Typed<T> | null>(() => readTyped<T>(key));
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const latest = useRef(typed);
  const known = useRef(current);
  known.current = current;

  const change = useCallback(
    (next: Typed<T> | null) => {
      latest.current = next;
      store(key, next && JSON.stringify(next));
      setTyped(next);
    },
    [key],
  );

  const isConflict = typed !== null && typed.version !== current.version && !same(typed.base, current.value);
  const send = async () => {
    const sent = latest.current;
    if (sent === null) return;
    setSaving(true);
    try {
      const version = await save(sent.value, known.current.version);
      const now = latest.current;
      change(
        now === null || now.value === sent.value ? null : { value: now.value, base: sent.value, version },
      );
    } catch (error) {
      if (hasCode(error, 'precondition-failed')) await look();
      else setFailure(error);
    } finally {
      setSaving(false);
    }
  };

  const isHeld = typed !== null && !isSendable(typed.value);
  const isDue = typed !== null && !isHeld && !isConflict && !isSaving && failure === null;
  const saveNow = useRef(() => {});
  useEffect(() => {
    saveNow.current = () => {
      if (isDue) void send();
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
    value: typed?.value ?? current.value,
    theirs: current.value,
    isSaving,
    isUnsaved: typed !== null,
    /** Waits for a line to be filled in. */
    isHeld,
    isConflict,
    failure,
    retry: () => setFailure(null),
    set: (next: (before: T) => T) => {
      const before = latest.current ?? {
        value: known.current.value,
        base: known.current.value,
        version: known.current.version,
      };
      setFailure(null);
      change({ ...before, value: next(before.value) });
    },
    keepMine: () =>
      latest.current &&
      change({
        value: latest.current.value,
        base: known.current.value,
        version: known.current.version,
      }),
    takeTheirs: () => change(null),
  };
}

function readTyped<T>(key: string): Typed<T> | null {
  try {
    const found: unknown = JSON.parse(readStored(key) ?? 'null');
    return typeof found === 'object' && found !== null && 'value' in found && 'version' in found
      ? (found as Typed<T>)
      : null;
  } catch {
    return null;
  }
}
