import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Section } from '../../../shared/pilots/declaration.ts';
import type { Versioned } from '../../api/client.ts';
import { RequestFailure } from '../../api/failure.ts';
import { type Draft, draftQuery, type PilotOf, saveSection } from '../../api/pilots.ts';
import { readStored, store } from '../../browser-storage.ts';
import { fieldErrors, hasCode } from '../../work/field-errors.ts';
import type { Next } from './field-context.tsx';
import { valueAt, withValue } from './paths.ts';
import * as edited from './section-edits.ts';

/** Milliseconds without another key before it is saved. */
const PAUSE = 1_000;
/** Milliseconds until what failed for a reason that may pass is tried again. */
const AGAIN = 15_000;

/** What may go well by itself: no line, no answer, a busy or broken server. */
function mayPass(failure: unknown): boolean {
  if (!(failure instanceof RequestFailure)) return false;
  return failure.status === null || failure.status === 429 || failure.status >= 500;
}

/**
 * The declaration as it is typed, saved section by section a moment after typing pauses. What is not saved yet stays in
 * the browser, through a reload or a sign-out; what somebody else saved meanwhile is a conflict of that section alone.
 */
export function useDeclaration(of: PilotOf, { value: draft, version }: Versioned<Draft>) {
  const queries = useQueryClient();
  const key = `shidian.form.pilot.${of.pilotId}`;
  const kept = draft.declaration;
  const [edits, setEdits] = useState(() => edited.readEdits(readStored(key), kept));
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  // What the next change starts from, also between two renders and after the page was left.
  const latest = useRef(edits);

  const change = useCallback(
    (next: edited.Edits) => {
      latest.current = next;
      store(key, edited.writtenEdits(next));
      setEdits(next);
    },
    [key],
  );

  const section = edited.nextToSave(edits, kept);
  const save = async (which: Section) => {
    const sent = latest.current[which]?.value;
    if (sent === undefined) return;
    setSaving(true);
    try {
      const answer = await saveSection({ ...of, version, section: which, value: edited.tidied(sent) });
      queries.setQueryData(draftQuery(of).queryKey, answer);
      change(edited.afterSaving(latest.current, which, sent, answer.value.declaration));
    } catch (error) {
      if (hasCode(error, 'precondition-failed')) await queries.refetchQueries(draftQuery(of));
      else if (hasCode(error, 'invalid-input'))
        change(edited.afterRefusal(latest.current, which, sent, error));
      else setFailure(error);
      if (error instanceof RequestFailure && error.status === 401)
        await queries.invalidateQueries({ queryKey: ['account'] });
    } finally {
      setSaving(false);
    }
  };

  const isDue = section !== undefined && !isSaving && failure === null;
  const saveNow = useRef(() => {});
  useEffect(() => {
    saveNow.current = () => {
      if (isDue) void save(section);
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the pause anew
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => saveNow.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [isDue, section, edits, version]);

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

  const shown = edited.shownOf(kept, edits);
  const refusals = Object.values(edits).flatMap(({ refused }) => (refused === null ? [] : [refused]));
  return {
    declaration: shown,
    kept,
    isSaving,
    isUnsaved: edited.isUnsaved(edits),
    failure,
    /** What the server complained of, by path. */
    refused: Object.assign({}, ...refusals.map(fieldErrors)) as Readonly<Record<string, string>>,
    savedAt: draft.updatedAt,
    value: (path: string) => valueAt(shown, path),
    set(path: string, wanted: Next) {
      const which = path.split('.')[0] as Section;
      const now = edited.shownOf(kept, latest.current);
      const value = typeof wanted === 'function' ? wanted(valueAt(now, path)) : wanted;
      const next = withValue(now, path, value);
      setFailure(null);
      change(edited.typed(latest.current, which, next[which], kept));
    },
    retry: () => setFailure(null),
    isConflict: (which: Section) => edited.isConflict(edits, which, kept),
    keepMine: (which: Section) => change(edited.keptMine(latest.current, which, kept)),
    takeTheirs: (which: Section) => change(edited.without(latest.current, which)),
  };
}

export type DeclarationForm = ReturnType<typeof useDeclaration>;
