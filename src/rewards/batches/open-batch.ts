import type { Caller } from '../../access/index.ts';
import { headOf, sha256 } from '../../ledger/index.ts';
import { AppError } from '../../shared/errors.ts';
import { missingSettings } from '../../shared/rewards/missing-settings.ts';
import type { Room } from '../room.ts';
import { RUBRIC, rubricInForce } from '../rubrics/rubric-store.ts';
import { ACT_RULES } from './batch-acts.ts';
import { changeBatch } from './change-batch.ts';
import { freeze } from './frozen.ts';
import { assertSecondPair } from './second-pair.ts';

const { states } = ACT_RULES.open;

/**
 * 开放申报: what decides is frozen, and its hash stands in the ledger before anybody applies.
 * @param seen hash of what the approver was shown
 * @throws AppError forbidden: has worked on it; conflict: something is missing; precondition-failed: it would freeze
 *   something else than what was shown
 */
export function openBatch(
  room: Room,
  caller: Caller,
  { batchId, seen, frozen: shown }: { batchId: string; seen: number; frozen: string },
) {
  const how = { action: 'batch.approve', status: 200, states } as const;
  return changeBatch<{ frozen: string }, 200>(room, caller, how, { batchId, seen }, async ({ batch }) => {
    await assertSecondPair(room, batch, caller.actor.id);
    const { settings } = batch;
    const rely = settings.rubric === null ? [] : [await rubricStream(room, settings.rubric.slug)];
    const rubric = await rubricInForce(room.library, settings.rubric);
    const missing = missingSettings(settings, rubric);
    if (missing.length > 0) throw new AppError('conflict', 'not complete', { fields: missing });
    const frozen = freeze(batch, rubric);
    const hash = await sha256(frozen);
    if (hash !== shown) throw new AppError('precondition-failed', 'shown something else');
    return {
      entry: 'batch.opened',
      payload: { frozen: hash },
      batch: { frozen, frozenHash: hash },
      to: 'open' as const,
      rely,
      body: { frozen: hash },
    };
  });
}

/** A newer version published meanwhile is another rubric. */
async function rubricStream({ database: db }: Room, slug: string) {
  return headOf(db, `library:${RUBRIC}:${slug}`).then(({ version }) => ({
    stream: `library:${RUBRIC}:${slug}`,
    version,
  }));
}
