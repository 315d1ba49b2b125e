import { type Caller, namesOf } from '../../access/index.ts';
import type { Locale } from '../../shared/locale.ts';
import type { BatchState } from '../../shared/rewards/batch-states.ts';
import { tooFewToTrim } from '../../shared/rewards/missing-settings.ts';
import { REOPENED_IN } from '../../shared/rewards/next-step.ts';
import type { Batch } from '../batches/batch-store.ts';
import { frozenOf } from '../batches/frozen.ts';
import { workedOn } from '../batches/second-pair.ts';
import { readEntries } from '../entries/entry-store.ts';
import { readPanel } from '../panel/expert-store.ts';
import { readAsOffice } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';
import { shownOf } from './blindness.ts';
import { isAskedByExpert, isObjectedTo } from './handle-sheets.ts';
import { hiddenTitle } from './hide-names.ts';
import { lockFaults } from './lock-scores.ts';
import { type PaperEntry, readPaperEntries } from './paper-entry-store.ts';
import { openFields, roundOf, turnOf } from './paper-rules.ts';
import type { SheetsView } from './sheet-schemas.ts';
import {
  liveOf,
  newestOf,
  readSheets,
  readSheetVersions,
  type Sheet,
  type SheetVersion,
} from './sheet-store.ts';

/** How far the sheets of a batch are, as officials see it; scores only once they are locked. @throws AppError not-found */
export async function lookAtSheets(
  room: Room,
  { actor }: Caller,
  { batchId, locale }: { batchId: string; locale: Locale },
): Promise<{ body: SheetsView; version: number }> {
  const { database: db } = room;
  const { batch, head } = await readAsOffice(db, actor, batchId);
  const [panel, entries, all, versions, typed] = await Promise.all([
    readPanel(db, batchId),
    readEntries(db, batchId, 'nominated'),
    readSheets(db, batchId),
    readSheetVersions(db, batchId),
    readPaperEntries(db, batchId),
  ]);
  const listed = new Set(entries.map(({ id }) => id));
  const sheets = all.filter(({ entryId }) => listed.has(entryId));
  const nameOf = await namesOf(db, peopleIn(sheets, panel, versions, typed));
  const name = (person: string) => nameOf(person)[locale];
  const worked = await workedOn(room, batch);
  const isApprover = actor.office.includes('approver') && !worked.includes(actor.id);
  const missing = batch.state === 'scoring' ? lockFaults(batch, { sheets, entries, panel }) : [];
  const counts = entries.map(({ id, title }) => ({ title, count: liveOf(sheets, id) }));
  const warning = batch.state === 'scoring' ? tooFewToTrim(batch.settings.method, counts) : null;
  const reader = { batch, panel, versions, typed, person: actor.id, isApprover, locale, name };
  return {
    body: {
      state: batch.state,
      scoreUntil: batch.settings.scoreUntil,
      rubric: frozenOf(batch).rules.rubric.content,
      experts: panel.map(({ id, code, leader, personId, endedAt }) => ({
        ...{ id, code, leader },
        name: name(personId),
        left: endedAt !== null,
      })),
      entries: entries.map(({ id, title }) => ({
        ...{ id, title },
        code: batch.settings.anonymous ? hiddenTitle(id)[locale] : null,
      })),
      sheets: sheets.map((sheet) => sheetView(sheet, reader)),
      warnings: warning === null ? [] : [warning[locale]],
      missing: missing.map(({ path, zh, en }) => ({ path, text: locale === 'zh' ? zh : en })),
      acts: actsIn(batch.state, { isOfficer: actor.office.includes('case-officer'), isApprover }),
    },
    version: head,
  };
}

interface Reader {
  batch: Batch;
  panel: Parameters<typeof isObjectedTo>[1];
  versions: readonly SheetVersion[];
  typed: readonly PaperEntry[];
  person: string;
  /** Who may decide: an approver who did not work on the batch. */
  isApprover: boolean;
  locale: Locale;
  name: (person: string) => string;
}

function sheetView(
  sheet: Sheet,
  { batch, panel, versions, typed, person, isApprover, locale, name }: Reader,
): SheetsView['sheets'][number] {
  const newest = newestOf(versions, sheet);
  const shown = shownOf({ is: 'official' }, sheet, {
    batch: batch.state,
    blindUntil: batch.settings.blindUntil,
    states: [],
  });
  const { id, entryId, expertId, state, version, reopening, excused } = sheet;
  return {
    ...{ id, entryId, expertId, state, version },
    begun: sheet.revision > 0,
    submittedAt: newest?.submittedAt ?? null,
    onPaper: newest?.paper != null,
    seenOthers: newest?.seenOthers || (reopening?.accepted === true && reopening.seenOthers),
    paper: paperView(sheet, typed, { person, locale, name }),
    excused: excused && { reason: excused.reason, by: name(excused.by), at: excused.at },
    reopening: reopening && {
      reason: reopening.reason,
      askedBy: name(reopening.askedBy),
      mine: reopening.askedBy === person,
      byExpert: isAskedByExpert(sheet, panel),
      askedAt: reopening.askedAt,
      decidedBy: reopening.decidedBy === null ? null : name(reopening.decidedBy),
      accepted: reopening.accepted,
    },
    scores: shown === 'scores' && newest ? { ...newest.scores } : null,
    reasons: shown === 'scores' && newest ? { ...newest.reasons } : null,
    scan:
      shown === 'scores' || (isApprover && isObjectedTo(sheet, panel)) ? (newest?.paper?.scan ?? null) : null,
  };
}

function actsIn(
  state: BatchState,
  { isOfficer, isApprover }: { isOfficer: boolean; isApprover: boolean },
): SheetsView['acts'] {
  const reopens = REOPENED_IN.some((one) => one === state);
  return [
    ...(isOfficer && state === 'scoring' ? (['excuse', 'enter-paper', 'lock'] as const) : []),
    ...(isOfficer && reopens ? (['ask-reopening'] as const) : []),
    ...(isApprover && reopens ? (['decide-reopening'] as const) : []),
  ];
}

function paperView(
  { id, version }: Sheet,
  typed: readonly PaperEntry[],
  { person, locale, name }: { person: string; locale: Locale; name: (person: string) => string },
): SheetsView['sheets'][number]['paper'] {
  const own = typed.filter(({ sheetId }) => sheetId === id);
  const round = roundOf(own, version);
  const turn = turnOf(round, person);
  const differs = [...openFields(round)];
  return {
    turn: 'look' in turn ? turn.look : null,
    why: 'refused' in turn ? turn.refused[locale] : null,
    waits: round.first !== null && round.second === null,
    differs,
    anew: differs.length > 0,
    entries: own.map(({ look, by, at, differs: fields, reason }) => ({
      ...{ look, by: name(by), mine: by === person, at, differs: fields.length, reason },
    })),
  };
}

function* peopleIn(
  sheets: readonly Sheet[],
  panel: readonly { personId: string }[],
  versions: readonly SheetVersion[],
  typed: readonly PaperEntry[],
): Iterable<string> {
  for (const { personId } of panel) yield personId;
  for (const { by } of typed) yield by;
  for (const { excused, reopening } of sheets) {
    if (excused) yield excused.by;
    if (reopening) yield reopening.askedBy;
    if (reopening?.decidedBy) yield reopening.decidedBy;
  }
  for (const { submittedBy } of versions) yield submittedBy;
}
