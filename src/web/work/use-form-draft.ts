import { useCallback, useEffect, useRef, useState } from 'react';
import { readStored, store } from '../browser-storage.ts';

const keyOf = (form: string) => `shidian.form.${form}`;

/** Whether something was typed in a form and neither saved nor given up. */
export const hasDraft = (form: string): boolean => readStored(keyOf(form)) !== null;

/** What a form begins with when it is opened next. */
export function keepDraft(form: string, values: Record<string, unknown>): void {
  store(keyOf(form), JSON.stringify(values));
}

/**
 * The fields of a form, there again after a reload, a sign-out or a dropped line. Passwords and codes have no place in it.
 * @param name of the form and of what it edits; null keeps nothing
 * @param initial what stands in the form when nothing was typed
 */
export function useFormDraft<T extends Record<string, unknown>>(name: string | null, initial: T) {
  const key = name === null ? null : keyOf(name);
  const [values, setValues] = useState<T>(() => ({ ...initial, ...draftUnder<T>(key) }));
  const start = useRef(initial);
  start.current = initial;
  const [dirty, setDirty] = useState(() => draftUnder(key) !== null);

  useEffect(() => {
    if (key !== null && dirty) store(key, JSON.stringify(values));
  }, [key, dirty, values]);

  const set = useCallback(<K extends keyof T>(field: K, value: T[K]) => {
    setDirty(true);
    setValues((before) => ({ ...before, [field]: value }));
  }, []);

  const change = useCallback((next: T) => {
    setDirty(true);
    setValues(next);
  }, []);

  /** Once it is saved, or given up: the form shows this and nothing is kept. */
  const reset = useCallback(
    (next: T) => {
      if (key !== null) store(key, null);
      setDirty(false);
      setValues(next);
    },
    [key],
  );

  /** Once it is on record: the form still shows it, and it is not there again after a reload. */
  const forget = useCallback(() => {
    if (key !== null) store(key, null);
    setDirty(false);
  }, [key]);
  const restart = useCallback(() => reset(start.current), [reset]);
  return { values, set, change, reset, forget, restart, dirty };
}

function draftUnder<T>(key: string | null): Partial<T> | null {
  const text = key === null ? null : readStored(key);
  if (text === null) return null;
  try {
    const draft: unknown = JSON.parse(text);
    return typeof draft === 'object' && draft !== null ? (draft as Partial<T>) : null;
  } catch {
    return null;
  }
}
