import type { Caller } from '../../access/index.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { refused } from '../panel/panel-rules.ts';
import type { Room } from '../room.ts';
import { scoredBy } from './gate.ts';
import { assertSheetIn } from './handle-sheets.ts';
import { isPending, newestOf, readVersionsOf, reopeningAsked, updateSheet } from './sheet-store.ts';
import { tellApprovers } from './tell-scorer.ts';

/**
 * An expert says that what was entered in their name is not what they wrote on paper: the sheet waits for an approver,
 * and scores are not locked meanwhile.
 * @throws AppError not-found; conflict: scores are locked, it was not entered from paper, or somebody asks for it already
 */
export function objectToPaper(
  room: Room,
  caller: Caller,
  { batchId, entryId, reason }: { batchId: string; entryId: string; reason: string },
) {
  const how = { action: 'scoring.write', status: 200, states: ['scoring'] } as const;
  return changeBatch<{ objectedAt: string }, 200>(room, caller, how, { batchId }, async ({ batch, at }) => {
    const { sheet, expert } = await scoredBy(room, caller, 'scoring.write', { batchId, entryId });
    assertSheetIn(sheet, ['submitted']);
    const versions = await readVersionsOf(room.database, entryId);
    const newest = newestOf(versions, sheet);
    if (newest?.paper == null) throw refused([NOT_ON_PAPER]);
    if (isPending(sheet.reopening)) throw refused([ASKED_ALREADY]);
    const reopening = reopeningAsked(sheet, { reason, by: caller.actor.id, at });
    return {
      entry: 'batch.paper-objected',
      payload: { sheet: sheet.id, expert: expert.code, entry: entryId },
      private: { after: { reason } },
      rows: [
        updateSheet(room.database, sheet, { reopening, updatedAt: at }),
        ...(await tellApprovers(room, batch, caller.actor.id)),
      ],
      body: { objectedAt: at },
    };
  });
}

const NOT_ON_PAPER = {
  path: 'state',
  zh: '这份评分表是您自己在网上提交的，需要重评的，请与经办人联系。',
  en: 'You submitted this sheet yourself: to score again, get in touch with the case officer.',
};
const ASKED_ALREADY = {
  path: 'reopening',
  zh: '已有退回重评的申请待决定。',
  en: 'A request to open it again waits to be decided already.',
};
