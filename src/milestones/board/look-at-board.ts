import type { z } from '@hono/zod-openapi';
import { assertMay, type Caller, namesOf } from '../../access/index.ts';
import {
  type BoardWanted,
  NO_DEADLINE,
  readBoard,
  readBoardCounts,
  withoutCaps,
} from '../../pilots/index.ts';
import { pageOf } from '../../platform/http/page.ts';
import { today } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Level } from '../../shared/milestones/level-names.ts';
import { RANKS } from '../figures.ts';
import { withoutTied } from '../leads/recused.ts';
import type { Room } from '../room.ts';
import { countOpenAlerts, countOpenLeads } from './board-store.ts';
import type { board } from './schemas.ts';

export interface LookingAtBoard
  extends Pick<BoardWanted, 'over' | 'state' | 'track' | 'q' | 'after' | 'limit'> {
  level?: Level | undefined;
  overdue?: boolean | undefined;
  mine?: boolean | undefined;
  locale: Locale;
}

/** 运行监测: all that run, or those whose alerts outlast their run, the worst first. */
export async function lookAtBoard(
  room: Room,
  { actor }: Caller,
  { level, overdue = false, mine = false, locale, ...wanted }: LookingAtBoard,
): Promise<z.infer<typeof board>> {
  assertMay(actor, 'pilot.read');
  const { database: db, clock } = room;
  const day = today(clock);
  const filter = {
    ...(level !== undefined && { rank: RANKS[level] }),
    ...(overdue && { overdueOn: day }),
    ...(mine && { caseOfficer: actor.id }),
  };
  const [rows, counts] = await Promise.all([
    readBoard(db, { ...wanted, ...filter }),
    readBoardCounts(db, day),
  ]);
  const { items, next } = pageOf(rows, wanted.limit, (row) => [row.watchRank, row.nextDueOn, row.id]);
  const ids = items.map(({ id }) => id);
  const unused = items.filter(({ capPercent }) => capPercent === 0);
  const [alerts, leads, told, nameOf, free] = await Promise.all([
    countOpenAlerts(db, ids),
    countOpenLeads(db, ids),
    withoutTied(
      room,
      actor.id,
      ids.map((pilotId) => ({ pilotId })),
    ),
    namesOf(
      db,
      items.flatMap(({ caseOfficer }) => caseOfficer ?? []),
    ),
    withoutCaps(db, unused),
  ]);
  const mayKnow = new Set(told.map(({ pilotId }) => pilotId));
  return {
    items: items.map(({ watchRank, nextDueOn, caseOfficer, version: _, capPercent, ...row }) => ({
      ...row,
      capPercent: free.has(row.id) ? null : capPercent,
      caseOfficer: caseOfficer === null ? null : { id: caseOfficer, name: nameOf(caseOfficer)[locale] },
      mine: caseOfficer === actor.id,
      level: levelAt(watchRank),
      nextDueOn: nextDueOn === NO_DEADLINE ? null : nextDueOn,
      overdue: nextDueOn < day,
      alerts: alerts(row.id),
      leads: mayKnow.has(row.id) ? leads(row.id) : null,
    })),
    next,
    counts,
  };
}

const levelAt = (rank: number): Level =>
  rank === RANKS.red ? 'red' : rank === RANKS.amber ? 'amber' : 'green';
