import type { z } from '@hono/zod-openapi';
import { namesOf } from '../../access/index.ts';
import type { RunFacts } from '../../milestones/index.ts';
import { isRecused, type PilotInBrief, pilotsNamed, readParties } from '../../pilots/index.ts';
import { pageOf } from '../../platform/http/page.ts';
import type { Person } from '../../shared/actor.ts';
import { today } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import type { EntryState } from '../../shared/rewards/batches.ts';
import { computedRule } from '../../shared/rewards/computed.ts';
import { criteriaOf } from '../../shared/rewards/criteria.ts';
import { LACKS, type Lack } from '../../shared/rewards/entries.ts';
import { LATE_IN } from '../../shared/rewards/late-acts.ts';
import { type Batch, batchFilesOwner } from '../batches/batch-store.ts';
import { frozenOf } from '../batches/frozen.ts';
import { factsOf, rulesOf, valuesOf } from '../computed/computed-for.ts';
import { readAsOffice } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';
import { CHECKED_IN } from './check-conditions.ts';
import { earlierAwards } from './earlier-awards.ts';
import { type EntryFilter, filtered, type Standing, standingsIn } from './entries-found.ts';
import type { EntryView, entryPage } from './entry-schemas.ts';
import { type Entry, readEntry } from './entry-store.ts';
import { EXCLUDED_IN } from './exclude.ts';
import { checkKey, countChecks, lacksOf } from './lacking.ts';

export interface EntriesListed extends EntryFilter {
  batchId: string;
  state: EntryState;
  /** Id of the last one before. */
  after: string | null;
  limit: number;
}

/** What was nominated, left out or excluded, and how far each is. @throws AppError not-found */
export async function entriesSeen(
  { database: db }: Room,
  actor: Person,
  { batchId, state, lack, q, after, limit }: EntriesListed,
): Promise<z.infer<typeof entryPage>> {
  const { batch } = await readAsOffice(db, actor, batchId);
  const all = await standingsIn(db, batch);
  const found = filtered(all, { state, lack, q });
  const rest = after === null ? found : found.filter(({ entry }) => entry.id > after);
  const { items, next } = pageOf(rest.slice(0, limit + 1), limit, ({ entry }) => [entry.id]);
  const codes = items.flatMap(({ entry }) => entry.shares.map(({ uscc }) => uscc));
  const pilotIds = items.map(({ pilot }) => pilot.id);
  const before = await earlierAwards(db, { uscc: [...new Set(codes)], pilotIds, except: batchId });
  return {
    items: items.map(({ entry, pilot, lacks }) => ({
      id: entry.id,
      pilot: pilotView(pilot),
      state: entry.state,
      reason: entry.reason,
      applicants: entry.shares.length,
      checks: countChecks(entry, batch.settings),
      declaredAt: entry.declaredAt,
      sameFunding: entry.funding?.filter(({ same }) => same).length ?? 0,
      earlier: before.filter(
        (one) => one.pilot.id === pilot.id || entry.shares.some(({ uscc }) => uscc === one.uscc),
      ).length,
      lacks,
    })),
    next,
    matching: found.length,
    counts: countsOf(all),
    conditions: batch.settings.conditions,
    mayCheck: mayHandle(batch, actor),
    decided: batch.decision !== null,
  };
}

const mayHandle = ({ state }: Pick<Batch, 'state'>, actor: Person) =>
  CHECKED_IN.some((one) => one === state) && actor.office.includes('case-officer');

function countsOf(all: readonly Standing[]) {
  const ofState = (wanted: EntryState) => all.filter(({ entry }) => entry.state === wanted).length;
  const nominated = all.filter(({ entry }) => entry.state === 'nominated');
  const lacking = (wanted: Lack) => nominated.filter(({ lacks }) => lacks.includes(wanted)).length;
  return {
    nominated: nominated.length,
    'left-out': ofState('left-out'),
    excluded: ofState('excluded'),
    withdrawn: ofState('withdrawn'),
    ready: nominated.filter(({ lacks }) => lacks.length === 0).length,
    lacks: Object.fromEntries(LACKS.map((one) => [one, lacking(one)])) as Record<Lack, number>,
  };
}

function pilotView({ id, title, number, track, state, lead }: PilotInBrief) {
  return { id, title, number, track, state, lead };
}

/** One pilot in a batch, with everything that is held against its nomination. @throws AppError not-found */
export async function entrySeen(
  room: Room,
  actor: Person,
  { batchId, entryId, locale }: { batchId: string; entryId: string; locale: Locale },
): Promise<EntryView> {
  const { database: db } = room;
  const { batch } = await readAsOffice(db, actor, batchId);
  const entry = await readEntry(db, batchId, entryId);
  const parties = await readParties(db, entry.pilotId);
  const pilot = (await pilotsNamed(db, [entry.pilotId])).get(entry.pilotId)!;
  const tied = await isRecused(room, actor.id, parties);
  const codes = entry.shares.map(({ uscc }) => uscc);
  const before = await earlierAwards(db, { uscc: codes, pilotIds: [pilot.id], except: batchId });
  const facts =
    tied && (entry.computed !== null || batch.frozen === null) ? null : await factsOf(room, pilot.id);
  return {
    id: entry.id,
    pilot: pilotView(pilot),
    state: entry.state,
    reason: entry.reason,
    lacks: entry.state === 'nominated' ? lacksOf(entry, batch.settings, pilot.state) : [],
    applicants: entry.shares.map(({ enterpriseId, name, uscc, share }) => ({
      ...{ enterpriseId, name, uscc, share },
      lead: enterpriseId === entry.leadId,
    })),
    ...(await checksOf(room, batch, entry, locale)),
    funding: entry.funding === null ? null : [...entry.funding],
    earlier: before.map((one) => ({ ...one, samePilot: one.pilot.id === pilot.id })),
    computed: computedSeen(batch, entry, facts && { facts, day: today(room.clock) }, locale),
    openLeads: tied || facts === null ? null : facts.openLeads,
    tied,
    acts: tied ? [] : actsOn(batch, entry, actor),
    decided: batch.decision !== null,
    updatedAt: entry.updatedAt,
  };
}

function actsOn(batch: Batch, { state }: Entry, actor: Person): EntryView['acts'] {
  if (!actor.office.includes('case-officer')) return [];
  const isOpen = batch.state === 'open';
  if (state !== 'nominated') return isOpen ? ['nominate'] : [];
  return [
    ...(mayHandle(batch, actor) ? (['check'] as const) : []),
    ...(EXCLUDED_IN.some((one) => one === batch.state) ? (['exclude'] as const) : []),
    ...(LATE_IN.some((one) => one === batch.state) ? (['exclude-late'] as const) : []),
    ...(isOpen ? (['leave-out'] as const) : []),
  ];
}

async function checksOf(
  { database: db, files }: Room,
  { id, settings }: Batch,
  { shares, conditions: checks, declaredBy, declaredAt }: Entry,
  locale: Locale,
): Promise<Pick<EntryView, 'conditions' | 'declared'>> {
  const made = Object.values(checks).flatMap(({ before, ...check }) => [...before, check]);
  const people = made.map(({ by }) => by);
  const nameOf = await namesOf(db, declaredBy === null ? people : [...people, declaredBy]);
  const wanted = new Set(made.flatMap(({ file }) => (file === null ? [] : [file])));
  const stored = await Promise.all([...wanted].map((file) => files.find(batchFilesOwner(id), file)));
  const names = new Map(stored.flatMap((file) => (file === null ? [] : [[file.id, file.name] as const])));
  const shown = <C extends { by: string; file: string | null }>({ by, file, ...found }: C) => ({
    ...found,
    file: file === null ? null : { id: file, name: names.get(file) ?? file },
    by: nameOf(by)[locale],
  });
  return {
    conditions: settings.conditions.map((condition) => ({
      ...condition,
      checks: shares.map(({ uscc, name }) => {
        const check = checks[checkKey(uscc, condition.id)];
        if (check === undefined) return { uscc, name, check: null };
        const { before, ...last } = check;
        return { uscc, name, check: { ...shown(last), before: before.map(shown) } };
      }),
    })),
    declared:
      declaredBy === null || declaredAt === null ? null : { by: nameOf(declaredBy)[locale], at: declaredAt },
  };
}

/** Values of the computed criteria: as they were taken, or as they would be today. */
function computedSeen(
  batch: Batch,
  entry: Entry,
  now: { facts: RunFacts; day: string } | null,
  locale: Locale,
): EntryView['computed'] {
  const rules = batch.frozen === null ? null : rulesOf(frozenOf(batch));
  if (rules === null) return { takenAt: null, items: [] };
  const values = entry.computed ?? (now === null ? {} : valuesOf(now.facts, rules, now.day));
  return {
    takenAt: entry.computed === null ? null : batch.computedAt,
    items: criteriaOf(rules.rubric).flatMap(({ id, name, computed }) => {
      const found = values[id];
      if (computed === null || found === undefined) return [];
      const steps = found.steps.map((step) => step[locale]);
      const rule = computedRule(computed, rules.deductions, locale);
      return [{ criterion: id, name: name[locale], rule, value: found.value, steps }];
    }),
  };
}
