import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import {
  type CaseHistory,
  type CaseView,
  caseKey,
  caseSinceQuery,
  casesKey,
  type Over,
} from '../api/cases.ts';
import type { Versioned } from '../api/client.ts';
import { hasCode } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useRoles } from '../work/use-roles.ts';

export interface OpenCase {
  pilot: CaseView;
  /** The version that was looked at: what an act names, so that nobody decides on what they have not seen. */
  seen: string;
  /** Somebody changed the case since; nothing more is done until that was looked at. */
  moved: boolean;
  /** What others did since, newest first. */
  since: Readonly<CaseHistory['items']>;
  acknowledge: () => void;
  /** After an own act, with the version it made. */
  acted: (version: string) => Promise<void>;
  /** After a refusal: what is there now. */
  lookAgain: () => Promise<void>;
}

export const CaseContext = createContext<OpenCase | null>(null);

export function useCase(): OpenCase {
  const found = useContext(CaseContext);
  if (!found) throw new Error('useCase stands outside of CaseContext');
  return found;
}

const numberOf = (etag: string) => Number(/\d+/u.exec(etag)?.[0] ?? 0);

export function useOpenCase({ value: pilot, version }: Versioned<CaseView>): OpenCase {
  const queries = useQueryClient();
  const { id: reader } = useRoles();
  const [seen, setSeen] = useState(version);
  const ahead = numberOf(version) > numberOf(seen);
  const { data: since } = useQuery({ ...caseSinceQuery(pilot.id, seen, version), enabled: ahead });
  const byOthers = since?.filter(({ actor }) => actor.id !== reader);
  const onlyMine = ahead && byOthers?.length === 0;
  // What the reader did on another part of the page is no news to them.
  useEffect(() => {
    if (onlyMine) setSeen(version);
  }, [onlyMine, version]);
  const lookAgain = () => queries.invalidateQueries({ queryKey: caseKey(pilot.id) });
  return {
    pilot,
    seen,
    moved: ahead && !onlyMine,
    since: byOthers ?? [],
    acknowledge: () => setSeen(version),
    async acted(next) {
      setSeen(next);
      await Promise.all([lookAgain(), queries.invalidateQueries({ queryKey: casesKey })]);
    },
    lookAgain,
  };
}

/** An act on the open case, over the version that was looked at. */
export function useAct<I>(
  send: (over: Over, wanted: I, once: string) => Promise<Versioned<unknown>>,
  onDone?: () => void,
) {
  const { pilot, seen, acted, lookAgain } = useCase();
  const change = useChange(
    ({ over, wanted }: { over: Over; wanted: I }, once) => send(over, wanted, once),
    async ({ version }) => {
      onDone?.();
      await acted(version);
    },
  );
  return {
    isPending: change.isPending,
    reset: change.reset,
    send: (wanted: I) =>
      change.mutate(
        { over: { pilotId: pilot.id, version: seen }, wanted },
        {
          onError: (error) => {
            if (hasCode(error, 'precondition-failed', 'conflict')) void lookAgain();
          },
        },
      ),
    /** A stale page is told by what changed instead. */
    failure: hasCode(change.error, 'precondition-failed') ? null : change.error,
  };
}
