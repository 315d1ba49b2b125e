import { useRef } from 'react';
import type { Versioned } from '../api/client.ts';
import { clashesOf, merged, same } from './three-way.ts';
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

/**
 * Something that is saved as it is typed. What somebody else changed of it meanwhile is taken over, member by member;
 * where both changed the same one, one is asked which of the two is to stand.
 */
export function useAutosave<T extends object>({ name, current, save, look, isSendable }: Saving<T>) {
  const known = useRef(current);
  known.current = current;
  const sidesOf = ({ value, base, version }: Typed<T>, now = current) => ({
    base,
    mine: value,
    theirs: version === now.version ? base : now.value,
  });
  const { typed, latest, change, isSaving, failure, retry } = useSaving<Typed<T>>({
    key: `shidian.form.${name}`,
    members: ['value', 'version'],
    isReady: (one) => isSendable(merged(sidesOf(one))) && clashesOf(sidesOf(one)).length === 0,
    send: async (sent, now) => {
      const whole = merged(sidesOf(sent, known.current));
      const version = await save(whole, known.current.version);
      const next = now();
      return next === null || next.value === sent.value
        ? null
        : {
            value: merged({ base: sent.value, mine: next.value, theirs: whole }),
            base: whole,
            version,
          };
    },
    look,
  });
  const stands = () => ({ base: known.current.value, version: known.current.version });
  const clashes = typed === null ? [] : clashesOf(sidesOf(typed));
  const value = typed === null ? current.value : merged(sidesOf(typed));
  const settle = (but: readonly (keyof T)[]) => {
    const mine = latest();
    if (mine === null) return;
    const next = merged(sidesOf(mine, known.current), but);
    change(same(next, known.current.value) ? null : { ...stands(), value: next });
  };
  return {
    ...{ isSaving, failure, retry, value, clashes },
    theirs: current.value,
    isUnsaved: typed !== null,
    /** Waits for a line to be filled in. */
    isHeld: typed !== null && !isSendable(value),
    isConflict: clashes.length > 0,
    set: (next: (before: T) => T) => {
      const before = latest() ?? { ...stands(), value: known.current.value };
      change({ ...before, value: next(before.value) });
    },
    keepMine: () => settle([]),
    takeTheirs: () => settle(clashes),
  };
}
