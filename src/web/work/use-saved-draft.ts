import { useRef, useState } from 'react';
import { useSaving } from './use-saving.ts';

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

/** A long form as it is typed; where somebody else saved meanwhile, one is asked which of the two is to stand. */
export function useSavedDraft<T, More>({ key, start, ...how }: Keeping<T, More>) {
  const [kept, setKept] = useState(start);
  const base = useRef(kept);
  base.current = kept;
  const isOther = ({ revision }: Typed<T>) => revision !== kept.revision;
  const { typed, latest, change, ...saving } = useSaving<Typed<T>>({
    key,
    members: ['revision', 'content'],
    isReady: (one) => !isOther(one),
    send: async (sent, now) => {
      const { revision, more } = await how.save(sent);
      setKept({ revision, more, content: sent.content, updatedAt: new Date().toISOString() });
      const next = now();
      return next === null || next.content === sent.content ? null : { revision, content: next.content };
    },
    look: async () => {
      const now = await how.reload(base.current);
      if (now !== null) setKept(now);
    },
  });
  return {
    ...saving,
    content: typed?.content ?? kept.content,
    /** As the server has it. */
    kept: kept.content,
    revision: kept.revision,
    more: kept.more,
    savedAt: kept.updatedAt,
    isWritten: kept.revision > 0,
    isUnsaved: typed !== null,
    isConflict: typed !== null && isOther(typed),
    set: (next: (before: T) => T) => {
      const before = latest() ?? base.current;
      change({ revision: before.revision, content: next(before.content) });
    },
    keepMine: () => {
      const mine = latest();
      if (mine !== null) change({ ...mine, revision: base.current.revision });
    },
    takeTheirs: () => change(null),
    /** The draft is frozen: nothing of it is left here. */
    forget: () => change(null),
  };
}

export type SavedDraftForm<T, More> = ReturnType<typeof useSavedDraft<T, More>>;
