import type { BatchState } from '../../shared/rewards/batch-states.ts';
import type { BlindUntil, SheetState } from '../../shared/rewards/batches.ts';

/** nothing: not even that there is one; progress: whether it is in, and since when; scores: all of it. */
export type Shown = 'nothing' | 'progress' | 'scores';

/** Who looks at the sheets of one pilot. */
export type Viewer =
  | { is: 'official' }
  /** An expert of this batch: the own sheet of this pilot, null where there is none. */
  | {
      is: 'expert';
      id: string;
      recused: boolean;
      own: SheetState | null;
      /** Officials entered the own one from paper. */
      fromPaper?: boolean;
    };

interface OnePilot {
  batch: BatchState;
  blindUntil: BlindUntil;
  /** Of all sheets of this pilot. */
  states: readonly SheetState[];
}

const BEFORE_SCORING: readonly BatchState[] = ['draft', 'open'];

/**
 * What somebody sees of a sheet. Officials see who is through, and scores once they are locked: who runs a batch has
 * no use for them before, and could otherwise ask for another opinion until one fits. Experts see others' sheets of a
 * pilot once the own one is in, or all are, as the batch says; one that is opened again counts as not in.
 */
export function shownOf(
  viewer: Viewer,
  sheet: { expertId: string; state: SheetState },
  { batch, blindUntil, states }: OnePilot,
): Shown {
  const isBegun = !BEFORE_SCORING.includes(batch);
  if (viewer.is === 'official') return isBegun && batch !== 'scoring' ? 'scores' : 'progress';
  if (viewer.recused || viewer.own === null || !isBegun) return 'nothing';
  if (sheet.expertId === viewer.id) return 'scores';
  if (viewer.own !== 'submitted' || sheet.state !== 'submitted') return 'nothing';
  // Who can still object to what was entered in their name, and score again, knows nothing of the others.
  if (viewer.fromPaper && batch === 'scoring') return 'nothing';
  return blindUntil === 'own' || areAllIn(states) ? 'scores' : 'nothing';
}

/** Others' sheets of a pilot that who wrote one of them may read. */
export function othersShown<S extends { expertId: string; state: SheetState }>(
  { expertId: id, state: own, fromPaper }: { expertId: string; state: SheetState; fromPaper: boolean },
  sheets: readonly S[],
  { state, settings }: { state: BatchState; settings: { blindUntil: BlindUntil } },
): S[] {
  const viewer = { is: 'expert', id, recused: false, own, fromPaper } as const;
  const states = sheets.map((sheet) => sheet.state);
  const about = { batch: state, blindUntil: settings.blindUntil, states };
  return sheets.filter((one) => one.expertId !== id && shownOf(viewer, one, about) === 'scores');
}

/** Excused ones are waited for no longer. */
export function areAllIn(states: readonly SheetState[]): boolean {
  return states.every((state) => state === 'submitted' || state === 'excused');
}
