import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestFailure } from '../api/failure.ts';
import { readStored, store } from '../browser-storage.ts';
import { hasCode } from './field-errors.ts';

/** Milliseconds without another key before it is saved, and until what failed for a reason that may pass is tried again. */
const PAUSE = 1_000;
const AGAIN = 15_000;

/** What is written, as the server has it. */
export interface SavedDraft<T, More> {
  revision: number;
  content: T;
  updatedAt: string | null;
  /** What the server said of it. */
  more: More;
}

export interface Typed<T> {
  /** The revision that it was typed over. */
  revision: number;
  content: T;
}

interface Keeping<T, More> {
  /** Of the browser's own copy. */
  key: string;
  start: SavedDraft<T, More>;
  save: (typed: Typed<T>) => Promise<{ revision: number; more: More }>;
  /** As it stands now, where somebody saved meanwhile; null: there is none any more. */
  reload: (before: SavedDraft<T, More>) => Promise<SavedDraft<T, More> | null>;
}

/**
 * A long form as it is typed, saved a moment after typing pauses. What is not saved yet stays in the browser, through a
 * reload or a sign-out; where somebody else saved meanwhile, one is asked which of the two is to stand.
 */
export function useSavedDraft<T, More>({ key, start, ...how }: Keeping<T, More>) {
  const queries = useQueryClient();
  const [kept, setKept] = useState(start);
  const [typed, setTyped] = useState<Typed<T> | null>(() => readTyped<T>(key));
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  // What is typed now, also between two renders and after the page was left.
  const latest = useRef(typed);
  const base = useRef(kept);
  base.current = kept;

  const change = useCallback(
    (next: Typed<T> | null) => {
      latest.current = next;
      store(key, next && JSON.stringify(next));
      setTyped(next);
    },
    [key],
  );

  const isConflict = typed !== null && typed.revision !== kept.revision;
  const save = async () => {
    const sent = latest.current;
    if (sent === null) return;
    setSaving(true);
    try {
      const { revision, more } = await how.save(sent);
      setKept({ revision, more, content: sent.content, updatedAt: new Date().toISOString() });
      const now = latest.current;
      change(now === null || now.content === sent.content ? null : { revision, content: now.content });
    } catch (error) {
      if (hasCode(error, 'precondition-failed')) await lookAgain();
      else setFailure(error);
      if (error instanceof RequestFailure && error.status === 401)
        await queries.invalidateQueries({ queryKey: ['account'] });
    } finally {
      setSaving(false);
    }
  };

  const lookAgain = async () => {
    const now = await how.reload(base.current);
    if (now !== null) setKept(now);
  };

  const isDue = typed !== null && !isConflict && !isSaving && failure === null;
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
    content: typed?.content ?? kept.content,
    /** As the server has it. */
    kept: kept.content,
    revision: kept.revision,
    more: kept.more,
    savedAt: kept.updatedAt,
    isWritten: kept.revision > 0,
    isSaving,
    isUnsaved: typed !== null,
    isConflict,
    failure,
    retry: () => setFailure(null),
    /** At once, instead of after the pause. */
    save: () => saveNow.current(),
    set: (next: (before: T) => T) => {
      const before = latest.current ?? { revision: base.current.revision, content: base.current.content };
      setFailure(null);
      change({ revision: before.revision, content: next(before.content) });
    },
    keepMine: () => latest.current && change({ ...latest.current, revision: base.current.revision }),
    takeTheirs: () => change(null),
    /** The draft is frozen: nothing of it is left here. */
    forget: () => change(null),
  };
}

export type SavedDraftForm<T, More> = ReturnType<typeof useSavedDraft<T, More>>;

function readTyped<T>(key: string): Typed<T> | null {
  try {
    const found: unknown = JSON.parse(readStored(key) ?? 'null');
    return typeof found === 'object' && found !== null && 'revision' in found && 'content' in found
      ? (found as Typed<T>)
      : null;
  } catch {
    return null;
  }
}
