import { useRef } from 'react';
import type { Versioned } from '../api/client.ts';
import { useSaving } from './use-saving.ts';

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
 * Something that is saved as it is typed; where somebody else changed it meanwhile, one is asked which of the two is to
 * stand. Changes beside it, which raise the version too, go unnoticed.
 */
export function useAutosave<T>({ name, current, save, look, isSendable }: Saving<T>) {
  const known = useRef(current);
  known.current = current;
  const isOther = ({ version, base }: Typed<T>) => version !== current.version && !same(base, current.value);
  const { typed, latest, change, isSaving, failure, retry } = useSaving<Typed<T>>({
    key: `shidian.form.${name}`,
    members: ['value', 'version'],
    isReady: (one) => isSendable(one.value) && !isOther(one),
    send: async (sent, now) => {
      const version = await save(sent.value, known.current.version);
      const next = now();
      return next === null || next.value === sent.value
        ? null
        : { value: next.value, base: sent.value, version };
    },
    look,
  });
  const theirs = () => ({ base: known.current.value, version: known.current.version });
  return {
    ...{ isSaving, failure, retry },
    value: typed?.value ?? current.value,
    theirs: current.value,
    isUnsaved: typed !== null,
    /** Waits for a line to be filled in. */
    isHeld: typed !== null && !isSendable(typed.value),
    isConflict: typed !== null && isOther(typed),
    set: (next: (before: T) => T) => {
      const before = latest() ?? { ...theirs(), value: known.current.value };
      change({ ...before, value: next(before.value) });
    },
    keepMine: () => {
      const mine = latest();
      if (mine !== null) change({ ...theirs(), value: mine.value });
    },
    takeTheirs: () => change(null),
  };
}
