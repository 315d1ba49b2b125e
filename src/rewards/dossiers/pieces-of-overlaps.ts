import { namesOf } from '../../access/index.ts';
import { dayOf } from '../../shared/clock.ts';
import { OVERLAP_VERDICT_NAMES } from '../../shared/rewards/overlaps.ts';
import { settlementsOn } from '../overlaps/overlap-store.ts';
import type { BatchGathering } from './batch-gathering.ts';
import { BATCH_WORDS } from './batch-words.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import { list, type Piece, record } from './piece.ts';

/** What was settled of pilots and applicants that stand in another batch too (从高不重复). */
export async function overlapPieces(gathering: BatchGathering): Promise<Piece[]> {
  const { room, batch, locale, say, office } = gathering;
  const settled = await settlementsOn(room.database, batch.id);
  const last = settled.at(-1);
  if (last === undefined) return [];
  const nameOf = await namesOf(
    room.database,
    settled.map(({ settledBy }) => settledBy),
  );
  const rows = settled.map(({ id, title, otherTitle, batchTitle, verdict, kept, reason, ...by }) => [
    title,
    `${otherTitle}\n${batchTitle}`,
    [OVERLAP_VERDICT_NAMES[verdict][locale], kept && say(kept === id ? 'keptHere' : 'keptThere')]
      .filter(Boolean)
      .join('\n'),
    reason,
    `${nameOf(by.settledBy)[locale]}\n${dayOf(by.settledAt)}`,
  ]);
  const heads = [
    [BATCH_WORDS.pilot, 22],
    [BATCH_WORDS.elsewhere, 26],
    [DOSSIER_WORDS.result, 14],
    [DOSSIER_WORDS.reason, 22],
    [DOSSIER_WORDS.by, 16],
  ] as const;
  const title = say('overlaps');
  const paper = record(locale, title, batch.title, list(locale, heads, rows));
  return [{ title, responsible: office, on: dayOf(last.settledAt), content: { paper } }];
}
