import type { Caller } from '../../access/index.ts';
import type { FieldError } from '../../shared/errors.ts';
import type { BatchState } from '../../shared/rewards/batch-states.ts';
import type { Batch } from '../batches/batch-store.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { type Entry, readEntries } from '../entries/entry-store.ts';
import { readPanel } from '../panel/expert-store.ts';
import { assertTiedToNone, readEntryParties } from '../panel/organisations.ts';
import { refused } from '../panel/panel-rules.ts';
import type { Room } from '../room.ts';
import { isPending, readSheets, type Sheet } from './sheet-store.ts';

/**
 * 锁定评分: everything is in or excused, and every pilot has a sheet unless the batch leaves such a pilot out. Results
 * exist from here on.
 * @throws AppError conflict: with all that is missing; precondition-failed; forbidden: on the panel
 */
export function lockScores(room: Room, caller: Caller, about: { batchId: string; seen: number }) {
  const { database: db } = room;
  const how = { action: 'batch.handle', status: 200, states: ['scoring'] } as const;
  return changeBatch<{ id: string; state: BatchState }, 200>(room, caller, how, about, async ({ batch }) => {
    const [panel, sheets, entries] = await Promise.all([
      readPanel(db, batch.id),
      readSheets(db, batch.id),
      readEntries(db, batch.id, 'nominated'),
    ]);
    await assertTiedToNone(room, caller.actor.id, await readEntryParties(room, batch.id));
    const faults = lockFaults(batch, { sheets, entries, panel });
    if (faults.length > 0) throw refused(faults);
    const counted = sheets.filter(({ state }) => state === 'submitted').length;
    return {
      entry: 'batch.scores-locked',
      payload: { sheets: counted },
      to: 'locked' as const,
      body: { id: batch.id, state: 'locked' as const },
    };
  });
}

/** What keeps scores from being locked. */
export function lockFaults(
  { settings }: Pick<Batch, 'settings'>,
  {
    sheets: all,
    entries,
    panel,
  }: {
    sheets: readonly Sheet[];
    entries: readonly Pick<Entry, 'id' | 'title'>[];
    panel: readonly { id: string; code: string }[];
  },
): FieldError[] {
  const sheets = all.filter(({ entryId }) => entries.some(({ id }) => id === entryId));
  const waits = sheets.filter(({ state }) => state === 'assigned' || state === 'reopened');
  const byExpert = panel.flatMap(({ id, code }) => {
    const count = waits.filter(({ expertId }) => expertId === id).length;
    return count === 0
      ? []
      : [
          {
            path: `experts.${id}`,
            zh: `专家 ${code} 还有 ${count} 份评分表未提交。`,
            en: `Sheets that expert ${code} has not submitted: ${count}.`,
          },
        ];
  });
  const asked = sheets.filter(({ reopening }) => isPending(reopening)).length;
  const without =
    settings.missing === 'leave-out'
      ? []
      : entries.filter(
          // One that still waits for an expert is said to by the expert.
          ({ id }) => sheets.every(({ entryId, state }) => entryId !== id || state === 'excused'),
        );
  return [
    ...byExpert,
    ...(asked > 0
      ? [
          {
            path: 'reopening',
            zh: `${asked} 份退回重评的申请待决定。`,
            en: `Requests to open a sheet again wait to be decided: ${asked}.`,
          },
        ]
      : []),
    ...without.map(({ id, title }) => ({
      path: `entries.${id}`,
      zh: `“${title}”没有一份评分。`,
      en: `“${title}” has no sheet.`,
    })),
  ];
}
