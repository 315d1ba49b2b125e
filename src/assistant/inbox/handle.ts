import { type Caller, officialsOf } from '../../access/index.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import { answerText, draftText } from '../../policy/index.ts';
import { today } from '../../shared/clock.ts';
import { uuidv7 } from '../../shared/ids.ts';
import { type Changing, changeGroupBy, type InboxRoom, refused } from './change-group.ts';
import { MOST_MOVED } from './schemas.ts';
import { changeGroup, type Group, readGroup, recount } from './store.ts';
import { subjectOf } from './subject.ts';

/** @throws AppError invalid-input: no policy editor */
export function assign(
  room: InboxRoom,
  caller: Caller,
  { assignee, ...changing }: Changing & { assignee: string | null },
) {
  return changeGroupBy(room, caller, changing, async (group) => {
    const editors = assignee === null ? [] : await officialsOf(room.database, 'policy-editor');
    if (assignee !== null && !editors.some(({ id }) => id === assignee))
      throw refused('assignee', '请选择一位政策编辑。', 'Choose a policy editor.', 'invalid-input');
    return {
      entry: 'question.assigned',
      set: { assignee },
      payload: { before: { assignee: group.assignee }, after: { assignee } },
    };
  });
}

/** @throws AppError conflict: it is not open */
export function dismiss(
  room: InboxRoom,
  caller: Caller,
  { reason, ...changing }: Changing & { reason: string },
) {
  return changeGroupBy(room, caller, changing, (group) => {
    if (group.state !== 'open') throw notOpen();
    return {
      entry: 'question.dismissed',
      set: { state: 'dismissed', reason },
      payload: { before: { state: group.state }, after: { state: 'dismissed' } },
    };
  });
}

/** Undoes a dismissal, or takes up again what was answered. */
export function reopen(room: InboxRoom, caller: Caller, changing: Changing) {
  return changeGroupBy(room, caller, changing, (group) => {
    if (group.state === 'open' || group.state === 'merged')
      throw refused('state', '这组问题没有不予处理，不需要恢复。', 'This group is open as it is.');
    return {
      entry: 'question.reopened',
      set: { state: 'open', reason: null },
      payload: { before: { state: group.state }, after: { state: 'open' } },
    };
  });
}

/**
 * One group into another: its questions move, and what is asked like them follows.
 * @throws AppError conflict; invalid-input: into itself, or into what is not there
 */
export function merge(room: InboxRoom, caller: Caller, { into, ...changing }: Changing & { into: string }) {
  const { database: db } = room;
  return changeGroupBy(room, caller, changing, async (group) => {
    if (group.state === 'merged') throw notOpen();
    const target = await readGroup(db, into).catch(() => null);
    if (into === group.id || target === null || target.group.state === 'merged')
      throw refused('into', '请选择另一组问题。', 'Choose another group.', 'invalid-input');
    const moved = await db.query
      .selectFrom('questions')
      .select('id')
      .where('groupId', '=', group.id)
      .limit(MOST_MOVED + 1)
      .execute();
    return {
      entry: 'question.merged',
      set: { state: 'merged', mergedInto: into },
      payload: { from: group.id, into },
      rows: [
        db.query.updateTable('questions').set({ groupId: into }).where('groupId', '=', group.id).compile(),
        recount(db, group.id),
        recount(db, into),
      ],
      also: [{ groupId: into, head: target.head }],
      id: into,
      moved: moved.length > MOST_MOVED ? [] : moved.map(({ id }) => id),
    };
  });
}

/**
 * Some questions of a group into one of their own, which takes what is asked like them from now on; or back into one that
 * was merged into it, which then stands again.
 * @throws AppError invalid-input: none of them is there, or all are and none came from elsewhere; conflict: it is merged no more
 */
export function split(
  room: InboxRoom,
  caller: Caller,
  { questions, into, ...changing }: Changing & { questions: string[]; into: string | null },
) {
  const { database: db, clock } = room;
  return changeGroupBy(room, caller, changing, async (group) => {
    const moved = await db.query
      .selectFrom('questions')
      .select(['id', 'question', 'locale', 'at'])
      .where('groupId', '=', group.id)
      .where('id', 'in', questions)
      .orderBy('id')
      .execute();
    const first = moved[0];
    if (first === undefined || (into === null && moved.length >= group.asked)) {
      throw refused(
        'questions',
        '请选择其中一部分问题，至少留下一个。',
        'Choose some of the questions, and leave at least one.',
        'invalid-input',
      );
    }
    const apart =
      into === null ? newGroup(db, uuidv7(clock), group, first) : await standingAgain(db, into, group.id);
    const ids = moved.map(({ id }) => id);
    return {
      entry: 'question.split',
      payload: { from: group.id, into: apart.groupId },
      rows: [
        apart.row,
        db.query.updateTable('questions').set({ groupId: apart.groupId }).where('id', 'in', ids).compile(),
        recount(db, group.id),
        recount(db, apart.groupId),
      ],
      also: [{ groupId: apart.groupId, head: apart.head }],
      id: apart.groupId,
      moved: ids,
    };
  });
}

interface Apart {
  groupId: string;
  head: number;
  row: Statement;
}

function newGroup(
  db: Database,
  id: string,
  { place, assignee }: Group,
  { question, locale, at }: { question: string; locale: string; at: string },
): Apart {
  const row = db.query
    .insertInto('questionGroups')
    .values({
      ...{ id, question, locale, place, terms: JSON.stringify(subjectOf(question)), assignee },
      ...{ state: 'open', reason: null, mergedInto: null, documentId: null },
      ...{ firstSeen: at, lastSeen: at, asked: 0, refused: 0, partial: 0, rated: 0, english: 0 },
    })
    .compile();
  return { groupId: id, head: 0, row };
}

/** By what became of it before it was merged: dismissed for a reason, answered, or neither. */
async function standingAgain(db: Database, groupId: string, mergedInto: string): Promise<Apart> {
  const { group, head } = await readGroup(db, groupId);
  if (group.state !== 'merged' || group.mergedInto !== mergedInto) {
    throw refused('into', '这组问题已不在合并之中。', 'That group is not merged into this one any more.');
  }
  const state = group.reason !== null ? 'dismissed' : group.documentId !== null ? 'answered' : 'open';
  return { groupId, head, row: changeGroup(db, groupId, { state, mergedInto: null }) };
}

export interface OfficialAnswer extends Changing {
  question: string;
  asked: readonly string[];
  body: string;
  issuer: string;
  validTo: string | null;
}

/**
 * An official answer (官方答复), kept as the draft of a text of its own; another person publishes it, as any text.
 * @throws AppError conflict: dismissed or merged; invalid-input as draftText
 */
export function answer(room: InboxRoom, caller: Caller, { groupId, seen, ...wanted }: OfficialAnswer) {
  const { library, clock } = room;
  return changeGroupBy(room, caller, { groupId, seen }, async (group) => {
    if (group.state === 'dismissed' || group.state === 'merged') throw notOpen();
    const documentId = group.documentId ?? `answer-${group.id}`;
    // Kept before the group says so: a draft that no group names is found among the texts all the same.
    const content = answerText({ documentId, on: today(clock), ...wanted });
    const { policy } = await draftText(library, {
      content: { ...content, ...(group.documentId !== null && { change: CHANGED }) },
      author: caller.actor.id,
    });
    return {
      entry: 'question.answered',
      set: { state: 'answered', documentId },
      payload: { documentId, version: policy.version },
    };
  });
}

/** Why a published answer is replaced; what is different, the versions show. */
const CHANGED = '在问题收件箱中修改答复';

function notOpen() {
  return refused(
    'state',
    '这组问题已不在待处理之列，请刷新后再看。',
    'This group is not open any more; reload to see.',
  );
}
