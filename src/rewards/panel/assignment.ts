import type { Caller } from '../../access/index.ts';
import { canonicalJson, sha256 } from '../../ledger/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import type { FieldError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Batch } from '../batches/batch-store.ts';
import { type BatchChange, changeBatch } from '../batches/change-batch.ts';
import type { Room } from '../room.ts';
import { deleteSheet, insertSheets, type Sheet } from '../sheets/sheet-store.ts';
import { assign, type Pair } from './assign.ts';
import { assertTiedToNone } from './organisations.ts';
import { recusalsDue, refused } from './panel-rules.ts';
import { type PanelState, readPanelState, seated } from './panel-state.ts';

interface Assigning {
  batchId: string;
  seen: number;
}

export interface Assigned {
  sheets: number;
}

/**
 * Assigns every pilot to as many experts as the batch says; what was assigned before is replaced.
 * @throws AppError conflict: some pilots have too few experts who may; precondition-failed; forbidden: 回避
 */
export function assignAll(room: Room, caller: Caller, about: Assigning) {
  const how = { action: 'batch.handle', status: 200, states: ['open'] } as const;
  return changeBatch<Assigned, 200>(room, caller, how, about, async ({ batch, at }) => {
    const state = await stateFor(room, caller, batch);
    const { entries } = state;
    const made = assign({
      experts: seated(state)
        .filter(({ declaration }) => declaration !== null)
        .map(({ id }) => id),
      entries: entries.map(({ entry }) => entry.id),
      each: batch.settings.sheetsEach,
      recused: recusedPairs(state),
    });
    if ('lacking' in made) throw refused(made.lacking.map(lackingWords(state, batch)));
    return replaced(room, batch, state, made.pairs, at);
  });
}

/**
 * Assigns as an officer chose, by hand. Once scoring has begun sheets are added only: one that nobody is going to fill
 * in is excused, with a reason.
 * @throws AppError conflict: recused, not declared, or a sheet would go; precondition-failed; forbidden: 回避
 */
export function assignByHand(
  room: Room,
  caller: Caller,
  { pairs: wanted, ...about }: Assigning & { pairs: readonly { entryId: string; expertId: string }[] },
) {
  const how = { action: 'batch.handle', status: 200, states: ['open', 'scoring'] } as const;
  return changeBatch<Assigned, 200>(room, caller, how, about, async ({ batch, at }) => {
    const state = await stateFor(room, caller, batch);
    const pairs = wanted.map(({ entryId, expertId }) => ({ entry: entryId, expert: expertId }));
    const faults = faultsOf(state, pairs);
    const keys = new Set(pairs.map(keyOf));
    const goes = state.sheets.some((sheet) => !keys.has(keyOf(pairOf(sheet))));
    if (batch.state === 'scoring' && goes)
      faults.push({
        path: 'pairs',
        zh: '评分开始后只能增加；不再评分的，请在“评分”中办理免评并说明理由。',
        en: 'Once scoring has begun sheets are added only; excuse those that nobody will fill in, with a reason.',
      });
    if (faults.length > 0) throw refused(faults);
    return replaced(room, batch, state, pairs, at);
  });
}

async function stateFor(room: Room, caller: Caller, batch: Batch): Promise<PanelState> {
  const state = await readPanelState(room, batch);
  await assertTiedToNone(room, caller.actor.id, state.entries);
  return state;
}

const keyOf = ({ entry, expert }: Pair) => `${entry} ${expert}`;
const pairOf = ({ entryId, expertId }: Pick<Sheet, 'entryId' | 'expertId'>): Pair => ({
  entry: entryId,
  expert: expertId,
});

/** On record, and those that follow from what was declared. */
export function recusedPairs(state: PanelState): Pair[] {
  return [
    ...state.recusals.map(pairOf),
    ...state.panel.flatMap((expert) =>
      recusalsDue(expert, state.entries, state.recusals).map((entry) => ({ entry, expert: expert.id })),
    ),
  ];
}

function faultsOf(state: PanelState, pairs: readonly Pair[]): FieldError[] {
  const sits = new Map(seated(state).map((expert) => [expert.id, expert]));
  const titles = new Map(state.entries.map(({ entry }) => [entry.id, entry.title]));
  const recused = new Set(recusedPairs(state).map(keyOf));
  const kept = new Set(state.sheets.map((sheet) => keyOf(pairOf(sheet))));
  return pairs.flatMap((pair, at): FieldError[] => {
    // What is assigned already is asked about no more: an expert may have left since.
    if (kept.has(keyOf(pair))) return [];
    const expert = sits.get(pair.expert);
    const title = titles.get(pair.entry);
    const path = `pairs.${at}`;
    if (expert === undefined || title === undefined)
      return [{ path, zh: '没有这位专家或这个项目。', en: 'There is no such expert or pilot.' }];
    if (expert.declaration === null)
      return [
        {
          path,
          zh: `专家 ${expert.code} 尚未申报利害关系。`,
          en: `Expert ${expert.code} has not declared ties yet.`,
        },
      ];
    if (!recused.has(keyOf(pair))) return [];
    return [
      {
        path,
        zh: `专家 ${expert.code} 须回避“${title}”。`,
        en: `Expert ${expert.code} is recused from “${title}”.`,
      },
    ];
  });
}

const lackingWords =
  ({ entries }: PanelState, { settings }: Batch) =>
  ({ entry: id, able }: { entry: string; able: number }): FieldError => {
    const title = entries.find(({ entry }) => entry.id === id)?.entry.title ?? '';
    return {
      path: `entries.${id}`,
      zh: `“${title}”须由 ${settings.sheetsEach} 位专家评分，能评的只有 ${able} 位（其他人须回避或尚未申报）。请增聘专家。`,
      en: `“${title}” takes ${settings.sheetsEach} experts, and only ${able} may score it: the others are recused or have not declared. Appoint more.`,
    };
  };

async function replaced(
  { database: db, clock }: Room,
  batch: Batch,
  { sheets, panel }: PanelState,
  pairs: readonly Pair[],
  at: string,
): Promise<BatchChange<Assigned>> {
  const wanted = new Map(pairs.map((pair) => [keyOf(pair), pair]));
  const there = new Set(sheets.map((sheet) => keyOf(pairOf(sheet))));
  const added = [...wanted]
    .filter(([key]) => !there.has(key))
    .map(
      ([, { entry, expert }]): Sheet => ({
        ...{ id: uuidv7(clock), batchId: batch.id, entryId: entry, expertId: expert },
        state: 'assigned',
        version: 0,
        draft: null,
        revision: 0,
        reopening: null,
        excused: null,
        updatedAt: at,
      }),
    );
  const gone = sheets.filter((sheet) => !wanted.has(keyOf(pairOf(sheet))));
  const rows: Statement[] = [...gone.map((sheet) => deleteSheet(db, sheet)), ...insertSheets(db, added)];
  const codes = new Map(panel.map(({ id, code }) => [id, code]));
  const list = [...wanted.values()].map(({ entry, expert }) => `${entry} ${codes.get(expert)}`).sort();
  return {
    entry: 'batch.assigned',
    payload: { sheets: list.length, assignment: await sha256(canonicalJson(list)) },
    private: { after: { assignment: list } },
    rows,
    body: { sheets: list.length },
  };
}
