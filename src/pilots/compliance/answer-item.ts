import type { Caller } from '../../access/index.ts';
import {
  type complianceSchemas,
  type Evidence,
  type Item,
  statusOf,
  updateItem,
} from '../../compliance/index.ts';
import type { Json } from '../../ledger/index.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { fileDigests } from '../own-files.ts';
import type { Room } from '../room.ts';
import { type Before, type Changing, changeCompliance } from './change-compliance.ts';

export interface AnsweringItem extends Changing {
  enterpriseId: string;
  itemId: string;
  answer: complianceSchemas.AnsweringItem;
}

/**
 * The applicant's statement and evidence for an item; whatever an officer said of the one before, it is looked at again.
 * @throws AppError not-found; invalid-input: a file that is not the pilot's, dates that do not fit
 */
export function answerItem(room: Room, caller: Caller, { itemId, answer, ...own }: AnsweringItem) {
  const options = { action: 'pilot.draft', status: 200 } as const;
  return changeCompliance(room, caller, options, own, async (before) => {
    const item = itemIn(before, itemId);
    const evidence = await evidenceOf(room, own.pilotId, answer, before.today);
    const lastDays = evidence.flatMap(({ expiresOn }) => expiresOn ?? []).sort();
    const after: Item = {
      ...item,
      state: 'answered',
      answer: { statement: answer.statement, evidence, by: caller.actor.id, at: before.at },
      expiresOn: lastDays[0] ?? null,
      warnedFor: null,
      updatedAt: before.at,
    };
    return {
      entry: 'compliance.item-answered',
      payload: {
        itemId,
        about: { ...item.content.requirement },
        before: { itemStatus: statusOf(item, before.today) },
        after: { itemStatus: 'answered' },
        evidence: evidence.map(({ name: _, ...one }): Json => ({ ...one })),
      },
      private: { after: { statement: answer.statement }, names: evidence.map(({ name }) => name) },
      rows: [updateItem(room.database, after)],
      body: { id: itemId, status: 'answered' as const },
    };
  });
}

/** @throws AppError not-found: no such item, or asked for no longer */
export function itemIn({ compliance }: Before, itemId: string): Item {
  const item = compliance.items.find(({ id, removedAt }) => id === itemId && removedAt === null);
  if (item === undefined) throw new AppError('not-found');
  return item;
}

async function evidenceOf(
  { database: db }: Room,
  pilotId: string,
  { evidence }: complianceSchemas.AnsweringItem,
  today: string,
): Promise<Evidence[]> {
  const files = await fileDigests(
    db,
    pilotId,
    evidence.map(({ file }) => file),
  );
  const wrong: FieldError[] = [];
  const found = evidence.flatMap((one, at): Evidence[] => {
    const file = files.get(one.file);
    const { effectiveFrom, expiresOn } = one;
    const say = (field: string, zh: string, en: string) =>
      wrong.push({ path: `evidence.${at}.${field}`, zh, en });
    if (file === undefined)
      say(
        'file',
        '请先上传文件，再选择本项目的文件。',
        'Upload the file first, and name a file of this pilot.',
      );
    if (expiresOn !== null && effectiveFrom !== null && expiresOn < effectiveFrom)
      say('expiresOn', '早于生效日期。', 'It is before the day it takes effect.');
    else if (expiresOn !== null && expiresOn < today)
      say('expiresOn', '证明已过期，请换用有效的文件。', 'It has expired: bring one that is in force.');
    return file === undefined ? [] : [{ ...one, ...file }];
  });
  if (wrong.length > 0) throw new AppError('invalid-input', undefined, { fields: wrong });
  return found;
}
