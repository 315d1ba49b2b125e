import { type Caller, scorersOf, tell } from '../../access/index.ts';
import { canonicalJson, type Json, sha256 } from '../../ledger/index.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { Batch } from '../batches/batch-store.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { frozenOf } from '../batches/frozen.ts';
import { computedFor, rulesOf } from '../computed/computed-for.ts';
import { updateEntry } from '../entries/entry-store.ts';
import { entryFaults } from '../entries/ready-entries.ts';
import type { Room } from '../room.ts';
import { insertRecusal } from './expert-store.ts';
import { assertTiedToNone } from './organisations.ts';
import { recusalsDue, refused } from './panel-rules.ts';
import { panelFaults, readPanelState, seated } from './panel-state.ts';

/**
 * 开始评分: ties are declared and looked at, every pilot is ready and has its experts; the computed criteria are taken
 * as they stand, for all experts alike.
 * @throws AppError conflict: with all that is missing; precondition-failed; forbidden: 回避, or on the panel
 */
export function startScoring(room: Room, caller: Caller, about: { batchId: string; seen: number }) {
  const { database: db } = room;
  const how = { action: 'batch.handle', status: 200, states: ['open'] } as const;
  return changeBatch<{ id: string; state: 'scoring' }, 200>(
    room,
    caller,
    how,
    about,
    async ({ batch, at, today }) => {
      const state = await readPanelState(room, batch);
      await assertTiedToNone(room, caller.actor.id, state.entries);
      const faults = [...(await entryFaults(room, batch)), ...panelFaults(state, batch, today)];
      if (faults.length > 0) throw refused(faults);
      const rules = rulesOf(frozenOf(batch));
      const entries = await Promise.all(
        state.entries.map(async ({ entry }) => ({
          ...entry,
          computed: await computedFor(room, entry, rules),
          updatedAt: at,
        })),
      );
      const values = entries.map(({ pilotId, computed }) => ({ pilot: pilotId, computed }));
      const recusals = state.panel.flatMap((expert) =>
        recusalsDue(expert, state.entries, state.recusals).map((entryId) => ({
          ...{ batchId: batch.id, expertId: expert.id, entryId, source: 'declared' as const, reason: '' },
          recusedBy: expert.personId,
          recusedAt: at,
        })),
      );
      const reach = await scorersOf(db, batch.id);
      const sits = seated(state);
      return {
        entry: 'batch.scoring-started',
        payload: {
          sheets: state.sheets.length,
          computed: await sha256(canonicalJson(values as unknown as Json)),
        },
        batch: { computedAt: at },
        to: 'scoring' as const,
        rows: [
          ...entries.map((entry) => updateEntry(db, entry)),
          ...recusals.map((recusal) => insertRecusal(db, recusal)),
          ...tell(
            room,
            reach.filter(({ id }) => sits.some(({ personId }) => personId === id)),
            wordsOf(batch),
          ),
        ],
        body: { id: batch.id, state: 'scoring' as const },
      };
    },
  );
}

function wordsOf({ id, title, settings: { scoreUntil } }: Batch) {
  const until =
    scoreUntil === null
      ? { zh: '', en: '' }
      : {
          zh: `，请于${formatDate(scoreUntil, 'zh')}前完成`,
          en: `; please finish by ${formatDate(scoreUntil, 'en')}`,
        };
  return {
    subject: { zh: '评分开始', en: 'Scoring has begun' },
    text: {
      zh: `“${title}”开始评分${until.zh}。`,
      en: `Scoring of “${title}” has begun${until.en}.`,
    },
    link: `/scoring/${id}`,
  };
}
