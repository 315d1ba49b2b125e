import type { z } from '@hono/zod-openapi';
import type { Database } from '../platform/database/port.ts';
import { pageOf } from '../platform/http/page.ts';
import { today } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { workingDaysLeft } from '../shared/working-days.ts';
import { fieldView, noticesShown, parksOf, parkView } from './read-register.ts';
import type { noticePage, noticeView } from './register-schemas.ts';
import type { Room } from './room.ts';
import { publicFieldsOf } from './shown.ts';
import { type Pilot, pilotOf, pilotsQuery } from './store.ts';
import { readVersion, type Version } from './versions.ts';
import { isOver, type Notice, windowOf } from './window.ts';

export interface NoticesWanted {
  /** Term of the office and id of the last one of the page before. */
  after: readonly [dueOn: string, id: string] | null;
  limit: number;
}

/**
 * Where objections are received now, what ends soonest first. A page may show fewer than were asked for: a notice that is over
 * stays where it is until somebody enters it in the register.
 */
export async function openNotices(
  { database: db, clock }: Room,
  wanted: NoticesWanted,
): Promise<z.infer<typeof noticePage>> {
  const rows = (await underNoticeQuery(db, wanted).execute()).map(pilotOf);
  const { items, next } = pageOf(rows, wanted.limit, ({ dueOn, id }) => [dueOn, id]);
  const day = today(clock);
  const open = items.flatMap((pilot) =>
    pilot.notice === null || isOver(pilot.notice, day) ? [] : [{ pilot, notice: pilot.notice }],
  );
  const shown = open.map(async ({ pilot, notice }) =>
    noticeOf(pilot, notice, await readVersion(db, pilot.id, pilot.version), day),
  );
  return { items: await Promise.all(shown), next };
}

/** In the order in which they end. */
export function underNoticeQuery(db: Database, { after, limit }: NoticesWanted) {
  const query = pilotsQuery(db)
    .where('p.state', '=', 'public_notice')
    .orderBy('p.dueOn')
    .orderBy('p.id')
    .limit(limit + 1);
  if (after === null) return query;
  return query.where(({ eb, refTuple, tuple }) => eb(refTuple('p.dueOn', 'p.id'), '>', tuple(...after)));
}

/** @throws AppError not-found: it is under no notice, or not any more */
export async function readNotice(room: Room, pilotId: string): Promise<z.infer<typeof noticeView>> {
  const { database: db, clock } = room;
  const row = await pilotsQuery(db).where('p.id', '=', pilotId).executeTakeFirst();
  const pilot = row === undefined ? null : pilotOf(row);
  if (pilot === null || pilot.state !== 'public_notice' || pilot.notice === null)
    throw new AppError('not-found');
  const version = await readVersion(db, pilot.id, pilot.version);
  const { identity, caps } = version.content.declaration;
  const day = today(clock);
  return {
    ...noticeOf(pilot, pilot.notice, version, day),
    open: !isOver(pilot.notice, day),
    kind: identity.kind,
    park: parkView(identity.park, await parksOf(room)),
    startsOn: pilot.startsOn,
    endsOn: pilot.endsOn,
    caps,
    fields: publicFieldsOf(version.content).map(fieldView),
    notices: await noticesShown(db, pilotId),
  };
}

function noticeOf({ id, title }: Pilot, notice: Notice, { number, code, content }: Version, day: string) {
  const { on: until, provisional } = windowOf(notice);
  const { on, workingDays } = notice;
  return {
    pilotId: id,
    title,
    version: number,
    code,
    applicants: content.parties.map(({ name }) => name),
    host: content.parties.find(({ host }) => host)?.name ?? null,
    on,
    until,
    workingDays,
    daysLeft: Math.max(0, workingDaysLeft(day, until)),
    provisional,
  };
}
