import { dayOf } from '../../shared/clock.ts';
import { LATE_ACT_NAMES, LATE_ACT_STATE_NAMES } from '../../shared/rewards/late-acts.ts';
import { lateActsSeen } from '../late/look-at-late-acts.ts';
import type { BatchGathering } from './batch-gathering.ts';
import { BATCH_WORDS } from './batch-words.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import { list, type Piece, record } from './piece.ts';

/** What was taken out after the lock, or was to be: why, on what basis, by which two people. */
export async function lateActPieces(gathering: BatchGathering): Promise<Piece[]> {
  const { room, caller, batch, locale, say, office } = gathering;
  const { items } = (await lateActsSeen(room, caller.actor, { batchId: batch.id, locale })).view;
  if (items.length === 0) return [];
  const rows = items
    .toReversed()
    .map(({ kind, title, scorer, reason, basis, state, note, ...by }) => [
      [LATE_ACT_NAMES[kind][locale], title, scorer && `${scorer.code} ${scorer.name}`]
        .filter(Boolean)
        .join('\n'),
      `${reason}\n${basis}`,
      [LATE_ACT_STATE_NAMES[state][locale], note].filter(Boolean).join('\n'),
      [by.proposed, by.decided].flatMap((one) => (one ? [`${one.name} ${dayOf(one.at)}`] : [])).join('\n'),
    ]);
  const heads = [
    [BATCH_WORDS.pilot, 28],
    [DOSSIER_WORDS.reason, 36],
    [DOSSIER_WORDS.result, 16],
    [DOSSIER_WORDS.by, 20],
  ] as const;
  const title = say('lateActs');
  const paper = record(locale, title, batch.title, list(locale, heads, rows));
  return [{ title, responsible: office, on: null, content: { paper } }];
}
