import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Section } from '../../../shared/pilots/declaration.ts';
import type { Versioned } from '../../api/client.ts';
import { type Draft, draftQuery, type PilotOf, saveSection } from '../../api/pilots.ts';
import { readStored, store } from '../../browser-storage.ts';
import { fieldErrors, hasCode } from '../../work/field-errors.ts';
import { useSaveTiming } from '../../work/use-save-timing.ts';
import type { Next } from './field-context.tsx';
import { valueAt, withValue } from './paths.ts';
import * as edited from './section-edits.ts';

/**
 * The declaration as it is typed, saved section by section a moment after typing pauses. What is not saved yet stays in
 * the browser, through a reload or a sign-out; what somebody else saved meanwhile is a conflict of that section alone.
 */
export function useDeclaration(of: PilotOf, { value: draft, version }: Versioned<Draft>) {
  const queries = useQueryClient();
  const key = `shidian.form.pilot.${of.pilotId}`;
  const kept = draft.declaration;
  const [edits, setEdits] = useState(() => edited.readEdits(readStored(key), kept));
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
  const send = async () => {
    const sent = section && latest.current[section]?.value;
    if (section === undefined || sent === undefined) return;
    try {
      const answer = await saveSection({ ...of, version, section, value: edited.tidied(sent) });
      queries.setQueryData(draftQuery(of).queryKey, answer);
      change(edited.afterSaving(latest.current, section, sent, answer.value.declaration));
    } catch (error) {
      if (hasCode(error, 'precondition-failed')) await queries.refetchQueries(draftQuery(of));
      else if (hasCode(error, 'invalid-input'))
        change(edited.afterRefusal(latest.current, section, sent, error));
      else throw error;
    }
  };
  const { isSaving, failure, retry } = useSaveTiming({ isReady: section !== undefined, typed: edits, send });

  const shown = edited.shownOf(kept, edits);
  const refusals = Object.values(edits).flatMap(({ refused }) => (refused === null ? [] : [refused]));
  return {
    declaration: shown,
    kept,
    isSaving,
    isUnsaved: edited.isUnsaved(edits),
    failure,
    /** What the server complained of, by path. */
    refused: Object.assign({}, ...refusals.map((one) => fieldErrors(one))) as Readonly<
      Record<string, string>
    >,
    savedAt: draft.updatedAt,
    value: (path: string) => valueAt(shown, path),
    set(path: string, wanted: Next) {
      const which = path.split('.')[0] as Section;
      const now = edited.shownOf(kept, latest.current);
      const value = typeof wanted === 'function' ? wanted(valueAt(now, path)) : wanted;
      const next = withValue(now, path, value);
      retry();
      change(edited.typed(latest.current, which, next[which], kept));
    },
    retry,
    isConflict: (which: Section) => edited.isConflict(edits, which, kept),
    keepMine: (which: Section) => change(edited.keptMine(latest.current, which, kept)),
    takeTheirs: (which: Section) => change(edited.without(latest.current, which)),
  };
}

export type DeclarationForm = ReturnType<typeof useDeclaration>;
