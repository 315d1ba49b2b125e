import { type Caller, tiesOf } from '../../access/index.ts';
import { headOf } from '../../ledger/index.ts';
import { isPartOf, type Party, partiesOfAll, pilotsNamed, pilotsWith } from '../../pilots/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { WHOLE } from '../../shared/rewards/batches.ts';
import { isRewarded } from '../../shared/rewards/entries.ts';
import { formatDate } from '../../shared/written-date.ts';
import { batchStream } from '../batches/batch-store.ts';
import { type BeforeBatch, changeBatch } from '../batches/change-batch.ts';
import type { Room } from '../room.ts';
import {
  type Candidate,
  type CandidateFilter,
  candidateOf,
  candidates,
  type Field,
  readField,
} from './candidates.ts';
import { declaredUntil, isTooLate } from './declared-in-time.ts';
import { assertSameList } from './entries-found.ts';
import { type Entry, insertEntry, type Share, updateEntry } from './entry-store.ts';
import { tellLeftOut, tellNominated } from './tell-entries.ts';

/** Pilots by name; or all that are not decided yet and pass a filter, but some, as many as the caller saw. */
export type Selection =
  | { pilots: readonly string[] }
  | { all: CandidateFilter; but: readonly string[]; count: number };

export interface Nominating {
  batchId: string;
  nominate: Selection | null;
  /** Each with the reason that its applicants are told. */
  leaveOut: readonly { pilots: Selection; reason: string }[];
}

/**
 * 提名: who is scored and who is not, any number in one commit. While the batch is open anything can be put otherwise.
 * @throws AppError invalid-input: nothing is named, or a pilot twice; conflict: a pilot is at another stage, is nominated
 *   in another batch, could declare no longer, or the list is another one than the caller saw; forbidden: tied to an applicant (回避)
 */
export function nominate(room: Room, caller: Caller, { batchId, ...wanted }: Nominating) {
  const { database: db } = room;
  const how = { action: 'batch.handle', status: 200, states: ['open'] } as const;
  return changeBatch<{ nominated: number; leftOut: number }, 200>(
    room,
    caller,
    how,
    { batchId },
    async (before) => {
      const field = await readField(db, batchId);
      const rely = await Promise.all(field.beside.map(({ id }) => headNow(room, id)));
      const tied = await pilotsWith(db, await tiesOf(db, room.clock, caller.actor.id));
      const taken = new Set<string>();
      const nominated =
        wanted.nominate === null ? [] : await chosen(room, field, wanted.nominate, { taken, tied });
      const leftOut = [];
      for (const { pilots, reason } of wanted.leaveOut)
        leftOut.push({ reason, chosen: await chosen(room, field, pilots, { taken, tied }) });
      if (taken.size === 0) throw invalid(NOTHING);
      assertUntied(taken, tied);
      assertEligible(nominated);
      assertStillDeclared(nominated, before);
      const parties = await partiesOfAll(db, taken);
      const entered = nominated.map((one) =>
        entryFor(room, one, parties.get(one.pilot.id) ?? [], before, null),
      );
      const without = leftOut.flatMap(({ reason, chosen: some }) =>
        some.map((one) => entryFor(room, one, parties.get(one.pilot.id) ?? [], before, reason)),
      );
      const ids = (entries: readonly Made[]) => entries.map(({ entry }) => entry.pilotId);
      return {
        entry: 'batch.nominated',
        payload: { nominated: ids(entered), leftOut: ids(without) },
        private: {
          after: {
            reasons: leftOut.map(({ reason, chosen: some }) => ({
              reason,
              pilots: some.map(({ pilot }) => pilot.id),
            })),
          },
        },
        rows: [
          ...[...entered, ...without].map((made) => rowFor(room, made)),
          ...(await tellNominated(
            room,
            before.batch,
            entered.map(({ entry }) => entry),
            caller.actor.id,
          )),
          ...(await tellLeftOut(
            room,
            before.batch,
            without.map(({ entry }) => entry),
            caller.actor.id,
          )),
        ],
        rely,
        body: { nominated: entered.length, leftOut: without.length },
      };
    },
  );
}

/** Another batch that nominates the same pilot meanwhile moves its stream. */
async function headNow({ database: db }: Room, batchId: string) {
  const stream = batchStream(batchId);
  return { stream, version: (await headOf(db, stream)).version };
}

interface Aside {
  /** Chosen already. */
  taken: Set<string>;
  /** Of applicants that the caller is tied to. */
  tied: ReadonlySet<string>;
}

async function chosen(room: Room, field: Field, selection: Selection, aside: Aside): Promise<Candidate[]> {
  const { taken } = aside;
  const found =
    'pilots' in selection
      ? await named(room, field, selection.pilots)
      : await filtered(room, field, selection, aside);
  const twice = found.filter(({ pilot }) => taken.has(pilot.id));
  if (twice.length > 0)
    throw invalid(...twice.map(({ pilot }) => at(pilot, { zh: '选择了两次。', en: 'It is chosen twice.' })));
  for (const { pilot } of found) taken.add(pilot.id);
  return found;
}

async function named({ database: db }: Room, field: Field, ids: readonly string[]): Promise<Candidate[]> {
  const pilots = await pilotsNamed(db, ids);
  const missing = ids.filter((id) => !pilots.has(id));
  if (missing.length > 0)
    throw invalid(
      ...missing.map((id) => ({ path: `pilots.${id}`, zh: '没有这个项目。', en: 'There is no such pilot.' })),
    );
  return [...pilots.values()].map((pilot) => candidateOf(pilot, field));
}

async function filtered(
  { database: db }: Room,
  field: Field,
  { all, but, count }: Extract<Selection, { all: unknown }>,
  { taken, tied }: Aside,
): Promise<Candidate[]> {
  const without = new Set([...taken, ...tied, ...but]);
  const found = (await candidates(db, field, all)).filter(
    ({ pilot, standing }) => standing === 'undecided' && !without.has(pilot.id),
  );
  assertSameList(found.length, count);
  return found;
}

/** 回避. Not every membership of a hundred applicants is relied on: what is decided here can be put otherwise until scoring. */
function assertUntied(taken: ReadonlySet<string>, tied: ReadonlySet<string>) {
  const own = [...taken].filter((id) => tied.has(id));
  if (own.length === 0) return;
  throw new AppError('forbidden', 'recused', {
    fields: own.map((id) => ({
      path: `pilots.${id}`,
      zh: '您是该项目申报主体的成员，或一年内曾是，须回避，请由其他经办人办理。',
      en: 'You belong to an applicant of this pilot, or did within a year; another case officer decides.',
    })),
  });
}

function assertEligible(nominated: readonly Candidate[]) {
  const wrong = nominated.flatMap(({ pilot, elsewhere }) => {
    if (elsewhere !== null)
      return [
        at(pilot, {
          zh: `“${pilot.title}”已列入批次“${elsewhere.title}”。`,
          en: `“${pilot.title}” is nominated in the batch “${elsewhere.title}”.`,
        }),
      ];
    if (isRewarded(pilot.state)) return [];
    return [
      at(pilot, {
        zh: `“${pilot.title}”的结题报告还没有评估。`,
        en: `The final report of “${pilot.title}” is not assessed yet.`,
      }),
    ];
  });
  if (wrong.length > 0) throw new AppError('conflict', 'not eligible', { fields: wrong });
}

/** Without a declaration it would never be scored, and none is taken any more. */
function assertStillDeclared(nominated: readonly Candidate[], { batch, today }: BeforeBatch) {
  if (!isTooLate(batch.settings, today)) return;
  const until = declaredUntil(batch.settings)!;
  const late = nominated.filter(({ entry }) => !entry?.declaredAt);
  if (late.length === 0) return;
  throw new AppError('conflict', 'too late to declare', {
    fields: late.map(({ pilot }) =>
      at(pilot, {
        zh: `申报已于${formatDate(until, 'zh')}截止，“${pilot.title}”不能再列入。`,
        en: `Declarations were taken until ${formatDate(until, 'en')}: “${pilot.title}” can be nominated no longer.`,
      }),
    ),
  });
}

interface Made {
  entry: Entry;
  isNew: boolean;
}

function entryFor(
  { clock }: Room,
  { pilot, entry }: Candidate,
  parties: readonly Party[],
  { batch, at: now }: BeforeBatch,
  reason: string | null,
): Made {
  const state = reason === null ? ('nominated' as const) : ('left-out' as const);
  if (entry !== null) return { isNew: false, entry: { ...entry, state, reason, updatedAt: now } };
  const { id: pilotId, track, title, lead } = pilot;
  return {
    isNew: true,
    entry: {
      ...{ id: uuidv7(clock), batchId: batch.id, pilotId, track, title, leadId: lead.id, state, reason },
      shares: firstShares(parties.filter(isPartOf)),
      funding: null,
      conditions: {},
      computed: null,
      declaredBy: null,
      declaredAt: null,
      withdrawal: null,
      createdAt: now,
      updatedAt: now,
    },
  };
}

/** One applicant is given all; joint ones say how they share. */
function firstShares(parties: readonly Party[]): Share[] {
  const share = parties.length === 1 ? WHOLE : 0;
  return parties.map(({ enterpriseId, name, uscc }) => ({ enterpriseId, name, uscc, share }));
}

const rowFor = ({ database: db }: Room, { entry, isNew }: Made): Statement =>
  isNew ? insertEntry(db, entry) : updateEntry(db, entry);

const NOTHING: FieldError = { path: 'pilots', zh: '请选择项目。', en: 'Choose pilots.' };
const at = ({ id }: { id: string }, why: Bilingual): FieldError => ({ path: `pilots.${id}`, ...why });

function invalid(...fields: FieldError[]): AppError {
  return new AppError('invalid-input', undefined, { fields });
}
