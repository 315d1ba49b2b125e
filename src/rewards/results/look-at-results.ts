import { namesOf } from '../../access/index.ts';
import type { Person } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { criteriaOf } from '../../shared/rewards/criteria.ts';
import { assertState } from '../batches/change-batch.ts';
import { frozenOf } from '../batches/frozen.ts';
import { readPapers } from '../batches/paper-store.ts';
import { workedOn } from '../batches/second-pair.ts';
import {
  decisionActs,
  obstaclesTo,
  pendingActs,
  pendingReopenings,
  refusalWords,
} from '../decisions/decision-rules.ts';
import { conditionObstacles } from '../entries/lacking.ts';
import { mayGiveWay, overlapObstacles } from '../overlaps/overlap-rules.ts';
import { type Overlap, readOverlaps } from '../overlaps/overlap-store.ts';
import { readAsOffice } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';
import { type CurrentResult, currentResult, resultNumbered } from './current-result.ts';
import { type DecisionFile, fileText } from './decision-file.ts';
import type { ResultsView } from './result-schemas.ts';
import { titledParts } from './titled-parts.ts';

export const LOCKED = ['locked', 'proposed', 'approved', 'public_notice', 'published', 'paid'] as const;

/**
 * What a batch comes to, for officials, once scores are locked.
 * @throws AppError not-found; conflict: scores are not locked
 */
export async function resultsSeen(
  room: Room,
  actor: Person,
  { batchId, locale }: { batchId: string; locale: Locale },
): Promise<{ view: ResultsView; version: number }> {
  const { database: db } = room;
  // Who scored is asked again by a sheet opened anew, and would then know what the others gave.
  const { batch, head } = await readAsOffice(db, actor, batchId);
  assertState(batch.state, LOCKED);
  const found = await currentResult(room, batch);
  const scorers = found.sources.panel.map(({ personId }) => personId);
  const papers = await readPapers(db, batchId);
  const { decision } = batch;
  const overlaps = await readOverlaps(db, batchId, found.sources.entries);
  const settlers = overlaps.flatMap(({ settlement }) => settlement?.settledBy ?? []);
  const people = [
    ...settlers,
    ...scorers,
    ...(decision ? [decision.proposedBy, decision.approvedBy ?? ''] : []),
  ];
  const nameOf = await namesOf(db, people);
  const called = (person: string) => nameOf(person)[locale];
  const isCurrent = 'file' in found;
  const view: ResultsView = {
    state: batch.state,
    criteria: criteriaOf(frozenOf(batch).rules.rubric.content).map(({ id, name, weight, computed }) => ({
      ...{ id, name, weight },
      computed: computed !== null,
    })),
    result: isCurrent ? resultView(found, called) : null,
    refusal: isCurrent
      ? null
      : {
          words: refusalWords(found.refusal),
          about: [...found.refusal.about],
          parts: titledParts(found.refusal.parts, found.sources.entries),
        },
    decision: decision && {
      current: isCurrent && found.file.hashes.seen === decision.seen,
      proposedBy: called(decision.proposedBy),
      proposedAt: decision.proposedAt,
      note: decision.note,
      meeting: decision.meeting,
      approvedBy: decision.approvedBy === null ? null : called(decision.approvedBy),
      approvedAt: decision.approvedAt,
    },
    acts: decisionActs(batch, actor, scorers, await workedOn(room, batch)),
    obstacles:
      isCurrent && batch.state === 'locked'
        ? [
            ...conditionObstacles(found.sources.entries, batch.settings),
            ...overlapObstacles(overlaps),
            ...obstaclesTo(found.file.result, found.sources, papers),
          ]
        : batch.state === 'proposed'
          ? [...pendingActs(found.sources), ...pendingReopenings(found.sources.sheets)]
          : [],
    // Of a batch that is decided, what came after it is settled there.
    overlaps: overlapsView(
      overlaps.filter(({ settlement }) => batch.state === 'locked' || settlement !== null),
      called,
    ),
    maySettle: batch.state === 'locked' && actor.office.includes('case-officer'),
    papers: papers.flatMap(({ id, kind, title }) => (kind === 'minutes' ? [{ id, kind, title }] : [])),
  };
  return { view, version: head };
}

function overlapsView(overlaps: readonly Overlap[], called: (person: string) => string) {
  return overlaps.map(({ names, settlement, ...overlap }) => ({
    ...overlap,
    names: [...names],
    mayGiveWay: mayGiveWay(overlap),
    settlement: settlement && {
      ...{ verdict: settlement.verdict, kept: settlement.kept, reason: settlement.reason },
      by: called(settlement.settledBy),
      at: settlement.settledAt,
    },
  }));
}

function resultView(
  { sources, number, file, computedAt }: CurrentResult,
  called: (person: string) => string,
) {
  const { result, hashes } = file;
  const entryOf = new Map(sources.entries.map((entry) => [entry.pilotId, entry]));
  const personOf = new Map(sources.panel.map(({ code, personId }) => [code, personId]));
  const { frozen, input, result: resultHash, seen } = hashes;
  return {
    number,
    computedAt,
    hashes: { frozen, input, result: resultHash, seen },
    method: result.method,
    leftOut: [...result.leftOut],
    pilots: result.pilots
      .map(({ shares, rankInterval, ...pilot }) => {
        const { id: entryId, title, track, shares: wanted } = entryOf.get(pilot.id)!;
        const amountOf = new Map(shares.map(({ applicant, amount }) => [applicant, amount]));
        const applicants = wanted.map(({ name, uscc, share }) => ({
          ...{ name, uscc, share },
          amount: amountOf.get(uscc) ?? 0,
        }));
        return {
          ...pilot,
          rankInterval: [...rankInterval] as [number, number],
          entryId,
          title,
          track,
          applicants,
        };
      })
      .sort((a, b) => a.rank - b.rank || (a.title < b.title ? -1 : 1)),
    scorers: result.scorers.map(({ id: code, ...one }) => ({
      code,
      name: called(personOf.get(code) ?? ''),
      ...one,
    })),
    sigma: result.model?.sigma ?? null,
    parts: titledParts(result.parts, sources.entries),
    outliers: [...result.outliers],
    seenOthers: [...(file.seenOthers ?? [])],
    agreement: agreementView(result),
    awarded: result.awarded,
    spent: result.spent,
    budget: file.input.rules.budget,
    knapsack: result.knapsack && { ...result.knapsack, pilots: [...result.knapsack.pilots] },
    sensitivity: variantsView(result.sensitivity),
  };
}

function agreementView({ agreement }: DecisionFile['result']) {
  const pair = (interval: readonly [number, number] | null) =>
    interval && ([...interval] as [number, number]);
  // A file of an earlier format has none.
  const forms: typeof agreement.iccIntervals | undefined = agreement.iccIntervals;
  return {
    ...agreement,
    interval: pair(agreement.interval),
    iccIntervals: forms
      ? {
          ...{ icc11: pair(forms.icc11), icc1k: pair(forms.icc1k), icc21: pair(forms.icc21) },
          ...{ icc2k: pair(forms.icc2k), icc31: pair(forms.icc31), icc3k: pair(forms.icc3k) },
        }
      : null,
  };
}

function variantsView(sensitivity: DecisionFile['result']['sensitivity']) {
  const copied = (variants: DecisionFile['result']['sensitivity']['methods']) =>
    variants.map(({ of, flips, without }) => ({ of, flips: [...flips], without: [...without] }));
  const { methods, weights, scorers } = sensitivity;
  return { methods: copied(methods), weights: copied(weights), scorers: copied(scorers) };
}

/**
 * The decision file: as it was decided, else as it stands now.
 * @throws AppError not-found; conflict: scores are not locked, or it cannot be computed
 */
export async function fileOf(room: Room, actor: Person, batchId: string): Promise<string> {
  const { batch } = await readAsOffice(room.database, actor, batchId);
  assertState(batch.state, LOCKED);
  const decided = batch.decision && (await resultNumbered(room.database, batch.id, batch.decision.result));
  if (decided) return fileText(decided);
  const found = await currentResult(room, batch);
  if ('file' in found) return fileText(found.file);
  throw new AppError('conflict', undefined, {
    fields: [{ path: 'batchId', ...refusalWords(found.refusal) }],
  });
}
