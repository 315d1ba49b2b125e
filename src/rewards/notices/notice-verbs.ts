import type { Caller } from '../../access/index.ts';
import { headOf } from '../../ledger/index.ts';
import { applicantsOf, isOver, messages, toPilot, windowOf } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Bilingual } from '../../shared/locale.ts';
import type { BatchState } from '../../shared/rewards/batch-states.ts';
import { workingDaysAfter } from '../../shared/working-days.ts';
import { formatDate } from '../../shared/written-date.ts';
import { insertAward } from '../awards/award-store.ts';
import type { Batch } from '../batches/batch-store.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { frozenOf } from '../batches/frozen.ts';
import { pendingActs } from '../decisions/decision-rules.ts';
import { type Entry, readEntries } from '../entries/entry-store.ts';
import { untiedToAll } from '../entries/untied-to-all.ts';
import { type LateAct, readLateActs } from '../late/late-act-store.ts';
import { resultNumbered } from '../results/current-result.ts';
import { type DecisionFile, isWhole } from '../results/decision-file.ts';
import type { Room } from '../room.ts';
import { awardObjections, openObjections } from './objection-store.ts';

interface About {
  batchId: string;
  /** The version of the batch that the officer saw. */
  seen: number;
}

type Moved = { id: string; state: BatchState };

/** 拟支持名单公示: what was approved is shown to everybody, for as many working days as was frozen. */
export function startNotice(room: Room, caller: Caller, about: About) {
  const how = { action: 'batch.handle', status: 200, states: ['approved'] } as const;
  return changeBatch<Moved, 200>(room, caller, how, about, async ({ batch, today }) => {
    const { noticeDays } = frozenOf(batch).rules;
    const { on: until, provisional } = workingDaysAfter(today, noticeDays);
    const entries = await readEntries(room.database, batch.id, 'nominated');
    assertNothingPending(await readLateActs(room.database, batch.id), entries);
    return {
      entry: 'batch.notice-published',
      payload: { seen: batch.decision?.seen ?? '', after: { on: today, until } },
      batch: { notice: { on: today, until, provisional, workingDays: noticeDays } },
      to: 'public_notice',
      rows: await tellAll(room, entries, caller.actor.id, {
        subject: { zh: '拟支持名单公示', en: 'List of awards under public notice' },
        text: {
          zh: `申报批次“${batch.title}”的拟支持名单已公示，至 ${formatDate(until, 'zh')}。`,
          en: `The list of awards of “${batch.title}” is under public notice until ${formatDate(until, 'en')}.`,
        },
      }),
      rely: await untiedToAll(room, caller, entries),
      body: { id: batch.id, state: 'public_notice' },
    };
  });
}

/**
 * 正式公布: once the window is over and every objection is answered, what was approved becomes what is owed.
 * @throws AppError conflict: the window is open, an objection is, or an applicant gives up
 */
export function publishAwards(room: Room, caller: Caller, about: About) {
  const { database: db, clock } = room;
  const how = { action: 'batch.handle', status: 200, states: ['public_notice'] } as const;
  return changeBatch<Moved, 200>(room, caller, how, about, async ({ batch, today, at }) => {
    const stream = awardObjections(batch.id);
    const { version } = await headOf(db, stream);
    assertOver(batch, today);
    const open = await openObjections(db, batch.id);
    if (open > 0)
      throw refused({ zh: `还有 ${open} 件异议没有答复。`, en: `${open} objections are not answered.` });
    const file = await decidedFile(room, batch);
    const entries = await readEntries(db, batch.id, 'nominated');
    assertNothingPending(await readLateActs(db, batch.id), entries);
    const awards = awardsOf(file, entries).map((award) => ({
      ...award,
      ...{ id: uuidv7(clock), batchId: batch.id, account: null, accountEntry: null, paid: 0, returned: 0 },
      createdAt: at,
      updatedAt: at,
    }));
    return {
      entry: 'batch.published',
      payload: { seen: file.hashes.seen, after: { on: today } },
      batch: { publishedOn: today },
      to: awards.length === 0 ? 'paid' : 'published',
      rows: [
        ...awards.map((award) => insertAward(db, award)),
        ...(await tellAll(room, entries, caller.actor.id, {
          subject: { zh: '奖励名单已公布', en: 'Awards published' },
          text: {
            zh: `申报批次“${batch.title}”的奖励名单已正式公布，不论是否获得奖励，都请在项目页查看通知书；获得奖励的请填写收款账户。`,
            en: `The awards of “${batch.title}” are published: awarded or not, your letter is on the page of your pilot; who is awarded says where it is paid to.`,
          },
        })),
      ],
      rely: [{ stream, version }, ...(await untiedToAll(room, caller, entries))],
      body: { id: batch.id, state: awards.length === 0 ? 'paid' : 'published' },
    };
  });
}

const MOST_KEPT = 4;
/** Files that were found whole, by the hash that was approved: hashing one again for each letter takes a second. */
const found = new WeakMap<Room['database'], Map<string, DecisionFile>>();

/** As it was approved. */
export async function decidedFile(
  { database: db }: Pick<Room, 'database'>,
  batch: Batch,
): Promise<DecisionFile> {
  const kept = found.get(db) ?? new Map<string, DecisionFile>();
  found.set(db, kept);
  const known = kept.get(batch.decision?.seen ?? '');
  if (known !== undefined) return known;
  const file = batch.decision && (await resultNumbered(db, batch.id, batch.decision.result));
  if (!file) throw new AppError('not-found', 'nothing is decided');
  if (!(await isWhole(file)) || file.hashes.seen !== batch.decision?.seen)
    throw refused({
      zh: '所存的决定文件与批准的内容不符，请核对账本。',
      en: 'The decision file in store is not what was approved: compare it with the ledger.',
    });
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size + 1 - MOST_KEPT))) kept.delete(old);
  kept.set(file.hashes.seen, file);
  return file;
}

/** Who is given how much, by rank and applicant; those with nothing are none. */
export function awardsOf(file: DecisionFile, entries: readonly Entry[]) {
  const entryOf = new Map(entries.map((entry) => [entry.pilotId, entry]));
  return file.result.pilots
    .filter(({ awarded }) => awarded)
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ id: pilotId, tier, shares }) => {
      const entry = entryOf.get(pilotId);
      if (entry === undefined) return [];
      return shares.flatMap(({ applicant, amount }) => {
        const party = entry.shares.find(({ uscc }) => uscc === applicant);
        if (party === undefined || amount === 0) return [];
        const { enterpriseId, name, uscc } = party;
        return [{ entryId: entry.id, pilotId, enterpriseId, name, uscc, tier: tier ?? '', amount }];
      });
    });
}

function assertNothingPending(late: readonly LateAct[], entries: readonly Entry[]): void {
  const [pending] = pendingActs({ late, entries });
  if (pending !== undefined) throw refused(pending);
}

function assertOver({ notice }: Batch, today: string): void {
  if (notice !== null && isOver(notice, today)) return;
  const until = notice === null ? '' : windowOf(notice).on;
  throw refused({
    zh: `公示期到 ${formatDate(until, 'zh')} 为止，期满后才能公布。`,
    en: `The notice runs until ${formatDate(until, 'en')}; awards are published after that.`,
  });
}

async function tellAll(
  room: Room,
  entries: readonly Entry[],
  except: string,
  { subject, text }: { subject: Bilingual; text: Bilingual },
) {
  const each = await Promise.all(
    entries.map(async ({ pilotId }) => {
      const words = { subject, text, link: toPilot(pilotId, { part: 'awards' }) };
      return messages(room, await applicantsOf(room, { id: pilotId }), words, except);
    }),
  );
  return each.flat();
}

const refused = (words: Bilingual) =>
  new AppError('conflict', undefined, { fields: [{ path: 'batchId', ...words }] });
