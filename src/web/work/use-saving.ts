import { useCallback, useRef, useState } from 'react';
import { readStored, store } from '../browser-storage.ts';
import { hasCode } from './field-errors.ts';
import { useSaveTiming } from './use-save-timing.ts';

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
export function useSaving<T>({ key, members, isReady, look, ...how }: Saving<T>) {
  const [typed, setTyped] = useState<T | null>(() => readTyped<T>(key, members));
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
  const send = async () => {
    const sent = latest.current;
    if (sent === null) return;
    try {
      change(await how.send(sent, () => latest.current));
    } catch (error) {
      if (!hasCode(error, 'precondition-failed')) throw error;
      await look();
    }
  };
  const timing = useSaveTiming({ isReady: typed !== null && isReady(typed), typed, send });
  return {
    typed,
    /** Also what was typed since the last render. */
    latest: () => latest.current,
    change: (next: T | null) => {
      timing.retry();
      change(next);
    },
    ...timing,
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
