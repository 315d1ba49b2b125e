import type { Versioned } from '../api/client.ts';
import { hasCode } from './field-errors.ts';
import { useFormDraft } from './use-form-draft.ts';

interface Draft<T> extends Record<string, unknown> {
  values: T;
  /** What stood there when typing began, and its version. */
  base: T;
  version: string;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * A form over something that others change too. What is typed is kept with the version it was typed over, so that
 * after a reload, or a change by somebody else, both sides can be shown.
 * @param current as the server has it now
 * @param latest asks the server again
 */
export function useVersionedForm<T extends Record<string, unknown>>(
  name: string,
  current: Versioned<T>,
  latest: () => Promise<Versioned<T>>,
) {
  const untouched: Draft<T> = { values: current.value, base: current.value, version: current.version };
  const draft = useFormDraft<Draft<T>>(name, untouched);
  const { values, base, version } = draft.dirty ? draft.values : untouched;
  /** Others changed what is edited here, not only something beside it. */
  const moved = draft.dirty && version !== current.version && !same(base, current.value);

  return {
    values,
    dirty: draft.dirty,
    moved,
    theirs: current.value,
    set<K extends keyof T>(field: K, value: T[K]) {
      draft.change({ values: { ...values, [field]: value }, base, version });
    },
    /** Typed over what is there now: the next try replaces it. */
    keepMine: () => draft.change({ values, base: current.value, version: current.version }),
    takeTheirs: () => draft.reset(untouched),
    reset: () => draft.reset(untouched),
    /**
     * Sends over the version that was edited; where only something beside it was changed meanwhile, over the newest.
     * @throws RequestFailure precondition-failed: `moved` is true by then
     */
    async sendOver<O>(send: (version: string) => Promise<O>): Promise<O> {
      try {
        return await send(moved ? version : current.version);
      } catch (error) {
        if (!hasCode(error, 'precondition-failed')) throw error;
        const fresh = await latest();
        if (!same(base, fresh.value)) throw error;
        return send(fresh.version);
      }
    },
  };
}
