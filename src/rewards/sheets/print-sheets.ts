import { type Caller, namesOf } from '../../access/index.ts';
import type { Paper } from '../../platform/documents/paper.ts';
import type { Locale } from '../../shared/locale.ts';
import { frozenOf } from '../batches/frozen.ts';
import { readEntries } from '../entries/entry-store.ts';
import { readPanel } from '../panel/expert-store.ts';
import { readAsOffice } from '../panel/not-a-scorer.ts';
import { expertIn } from '../panel/panel-rules.ts';
import type { Room } from '../room.ts';
import { readRewardTerms } from '../rubrics/reward-terms.ts';
import { blankSheets } from './blank-sheet.ts';
import { inOrder, titleFor } from './look-at-scoring.ts';
import { meetingPapers } from './meeting-papers.ts';
import { readSheets, readSheetsBy } from './sheet-store.ts';

/** Blank sheets of one expert, for those who score on paper. @throws AppError not-found */
export async function printSheets(
  room: Room,
  { actor }: Caller,
  { batchId, expertId, locale }: { batchId: string; expertId: string; locale: Locale },
): Promise<{ paper: Paper; name: string }> {
  const { database: db } = room;
  const { batch } = await readAsOffice(db, actor, batchId);
  const { code, personId } = expertIn(await readPanel(db, batchId), expertId);
  const [sheets, entries, nameOf] = await Promise.all([
    readSheetsBy(db, expertId),
    readEntries(db, batchId, 'nominated'),
    namesOf(db, [personId]),
  ]);
  const titleOf = new Map(entries.map((entry) => [entry.id, titleFor(batch, entry, locale)]));
  const open = inOrder(batch, sheets).filter(({ state }) => state !== 'excused');
  const paper = blankSheets({
    batch: batch.title,
    expert: nameOf(personId)[locale],
    code,
    titles: open.flatMap(({ entryId }) => titleOf.get(entryId) ?? []),
    rubric: frozenOf(batch).rules.rubric.content,
    locale,
  });
  return { paper, name: paper.title };
}

/** What is signed by hand where the panel meets, of everybody who sits on it and has declared. @throws AppError not-found */
export async function printMeeting(
  room: Room,
  { actor }: Caller,
  { batchId, locale }: { batchId: string; locale: Locale },
): Promise<{ paper: Paper; name: string }> {
  const { database: db, library } = room;
  const { batch } = await readAsOffice(db, actor, batchId);
  const panel = (await readPanel(db, batchId)).filter(
    ({ declaration, endedAt }) => declaration !== null && endedAt === null,
  );
  const [sheets, entries, nameOf, { undertaking }] = await Promise.all([
    readSheets(db, batchId),
    readEntries(db, batchId, 'nominated'),
    namesOf(
      db,
      panel.map(({ personId }) => personId),
    ),
    readRewardTerms(library),
  ]);
  const titleOf = new Map(entries.map((entry) => [entry.id, titleFor(batch, entry, locale)]));
  const paper = meetingPapers({
    batch: batch.title,
    rubric: frozenOf(batch).rules.rubric.content,
    locale,
    titles: [...titleOf.values()],
    undertaking: undertaking[locale],
    panel: panel.map(({ id, code, personId, leader, declaration }) => ({
      ...{ code, leader, employer: declaration?.employer ?? '', expert: nameOf(personId)[locale] },
      titles: inOrder(
        batch,
        sheets.filter(({ expertId, state }) => expertId === id && state !== 'excused'),
      ).flatMap(({ entryId }) => titleOf.get(entryId) ?? []),
    })),
  });
  return { paper, name: paper.title };
}
