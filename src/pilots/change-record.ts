import type { Caller } from '../access/index.ts';
import type { Json } from '../ledger/index.ts';
import { today } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { changesBetween } from '../shared/pilots/changes.ts';
import { type Declaration, RECORD_SECTIONS, type RecordSection } from '../shared/pilots/declaration.ts';
import { textsIn, wrongIn } from '../shared/pilots/missing.ts';
import { leftOpenIn } from '../shared/unproven.ts';
import { ACTS_IN } from './acts.ts';
import { type Changing, change } from './change.ts';
import { readDraft, replaceDraft } from './drafts.ts';
import type { Effect } from './move.ts';
import { assertIn } from './pilot.ts';
import { registerStatements } from './register-store.ts';
import type { Room } from './room.ts';
import { type Pilot, updatePilot } from './store.ts';
import { applicantsOf, messages, officersOf, toPilot } from './tell.ts';

/** Whole sections, in place of those that stand. */
export type RecordContent = { [S in RecordSection]?: Declaration[S] | undefined };

export interface ChangingRecord extends Changing {
  enterpriseId: string;
  reason: string;
  content: RecordContent;
}

/** The pilot and what is recorded of it, as they stood and as they will. */
export interface ChangedRecord {
  before: { pilot: Pilot; declaration: Declaration };
  after: { pilot: Pilot; declaration: Declaration };
  head: number;
  at: string;
}

/** What goes with the change in its commit. */
type WithChange = (changed: ChangedRecord) => Promise<Required<Pick<Effect, 'append' | 'rows' | 'rely'>>>;

/**
 * 更正或更新记录: what a followed pilot may test, and until when, as its regulator has changed it or as it should have been
 * written down. It holds at once, since nobody here decides on it; what stood there stays in the history.
 * @throws AppError conflict: not followed, nothing is changed; invalid-input: dates, caps or thresholds contradict one another, or a text is left open
 */
export function changeRecord(
  room: Room,
  caller: Caller,
  { reason, content, ...own }: ChangingRecord,
  withChange: WithChange,
) {
  const { database: db, clock } = room;
  return change(room, caller, { action: 'pilot.act', status: 200 }, own, async ({ pilot, head, at }) => {
    assertIn(pilot.state, ACTS_IN['change-record'], ACT_NAMES['change-record']);
    const { declaration: was, revision } = await readDraft(db, pilot.id);
    const declaration = withSections(was, content);
    const changes = changesBetween(was, declaration);
    if (changes.length === 0) throw nothingChanged();
    assertSound(declaration, today(clock));
    const { startsOn, endsOn } = declaration.plan;
    const after = { ...pilot, startsOn, endsOn, updatedAt: at };
    const changed = { before: { pilot, declaration: was }, after: { pilot: after, declaration }, head, at };
    const more = await withChange(changed);
    const by = caller.actor.id;
    return {
      entry: 'pilot.record-changed',
      payload: { fields: changes.map(({ path }) => path) },
      private: {
        after: {
          changed: changes.map(({ path, before, after: now }) => ({ path, before, after: now })) as Json,
          reason,
        },
      },
      append: more.append,
      rely: more.rely,
      rows: [
        replaceDraft(db, { pilotId: pilot.id, revision, declaration, by, at }),
        updatePilot(db, after),
        ...(await registerStatements(db, after, {
          act: 'record-changed',
          from: pilot.state,
          seq: head + 1,
          at,
        })),
        ...(await told(room, pilot, reason, by)),
        ...more.rows,
      ],
      body: { id: pilot.id, changed: changes.map(({ path }) => path) },
    };
  });
}

function withSections(was: Declaration, { plan, caps, indicators }: RecordContent): Declaration {
  return {
    ...was,
    plan: plan ?? was.plan,
    caps: caps ?? was.caps,
    indicators: indicators ?? was.indicators,
  };
}

/** The officer who follows it, or all of them, and those who take part. */
async function told(room: Room, pilot: Pilot, reason: string, by: string) {
  const people = [...(await applicantsOf(room, pilot)), ...(await officersOf(room, pilot))];
  const words = {
    subject: { zh: '监管主导项目的记录有变动', en: 'What is recorded of a regulator’s pilot has changed' },
    text: {
      zh: `“${pilot.title}”的测试安排已更正或更新：${reason}`,
      en: `The test of “${pilot.title}” was corrected or brought up to date: ${reason}`,
    },
    link: toPilot(pilot.id, { part: 'history', tab: 'history' }),
  };
  return messages(room, people, words, by);
}

/** What is not written down may stay so; what is may not contradict itself, nor be what a draft left open. */
function assertSound(declaration: Declaration, day: string): void {
  const faults = [...leftOpenIn(textsIn(declaration)), ...wrongIn(declaration, day)];
  const fields = faults.filter(({ path }) =>
    RECORD_SECTIONS.some((section) => path.startsWith(`${section}.`)),
  );
  if (fields.length > 0) throw new AppError('invalid-input', undefined, { fields });
}

function nothingChanged(): AppError {
  const field = { path: 'content', zh: '没有改动。', en: 'Nothing was changed.' };
  return new AppError('conflict', undefined, { fields: [field] });
}
