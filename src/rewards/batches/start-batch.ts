import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../../access/index.ts';
import { etagOf } from '../../platform/http/versions.ts';
import { uuidv7 } from '../../shared/ids.ts';
import { SHIPPED_DEDUCTIONS } from '../../shared/rewards/computed.ts';
import type { Basis, BatchSettings } from '../../shared/rewards/settings.ts';
import type { Room } from '../room.ts';
import { readRewardTerms } from '../rubrics/reward-terms.ts';
import { publishedRubrics } from '../rubrics/rubric-store.ts';
import { type Batch, batchStream, insertBatch } from './batch-store.ts';

const NOTHING: Basis = { text: '', number: '', on: null, file: null };

/** 新建申报批次, with what the office's terms begin it with; amounts and dates are nobody's but the office's to set. */
export async function startBatch(
  room: Room,
  caller: Caller,
  { title }: { title: string },
): Promise<Answer<{ id: string }, 201>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'batch.handle');
  return runOnce(db, clock, caller, async () => {
    const settings = await beginningOf(room, title);
    const at = clock().toISOString();
    const id = uuidv7(clock);
    const batch: Batch = {
      id,
      title,
      state: 'draft',
      stateSince: at,
      settings,
      frozen: null,
      frozenHash: null,
      editedBy: [caller.actor.id],
      computedAt: null,
      decision: null,
      notice: null,
      publishedOn: null,
      createdBy: caller.actor.id,
      createdAt: at,
      updatedAt: at,
    };
    const entry = {
      stream: batchStream(id),
      version: 0,
      action: 'batch.started',
      payload: {},
      private: { after: { title } },
    };
    return commitAnswer(
      db,
      clock,
      caller,
      { append: [entry], rows: [insertBatch(db, batch)] },
      { status: 201, headers: { ETag: etagOf(1) }, body: { id } },
    );
  });
}

/** What the office's terms begin with; the rubric where there is one only, and the text that answers by default. */
async function beginningOf({ library, policies }: Room, title: string): Promise<BatchSettings> {
  const terms = await readRewardTerms(library);
  const rubrics = await publishedRubrics(library);
  const [only] = rubrics.length === 1 ? rubrics : [];
  const text = (await policies.list()).find(({ isDefault }) => isDefault)?.policy;
  return {
    title,
    policy: text ? { documentId: text.documentId, version: text.version } : null,
    policyBasis: NOTHING,
    budgetBasis: NOTHING,
    fairCompetition: NOTHING,
    deliberation: NOTHING,
    applyFrom: null,
    applyUntil: null,
    lateUntil: null,
    scoreUntil: null,
    budget: null,
    rubric: only ? { slug: only.slug, version: only.version } : null,
    method: 'mean',
    missing: terms.missing,
    ties: [],
    draws: terms.draws,
    tiers: [],
    deductions: { ...SHIPPED_DEDUCTIONS },
    conditions: terms.conditions,
    sheetsEach: terms.sheetsEach,
    blindUntil: terms.blindUntil,
    anonymous: false,
    noticeDays: terms.noticeDays,
  };
}
