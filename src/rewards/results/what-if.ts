import type { Person } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { WHOLE } from '../../shared/rewards/batches.ts';
import { assertState } from '../batches/change-batch.ts';
import { refusalWords } from '../decisions/decision-rules.ts';
import { readAsOffice } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';
import type { Method, RoundInput } from '../scoring/sheets.ts';
import { LOCKED } from './look-at-results.ts';
import type { WhatIf } from './result-schemas.ts';
import { countedSheets, readSources, roundInput } from './round-sources.ts';
import { titledParts } from './titled-parts.ts';

/** Rules that were not frozen, to see what they would have come to. */
export interface Trying {
  method: Method;
  /** Ten-thousandths, of every criterion. */
  weights: Readonly<Record<string, number>>;
  /** Fen. */
  budget: number;
  /** Codes of scorers whose sheets are left out. */
  without: readonly string[];
}

/**
 * 假如: the sheets of a locked batch under other rules. Kept nowhere, and decides nothing.
 * @throws AppError invalid-input: weights, or a scorer that the batch does not have; conflict: scores are not locked
 */
export async function whatIf(
  room: Room,
  actor: Person,
  { batchId, ...trying }: Trying & { batchId: string },
): Promise<WhatIf> {
  const { batch } = await readAsOffice(room.database, actor, batchId);
  assertState(batch.state, LOCKED);
  const sources = await readSources(room.database, batch);
  const result = await room.computeRound(inputOf(roundInput(sources, countedSheets(sources)), trying));
  if ('refused' in result)
    return {
      result: null,
      refusal: { words: refusalWords(result), parts: titledParts(result.parts, sources.entries) },
    };
  const { method, awarded, spent, leftOut } = result;
  const pilots = result.pilots.map(({ id, figure, rank, awarded: isAwarded }) => ({
    ...{ id, figure, rank, awarded: isAwarded },
  }));
  return { result: { method, awarded, spent, leftOut: [...leftOut], pilots }, refusal: null };
}

function inputOf(input: RoundInput, { method, weights, budget, without }: Trying): RoundInput {
  const { criteria, rules, scorers, sheets } = input;
  const known = criteria.every(({ id }) => weights[id] !== undefined);
  const sum = Object.values(weights).reduce((all, one) => all + one, 0);
  if (!known || Object.keys(weights).length !== criteria.length || sum !== WHOLE)
    throw atField('weights', {
      zh: '每项指标都要有权重，合计 100%。',
      en: 'Every criterion has its weight, and they sum to 100%.',
    });
  if (without.some((code) => !scorers.includes(code)))
    throw atField('without', { zh: '本批次没有这位专家。', en: 'The batch has no such scorer.' });
  return {
    ...input,
    criteria: criteria.map((one) => ({ ...one, weight: weights[one.id]! })),
    // No interval is asked for, and whoever loses all sheets is not ranked.
    rules: { ...rules, method, budget, draws: 1, missing: 'leave-out' },
    sheets: sheets.filter(({ scorer }) => !without.includes(scorer)),
  };
}

const atField = (path: string, words: Bilingual) =>
  new AppError('invalid-input', undefined, { fields: [{ path, ...words }] });
