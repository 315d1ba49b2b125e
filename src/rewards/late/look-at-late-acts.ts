import { namesOf } from '../../access/index.ts';
import type { Person } from '../../shared/actor.ts';
import type { Locale } from '../../shared/locale.ts';
import { lateKindsIn } from '../../shared/rewards/late-acts.ts';
import { workedOn } from '../batches/second-pair.ts';
import { readEntries } from '../entries/entry-store.ts';
import { readPanel } from '../panel/expert-store.ts';
import { readAsOffice } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';
import { readSheets } from '../sheets/sheet-store.ts';
import type { LATE_ACT_ACTS, LateActsView } from './late-act-schemas.ts';
import { type LateAct, readLateActs } from './late-act-store.ts';

type Act = (typeof LATE_ACT_ACTS)[number];

/** What somebody may do about one that waits: confirming is for who neither proposed it nor worked on the batch. */
export function actsOnLate(
  { state, proposedBy }: Pick<LateAct, 'state' | 'proposedBy'>,
  { id, office }: Pick<Person, 'id' | 'office'>,
  worked: readonly string[],
): Act[] {
  if (state !== 'proposed') return [];
  if (proposedBy === id) return ['withdraw'];
  const approves = office.includes('approver');
  const acts: Act[] = approves && !worked.includes(id) ? ['confirm'] : [];
  return approves || office.includes('case-officer') ? [...acts, 'decline'] : acts;
}

/** What was proposed after the lock, what became of it, and what could be. @throws AppError not-found, forbidden */
export async function lateActsSeen(
  room: Room,
  actor: Person,
  { batchId, locale }: { batchId: string; locale: Locale },
): Promise<{ view: LateActsView; version: number }> {
  const { database: db } = room;
  const { batch, head } = await readAsOffice(db, actor, batchId);
  const [all, entries, panel, sheets, worked] = await Promise.all([
    readLateActs(db, batchId),
    readEntries(db, batchId),
    readPanel(db, batchId),
    readSheets(db, batchId),
    workedOn(room, batch),
  ]);
  const kinds = lateKindsIn(batch.state);
  const proposes = actor.office.includes('case-officer') ? kinds : [];
  const people = all.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? proposedBy]);
  const nameOf = await namesOf(db, [...people, ...panel.map(({ personId }) => personId)]);
  const called = (person: string) => nameOf(person)[locale];
  const titleOf = new Map(entries.map(({ id, title }) => [id, title]));
  const expertOf = new Map(panel.map((expert) => [expert.id, expert]));
  const scorersOf = (entryId: string) =>
    sheets.flatMap((sheet) => {
      const expert = expertOf.get(sheet.expertId);
      if (sheet.entryId !== entryId || sheet.state === 'excused' || expert === undefined) return [];
      return [{ expertId: expert.id, code: expert.code, name: called(expert.personId) }];
    });
  const view: LateActsView = {
    items: all.toReversed().map((act) => {
      const expert = expertOf.get(act.expertId ?? '');
      return {
        ...{ id: act.id, kind: act.kind, state: act.state, entryId: act.entryId },
        title: titleOf.get(act.entryId) ?? '',
        scorer: expert ? { code: expert.code, name: called(expert.personId) } : null,
        ...{ reason: act.reason, basis: act.basis, note: act.note, file: act.file },
        proposed: { name: called(act.proposedBy), at: act.proposedAt },
        decided:
          act.decidedBy === null || act.decidedAt === null
            ? null
            : { name: called(act.decidedBy), at: act.decidedAt },
        acts: kinds.includes(act.kind) ? actsOnLate(act, actor, worked) : [],
      };
    }),
    proposes,
    voids: batch.decision !== null,
    entries:
      proposes.length > 0
        ? entries.flatMap(({ id, title, state, withdrawal }) => {
            if (state !== 'nominated') return [];
            const stated = withdrawal && { reason: withdrawal.reason, at: withdrawal.at };
            return [{ id, title, stated, scorers: scorersOf(id) }];
          })
        : [],
  };
  return { view, version: head };
}
