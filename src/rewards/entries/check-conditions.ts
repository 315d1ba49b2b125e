import type { Caller } from '../../access/index.ts';
import { partiesOfAll, readParties, untied } from '../../pilots/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import type { BatchState } from '../../shared/rewards/batch-states.ts';
import type { ConditionState } from '../../shared/rewards/batches.ts';
import type { BatchSettings } from '../../shared/rewards/settings.ts';
import type { Batch } from '../batches/batch-store.ts';
import { type BeforeBatch, changeBatch } from '../batches/change-batch.ts';
import { assertFileOf } from '../batches/set-up-batch.ts';
import type { Room } from '../room.ts';
import { assertSameList, type EntryFilter, filtered, standingsIn } from './entries-found.ts';
import { type ConditionChecks, type Entry, readEntries, readEntry, updateEntry } from './entry-store.ts';
import { checkKey, stateIn } from './lacking.ts';

export interface Finding {
  state: ConditionState;
  evidence: string;
  /** A file of the batch. */
  file: string | null;
  /** Civil date of the evidence. */
  on: string;
}

export interface Check extends Finding {
  /** Which applicant, by the code it is registered under. */
  uscc: string;
  condition: string;
}

export interface Checking {
  batchId: string;
  entryId: string;
  /** When the entry was last changed, as the caller saw it. */
  seenAt: string;
  checks: readonly Check[];
}

/**
 * Evidence runs out and a 失信 entry appears: until the list is under public notice, where objections are the way, they
 * look again.
 */
export const CHECKED_IN = [
  'open',
  'scoring',
  'locked',
  'proposed',
  'approved',
] as const satisfies readonly BatchState[];
const HOW = { action: 'batch.handle', status: 200, states: CHECKED_IN } as const;

/**
 * Whether each applicant meets each condition, with what shows it, who looked and when; what was found before stays on
 * record. What was proposed of the batch is void once one is found not to be met.
 * @throws AppError precondition-failed: the entry has changed; conflict: not nominated; invalid-input: no such applicant,
 *   condition or file, or a date in the future; forbidden: tied to an applicant (回避)
 */
export function checkConditions(room: Room, caller: Caller, { batchId, entryId, seenAt, checks }: Checking) {
  const { database: db } = room;
  return changeBatch<{ id: string; updatedAt: string }, 200>(
    room,
    caller,
    HOW,
    { batchId },
    async (before) => {
      const entry = await readEntry(db, batchId, entryId);
      if (entry.updatedAt !== seenAt) throw new AppError('precondition-failed');
      assertNominated(entry);
      const faults = checks.flatMap((check, nth) => faultsOf(check, `checks.${nth}`, before, entry));
      if (faults.length > 0) throw new AppError('invalid-input', undefined, { fields: faults });
      for (const [nth, { file }] of checks.entries())
        if (file !== null) await assertFileOf(room.files, batchId, { path: `checks.${nth}.file`, file });
      const rely = await untied(room, caller.actor.id, await readParties(db, entry.pilotId));
      const made = { by: caller.actor.id, at: before.at };
      const after = withChecks(entry, checks, made);
      return {
        entry: 'batch.conditions-checked',
        payload: {
          entry: entryId,
          checks: checks.map(({ uscc, condition, state }) => ({ uscc, condition, state })),
          ...voided(before.batch, checks),
        },
        private: { after: { checks: checks.map((check) => ({ ...check })) } },
        ...backToLocked(before.batch, checks),
        rows: [updateEntry(db, after)],
        rely,
        body: { id: entryId, updatedAt: after.updatedAt },
      };
    },
  );
}

export interface CheckingMany extends Finding {
  batchId: string;
  condition: string;
  /** By id; or all that are nominated and pass a filter, but some, as many as the caller saw. */
  entries: readonly string[] | { all: EntryFilter; but: readonly string[]; count: number };
  /** Of every applicant, not only of whom nobody has looked yet. */
  again: boolean;
}

/**
 * The same finding of many at once, as one query of a public list gives it: of every applicant of these entries of whom
 * nobody has looked yet, or of all of them again.
 * @throws AppError as checkConditions
 */
export function checkMany(
  room: Room,
  caller: Caller,
  { batchId, condition, entries: wanted, again, ...finding }: CheckingMany,
) {
  const { database: db } = room;
  return changeBatch<{ checked: number }, 200>(room, caller, HOW, { batchId }, async (before) => {
    const entries = await chosen(db, before.batch, wanted);
    const faults = findingFaults(finding, '', before);
    if (!hasCondition(before.batch.settings, condition)) faults.push({ path: 'condition', ...NO_CONDITION });
    if (faults.length > 0) throw new AppError('invalid-input', undefined, { fields: faults });
    if (finding.file !== null) await assertFileOf(room.files, batchId, { path: 'file', file: finding.file });
    const made = { by: caller.actor.id, at: before.at };
    const done: { entry: Entry; checks: Check[] }[] = [];
    for (const entry of entries) {
      const open = entry.shares.filter(
        ({ uscc }) => again || stateIn(entry.conditions, uscc, condition) === 'pending',
      );
      if (open.length === 0) continue;
      done.push({ entry, checks: open.map(({ uscc }) => ({ ...finding, uscc, condition })) });
    }
    if (done.length === 0)
      throw new AppError('invalid-input', undefined, { fields: [{ path: 'entries', ...NONE_OPEN }] });
    const parties = await partiesOfAll(db, new Set(done.map(({ entry }) => entry.pilotId)));
    return {
      entry: 'batch.conditions-checked',
      payload: {
        condition,
        state: finding.state,
        entries: done.map(({ entry, checks }) => ({ entry: entry.id, uscc: checks.map(({ uscc }) => uscc) })),
        ...voided(before.batch, [finding]),
      },
      private: { after: { ...finding } },
      ...backToLocked(before.batch, [finding]),
      rows: done.map(({ entry, checks }) => updateEntry(db, withChecks(entry, checks, made))),
      rely: await untied(room, caller.actor.id, [...parties.values()].flat()),
      body: { checked: done.reduce((sum, { checks }) => sum + checks.length, 0) },
    };
  });
}

/** @throws AppError not-found: an entry that is not nominated; conflict: another list than the caller saw */
async function chosen(db: Database, batch: Batch, wanted: CheckingMany['entries']): Promise<Entry[]> {
  if ('all' in wanted) {
    const found = filtered(await standingsIn(db, batch), { ...wanted.all, state: 'nominated' });
    const entries = found.map(({ entry }) => entry).filter(({ id }) => !wanted.but.includes(id));
    assertSameList(entries.length, wanted.count);
    return entries;
  }
  const all = new Map((await readEntries(db, batch.id, 'nominated')).map((entry) => [entry.id, entry]));
  return [...new Set(wanted)].map((id) => {
    const entry = all.get(id);
    if (entry === undefined) throw new AppError('not-found');
    return entry;
  });
}

function withChecks(entry: Entry, checks: readonly Check[], made: { by: string; at: string }): Entry {
  const next: ConditionChecks = { ...entry.conditions };
  for (const { uscc, condition, ...finding } of checks) {
    const key = checkKey(uscc, condition);
    const last = next[key];
    next[key] = {
      ...finding,
      ...made,
      before: last === undefined ? [] : [...last.before, withoutBefore(last)],
    };
  }
  return { ...entry, conditions: next, updatedAt: made.at };
}

function withoutBefore({ before: _, ...check }: ConditionChecks[string]) {
  return check;
}

type Found = readonly Pick<Finding, 'state'>[];

/** A proposal stands on every condition being met. */
const isVoid = ({ decision }: Batch, found: Found) =>
  decision !== null && found.some(({ state }) => state === 'not-met' || state === 'pending');

const voided = (batch: Batch, found: Found): Record<string, string> =>
  isVoid(batch, found) ? { voided: batch.decision!.seen } : {};

const backToLocked = (batch: Batch, found: Found) =>
  isVoid(batch, found) ? { batch: { decision: null }, to: 'locked' as const } : {};

function faultsOf(check: Check, path: string, before: BeforeBatch, { shares }: Entry): FieldError[] {
  const faults = findingFaults(check, `${path}.`, before);
  if (!shares.some(({ uscc }) => uscc === check.uscc)) faults.push({ path: `${path}.uscc`, ...NO_APPLICANT });
  if (!hasCondition(before.batch.settings, check.condition))
    faults.push({ path: `${path}.condition`, ...NO_CONDITION });
  return faults;
}

function findingFaults({ state, evidence, on }: Finding, path: string, { today }: BeforeBatch): FieldError[] {
  return [
    ...(state !== 'pending' && evidence === '' ? [{ path: `${path}evidence`, ...NO_EVIDENCE }] : []),
    ...(on > today ? [{ path: `${path}on`, ...IN_FUTURE }] : []),
  ];
}

const hasCondition = ({ conditions }: BatchSettings, wanted: string) =>
  conditions.some(({ id }) => id === wanted);

/** @throws AppError conflict */
export function assertNominated({ state }: Pick<Entry, 'state'>): void {
  if (state === 'nominated') return;
  throw new AppError('conflict', 'not nominated', {
    fields: [
      {
        path: 'entry',
        zh: '项目没有列入评审，不能这样办理。',
        en: 'The pilot is not nominated, which rules this out.',
      },
    ],
  });
}

const NO_EVIDENCE = { zh: '写明依据：查了什么、在哪里查的。', en: 'Say what was looked at, and where.' };
const IN_FUTURE = { zh: '日期在将来。', en: 'The date is in the future.' };
const NO_APPLICANT = { zh: '不是这个项目的申报主体。', en: 'It is no applicant of this pilot.' };
const NO_CONDITION = { zh: '批次没有这项申报条件。', en: 'The batch has no such condition.' };
const NONE_OPEN = {
  zh: '所选项目的这一条件都已核过。',
  en: 'This condition is checked for all of them already.',
};
