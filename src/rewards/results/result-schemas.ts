import { z } from '@hono/zod-openapi';
import { civilDate, id, instant, plainText } from '../../shared/fields.ts';
import { TRACKS } from '../../shared/pilots/states.ts';
import { BATCH_STATES } from '../../shared/rewards/batch-states.ts';
import { METHODS } from '../../shared/rewards/batches.ts';
import { OVERLAP_ANSWERS, OVERLAP_VERDICTS } from '../../shared/rewards/overlaps.ts';
import { DECISION_ACTS } from '../decisions/decision-rules.ts';

const micro = z.int().meta({ description: 'Millionths (of a point)' });
const share = micro.nullable();
const fen = z.int().meta({ description: 'Fen' });
const words = z.object({ zh: z.string(), en: z.string() });
const ids = z.array(z.string());
const interval = z.tuple([z.int(), z.int()]);
const variant = z.object({ of: z.string(), flips: ids, without: ids });
const parts = z.array(
  z.object({ scorers: ids.meta({ description: 'Codes' }), pilots: ids.meta({ description: 'Titles' }) }),
);
const hash = z.string().length(64);

const rankedPilot = z.object({
  id: z.string(),
  entryId: id,
  title: z.string(),
  track: z.enum(TRACKS),
  applicants: z.array(z.object({ name: z.string(), uscc: z.string(), share: z.int(), amount: fen })),
  sheets: z.int(),
  mean: micro,
  trimmed: share,
  additive: share,
  z: share,
  criteria: z.record(z.string(), micro),
  figure: micro,
  rank: z.int(),
  expectedRank: micro,
  rankInterval: interval,
  band: z.boolean(),
  tier: z.string().nullable(),
  amount: fen,
  awarded: z.boolean(),
});

const computed = z
  .object({
    number: z.int().meta({ description: 'Of the result: each change of the sheets makes another' }),
    computedAt: instant,
    hashes: z.object({ frozen: hash, input: hash, result: hash, seen: hash }),
    method: z.object({ wanted: z.enum(METHODS), used: z.enum(METHODS) }),
    leftOut: ids,
    pilots: z.array(rankedPilot).meta({ description: 'By rank, then title' }),
    scorers: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        sheets: z.int(),
        mean: micro,
        sd: share,
        severity: share,
      }),
    ),
    sigma: share,
    parts: parts.meta({ description: 'Empty where connected' }),
    outliers: z.array(z.object({ pilot: z.string(), scorer: z.string() })),
    seenOthers: z
      .array(z.object({ pilot: z.string(), scorer: z.string() }))
      .meta({ description: 'Sheets written anew by who could see others’ of the pilot before' }),
    agreement: z.object({
      alpha: share,
      interval: interval.nullable(),
      criteria: z.record(z.string(), share),
      icc: z.object({ icc11: share, icc1k: share, icc21: share, icc2k: share, icc31: share, icc3k: share }),
      iccIntervals: z
        .object({
          ...{ icc11: interval.nullable(), icc1k: interval.nullable(), icc21: interval.nullable() },
          ...{ icc2k: interval.nullable(), icc31: interval.nullable(), icc3k: interval.nullable() },
        })
        .nullable()
        .meta({ description: '95 %; null: decided before there were any' }),
    }),
    awarded: z.int(),
    spent: fen,
    budget: fen,
    knapsack: z.object({ pilots: ids, spent: fen, value: micro }).nullable(),
    sensitivity: z.object({
      methods: z.array(variant),
      weights: z.array(variant),
      scorers: z.array(variant),
    }),
  })
  .meta({ id: 'RoundResult', description: 'docs/scoring.md' });

export const resultsView = z
  .object({
    state: z.enum(BATCH_STATES),
    criteria: z.array(z.object({ id: z.string(), name: words, weight: z.int(), computed: z.boolean() })),
    result: computed.nullable(),
    refusal: z.object({ words, about: ids, parts }).nullable().meta({ description: 'Why there is none' }),
    decision: z
      .object({
        current: z.boolean().meta({ description: 'It names the result as it stands now' }),
        proposedBy: z.string(),
        proposedAt: instant,
        note: z.string(),
        meeting: z
          .object({
            name: z.string(),
            number: z.string(),
            on: civilDate,
            attendees: ids,
            recused: ids,
            minutes: id,
          })
          .nullable(),
        approvedBy: z.string().nullable(),
        approvedAt: instant.nullable(),
      })
      .nullable(),
    acts: z.array(z.enum(DECISION_ACTS)),
    obstacles: z.array(words).meta({ description: 'What keeps it from being proposed, or approved' }),
    overlaps: z
      .array(
        z.object({
          entryId: id,
          title: z.string(),
          otherId: id,
          otherTitle: z.string(),
          batch: z.object({ id, title: z.string(), state: z.enum(BATCH_STATES) }),
          samePilot: z.boolean(),
          names: z.array(z.string()).meta({ description: 'Applicants in both' }),
          awarded: z
            .object({ amount: fen, held: fen })
            .nullable()
            .meta({ description: 'Null: not published' }),
          mayGiveWay: z.boolean(),
          settlement: z
            .object({
              verdict: z.enum(OVERLAP_VERDICTS),
              kept: id.nullable(),
              reason: z.string(),
              by: z.string(),
              at: instant,
            })
            .nullable(),
        }),
      )
      .meta({ description: 'The same applicant or pilot in another batch (从高不重复)' }),
    maySettle: z.boolean(),
    papers: z
      .array(z.object({ id, kind: z.string(), title: z.string() }))
      .meta({ description: 'Minutes that the meeting may name' }),
  })
  .meta({ id: 'BatchResults' });
export type ResultsView = z.infer<typeof resultsView>;

export const overlapPath = z.object({ batchId: id, entryId: id, otherId: id });
export const settling = z
  .strictObject({
    verdict: z
      .enum(OVERLAP_ANSWERS)
      .meta({ description: 'Another matter; or the same, and which of the two is kept' }),
    reason: plainText(1_000),
  })
  .meta({ id: 'AwardOverlapSettling' });
export const settled = z.object({ id }).meta({ id: 'AwardOverlapSettled' });

export const proposing = z
  .strictObject({
    result: hash.meta({ description: '`hashes.seen` of what was shown' }),
    note: plainText(4_000),
  })
  .meta({ id: 'AwardProposal' });
const names = z.array(plainText(60)).max(100);
export const recordingMeeting = z
  .strictObject({
    name: plainText(100),
    number: plainText(100),
    on: civilDate,
    attendees: names.min(1),
    recused: names.default([]),
    minutes: id.meta({ description: 'A paper of the batch, of the kind minutes' }),
  })
  .meta({ id: 'AwardMeeting' });
export const approving = z.strictObject({ result: hash }).meta({ id: 'AwardApproval' });
export const withdrawing = z
  .strictObject({ reason: plainText(2_000) })
  .meta({ id: 'AwardProposalWithdrawal' });
export const decided = z.object({ id, state: z.enum(BATCH_STATES) }).meta({ id: 'AwardDecided' });

export const tryingRules = z
  .strictObject({
    method: z.enum(METHODS),
    weights: z
      .record(z.string().max(100), z.int().min(0).max(10_000))
      .meta({ description: 'Ten-thousandths, of every criterion by its id' }),
    budget: z.int().min(0).max(10_000_000_000_000).meta({ description: 'Fen' }),
    without: z.array(z.string().max(20)).max(1_000).meta({ description: 'Codes of scorers left out' }),
  })
  .meta({ id: 'TryingRules', description: 'Rules that were not frozen' });

export const whatIfView = z
  .object({
    result: z
      .object({
        method: z.object({ wanted: z.enum(METHODS), used: z.enum(METHODS) }),
        awarded: z.int(),
        spent: fen,
        leftOut: ids.meta({ description: 'Pilots that no sheet is left of' }),
        pilots: z.array(z.object({ id: z.string(), figure: micro, rank: z.int(), awarded: z.boolean() })),
      })
      .nullable(),
    refusal: z.object({ words, parts }).nullable(),
  })
  .meta({ id: 'WhatIf', description: 'Kept nowhere, and decides nothing' });
export type WhatIf = z.infer<typeof whatIfView>;
