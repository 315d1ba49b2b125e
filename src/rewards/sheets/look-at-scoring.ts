import { appointmentsOf, assertMay, type Caller } from '../../access/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { criteriaOf, scoredOf } from '../../shared/rewards/criteria.ts';
import { type Batch, readBatch } from '../batches/batch-store.ts';
import { frozenOf } from '../batches/frozen.ts';
import type { Entry } from '../entries/entry-store.ts';
import { type BatchExpert, readMember, readPanel, readRecusals } from '../panel/expert-store.ts';
import { listedIn, readEntryParties } from '../panel/organisations.ts';
import { isUpToDate, recusalsDue } from '../panel/panel-rules.ts';
import type { Room } from '../room.ts';
import { readRewardTerms } from '../rubrics/reward-terms.ts';
import { othersShown } from './blindness.ts';
import { missingOn } from './freeze-sheet.ts';
import { mayWrite, type Scored, scoredBy } from './gate.ts';
import { codeOfEntry, hiddenTitle, hideNames } from './hide-names.ts';
import { materialFor } from './material.ts';
import type { MyBatch, MyBatches, ScoringView } from './scoring-schemas.ts';
import {
  isPending,
  newestOf,
  readSheetsBy,
  readSheetVersions,
  readVersionsOf,
  type SheetVersion,
} from './sheet-store.ts';

/** Batches that somebody is appointed to score now, newest first. */
export async function listScoring(room: Room, { actor }: Caller): Promise<MyBatches> {
  const { database: db, clock } = room;
  assertMay(actor, 'scoring.list');
  const appointed = await appointmentsOf(db, clock, actor.id, 'batch');
  const items = await Promise.all(
    appointed.map(async ({ about: batchId, from, until }) => {
      const batch = await readBatch(db, batchId).then(
        (found) => found.batch,
        (error: unknown) => {
          // An appointment by hand, to a batch that is not there.
          if (error instanceof AppError && error.code === 'not-found') return null;
          throw error;
        },
      );
      if (batch === null || batch.state === 'draft') return [];
      const expert = await readMember(db, batchId, actor.id);
      const sheets = expert === null || !isBegun(batch) ? [] : await readSheetsBy(db, expert.id);
      const mine = sheets.filter(({ state }) => state !== 'excused');
      return [
        {
          ...{ batchId, title: batch.title, state: batch.state, from, until },
          scoreUntil: batch.settings.scoreUntil,
          declared: expert?.declaration != null,
          sheets: mine.length,
          submitted: mine.filter(({ state }) => state === 'submitted').length,
        },
      ];
    }),
  );
  return { items: items.flat() };
}

const isBegun = ({ state }: Batch) => state !== 'draft' && state !== 'open';

/** A batch as one of its experts sees it: before they have declared, no pilot at all. @throws AppError not-found */
export async function lookAtMyBatch(
  room: Room,
  { actor }: Caller,
  { batchId, locale }: { batchId: string; locale: Locale },
): Promise<MyBatch> {
  const { database: db, library } = room;
  assertMay(actor, 'scoring.read', { batchId });
  const { batch } = await readBatch(db, batchId);
  if (batch.state === 'draft') throw new AppError('not-found');
  const [expert, entries, terms] = await Promise.all([
    readMember(db, batchId, actor.id),
    readEntryParties(room, batchId),
    readRewardTerms(library),
  ]);
  const listed = listedIn(entries);
  const declares = batch.state === 'open' || batch.state === 'scoring';
  const rubric = frozenOf(batch).rules.rubric.content;
  const { scoreUntil, anonymous, blindUntil } = batch.settings;
  return {
    batch: { id: batch.id, title: batch.title, state: batch.state, scoreUntil, anonymous, blindUntil },
    example: rubric.example?.[locale] ?? null,
    code: expert?.code ?? null,
    leader: expert?.leader ?? false,
    declares,
    declaration: expert?.declaration
      ? {
          employer: expert.declaration.employer,
          earlier: [...expert.declaration.earlier],
          ties: expert.declaration.ties.map((tie) => ({ ...tie })),
          at: expert.declaredAt ?? '',
          upToDate: isUpToDate(expert, listed),
        }
      : null,
    undertaking: terms.undertaking[locale],
    organisations: declares ? listed : [],
    sheets:
      expert?.declaration && isBegun(batch) ? await rowsOf(room, { batch, expert, entries, locale }) : [],
  };
}

/** The pilots that an expert scores, none that they are recused from. */
async function rowsOf(
  { database: db }: Room,
  {
    batch,
    expert,
    entries,
    locale,
  }: {
    batch: Batch;
    expert: BatchExpert;
    entries: Awaited<ReturnType<typeof readEntryParties>>;
    locale: Locale;
  },
): Promise<MyBatch['sheets']> {
  const recusals = await readRecusals(db, batch.id);
  const out = new Set([
    ...recusals.filter(({ expertId }) => expertId === expert.id).map(({ entryId }) => entryId),
    ...recusalsDue(expert, entries, recusals),
  ]);
  const rubric = frozenOf(batch).rules.rubric.content;
  const of = scoredOf(rubric).length;
  const versions = await readSheetVersions(db, batch.id);
  return inOrder(batch, await readSheetsBy(db, expert.id)).flatMap((sheet) => {
    const found = entries.find(({ entry }) => entry.id === sheet.entryId);
    if (found === undefined || sheet.state === 'excused' || out.has(sheet.entryId)) return [];
    const { entry } = found;
    const unscored = scoredOf(rubric).filter(({ id }) => sheet.draft?.scores[id] == null).length;
    return [
      {
        entryId: entry.id,
        title: titleFor(batch, entry, locale),
        track: entry.track,
        state: sheet.state,
        of,
        scored: sheet.state === 'submitted' ? of : of - unscored,
        complete: sheet.state === 'submitted' || missingOn(sheet.draft, rubric).length === 0,
        mayWrite: mayWrite(batch, sheet),
        fromPaper: sheet.state === 'submitted' && newestOf(versions, sheet)?.paper != null,
        updatedAt: sheet.revision > 0 ? sheet.updatedAt : null,
      },
    ];
  });
}

/** One pilot with the own sheet, and others' where they may be seen. @throws AppError not-found */
export async function lookAtScoring(
  room: Room,
  caller: Caller,
  about: { batchId: string; entryId: string; locale: Locale },
): Promise<{ body: ScoringView; version: number }> {
  const { database: db } = room;
  const scored = await scoredBy(room, caller, 'scoring.read', about);
  const { batch, entry, expert, sheet } = scored;
  const rubric = frozenOf(batch).rules.rubric.content;
  const [material, versions, panel, all] = await Promise.all([
    materialFor(room, scored, about.locale),
    readVersionsOf(db, entry.id),
    readPanel(db, batch.id),
    readSheetsBy(db, expert.id),
  ]);
  const { anonymous, blindUntil, scoreUntil } = batch.settings;
  const mine = inOrder(batch, all);
  const order = mine.filter(({ state }) => state !== 'excused').map(({ entryId }) => entryId);
  const open = mine.filter((one) => mayWrite(batch, one)).map(({ entryId }) => entryId);
  const own = newestOf(versions, sheet);
  return {
    body: {
      batch: { id: batch.id, title: batch.title, state: batch.state, scoreUntil, anonymous, blindUntil },
      entry: { id: entry.id },
      code: expert.code,
      rubric,
      material,
      computed: criteriaOf(rubric).flatMap(({ id }) => {
        const value = entry.computed?.[id];
        if (value === undefined) return [];
        const steps = anonymous ? hideNames(value.steps, scored.parties, [entry.title]) : value.steps;
        return [{ criterion: id, value: value.value, steps: steps.map((step) => step[about.locale]) }];
      }),
      sheet: {
        state: sheet.state,
        revision: sheet.revision,
        version: sheet.version,
        draft: sheet.draft,
        submitted: own && { scores: { ...own.scores }, reasons: { ...own.reasons }, at: own.submittedAt },
        reopening: sheet.state === 'reopened' && sheet.reopening !== null ? sheet.reopening.reason : null,
        paper: paperSeen(scored, own),
        mayWrite: mayWrite(batch, sheet),
        savedAt: sheet.revision > 0 ? sheet.updatedAt : null,
      },
      // While they can object to what was entered in their name they know nothing of the others.
      others: othersOf(scored, versions, panel),
      next:
        open.find((id) => id !== entry.id && order.indexOf(id) > order.indexOf(entry.id)) ??
        open.find((id) => id !== entry.id) ??
        null,
      place: { at: order.indexOf(entry.id) + 1, of: order.length },
    },
    version: sheet.revision,
  };
}

/** What was entered in their name, while it stands: until the lock they can say that it is not what they wrote. */
function paperSeen(
  { batch, sheet, expert }: Scored,
  own: SheetVersion | null,
): ScoringView['sheet']['paper'] {
  if (own?.paper == null || sheet.state !== 'submitted') return null;
  const { reopening } = sheet;
  const isMine = reopening?.askedBy === expert.personId && reopening.askedAt > own.submittedAt;
  const waits = isPending(reopening);
  return {
    at: own.submittedAt,
    mayObject: batch.state === 'scoring' && !waits,
    objection: isMine ? { reason: reopening.reason, at: reopening.askedAt, decided: !waits } : null,
  };
}

/** By pseudonym. */
function othersOf(
  { batch, sheet, sheets }: Scored,
  versions: readonly SheetVersion[],
  panel: readonly BatchExpert[],
): ScoringView['others'] {
  const own = { ...sheet, fromPaper: newestOf(versions, sheet)?.paper != null };
  const codes = new Map(panel.map(({ id, code }) => [id, code]));
  return othersShown(own, sheets, batch)
    .flatMap((one) => {
      const version = newestOf(versions, one);
      const code = codes.get(one.expertId);
      if (version === null || code === undefined) return [];
      return [{ code, scores: { ...version.scores }, reasons: { ...version.reasons } }];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** A pilot's title as experts may read it. */
export const titleFor = (
  { settings }: Pick<Batch, 'settings'>,
  { id, title }: Pick<Entry, 'id' | 'title'>,
  locale: Locale,
): string => (settings.anonymous ? hiddenTitle(id)[locale] : title);

/** Where pilots have no titles, not in the order in which they were nominated, which follows the register. */
export function inOrder<S extends { entryId: string }>(
  { settings }: Pick<Batch, 'settings'>,
  sheets: S[],
): S[] {
  if (!settings.anonymous) return sheets;
  return sheets.toSorted((a, b) => (codeOfEntry(a.entryId) < codeOfEntry(b.entryId) ? -1 : 1));
}
