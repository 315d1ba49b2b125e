import type { z } from '@hono/zod-openapi';
import type { Caller } from '../../access/index.ts';
import {
  type complianceSchemas,
  type Item,
  isInForce,
  statusOf,
  updateItem,
} from '../../compliance/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Room } from '../room.ts';
import type { Pilot } from '../store.ts';
import { applicantsOf, messages, toPilot } from '../tell.ts';
import { itemIn } from './answer-item.ts';
import { type Changing, changeCompliance } from './change-compliance.ts';

export interface JudgingItem extends Changing {
  itemId: string;
  verdict: z.infer<typeof complianceSchemas.judging>;
}

/**
 * What an officer finds of an item, with the reason.
 * @throws AppError not-found; conflict: it is met by evidence only, and none is in force today
 */
export function judgeItem(room: Room, caller: Caller, { itemId, verdict, ...at }: JudgingItem) {
  const options = { action: 'pilot.handle', status: 200 } as const;
  return changeCompliance(room, caller, options, at, async (before) => {
    const item = itemIn(before, itemId);
    const { pilot, today, at: now } = before;
    if (verdict.verdict === 'met') assertEvidenced(item, today);
    const after: Item = {
      ...item,
      state: 'judged',
      verdict: { ...verdict, by: caller.actor.id, at: now },
      reopened: null,
      updatedAt: now,
    };
    const isReturned = verdict.verdict === 'partly' || verdict.verdict === 'not-met';
    const told = isReturned
      ? messages(room, await applicantsOf(room, pilot), wordsOf(pilot, item, verdict.reason), caller.actor.id)
      : [];
    const status = statusOf(after, today);
    return {
      entry: 'compliance.item-judged',
      payload: {
        itemId,
        about: { ...item.content.requirement },
        before: { itemStatus: statusOf(item, today) },
        after: { itemStatus: verdict.verdict },
      },
      private: { after: { reason: verdict.reason } },
      rows: [updateItem(room.database, after), ...told],
      body: { id: itemId, status },
    };
  });
}

function assertEvidenced({ content, answer }: Item, today: string): void {
  const evidence = answer?.evidence ?? [];
  const lapsed = evidence.some((one) => !isInForce(one, today));
  if (!lapsed && (!content.evidence || evidence.length > 0)) return;
  throw new AppError('conflict', undefined, {
    fields: [
      {
        path: 'verdict',
        zh: lapsed
          ? '有证明文件今日不在有效期内，不能认定为符合。'
          : '这一项须有今日有效的证明文件，才能认定为符合。',
        en: lapsed
          ? 'Some of its evidence is not in force today: it is not met.'
          : 'It is met by evidence in force today, and there is none.',
      },
    ],
  });
}

function wordsOf({ id, title }: Pilot, { content }: Item, reason: string) {
  return {
    subject: { zh: '检查清单：有一项需要补充', en: 'Checklist: an item wants more' },
    text: {
      zh: `“${title}”：检查项“${content.requirement.zh}”需要补充。\n\n${reason}`,
      en: `“${title}”: the item “${content.requirement.en}” wants more.\n\n${reason}`,
    },
    link: toPilot(id, { part: 'compliance' }),
  };
}
