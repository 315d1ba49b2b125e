import type { Caller } from '../../access/index.ts';
import { readEnterprise } from '../../enterprises/index.ts';
import { lookAtRun } from '../../milestones/index.ts';
import { hasEnded, listOwn, look, lookAtCompliance, lookAtDraft } from '../../pilots/index.ts';
import { today } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { hasRunToAct, type Place, type Thing, thingsToDo } from '../../shared/pilots/next-things.ts';
import { sayThing } from '../../shared/pilots/say-thing.ts';
import { STATE_NAMES } from '../../shared/pilots/states.ts';
import { firstOpen } from '../../shared/pilots/steps.ts';
import type { AssistantRecord } from './records.ts';
import type { ToolRoom } from './room.ts';

export interface Standing {
  pilot: Awaited<ReturnType<typeof listOwn>>['items'][number];
  enterpriseId: string;
}

/** Of each enterprise that somebody acts for, so many at most. */
const MOST = 20;
const LOOKED_AT = 8;

/** Pilots that have not ended, of all enterprises the caller acts for, newest first. */
export async function ownPilots(room: ToolRoom, caller: Caller): Promise<{ open: Standing[]; all: number }> {
  const lists = await Promise.all(
    caller.actor.enterprises.map(async ({ id: enterpriseId }) => {
      const { items } = await listOwn(room, caller, { enterpriseId, before: null, limit: MOST });
      return items.map((pilot) => ({ pilot, enterpriseId }));
    }),
  );
  const all = lists.flat();
  return { open: all.filter(({ pilot }) => !hasEnded(pilot)).slice(0, LOOKED_AT), all: all.length };
}

/** What there is to do about each, as its own page says it; by the same rules and in the same words. */
export async function standingOf(
  room: ToolRoom,
  caller: Caller,
  { open, locale }: { open: readonly Standing[]; locale: Locale },
): Promise<{ items: AssistantRecord[]; count: number }> {
  const records = await Promise.all(
    open.map(async (one) => {
      const things = await thingsOf(room, caller, one, locale);
      return things.map((thing) => recordOf(one, thing, { locale, day: today(room.clock) }));
    }),
  );
  const items = records.flat();
  return { items, count: items.length };
}

async function thingsOf(
  room: ToolRoom,
  caller: Caller,
  { pilot: { id: pilotId, state }, enterpriseId }: Standing,
  locale: Locale,
): Promise<Thing[]> {
  const about = { enterpriseId, pilotId };
  const [{ body: pilot }, { enterprise }] = await Promise.all([
    look(room, caller, { ...about, locale }),
    readEnterprise(room.database, enterpriseId),
  ]);
  const leads = pilot.lead.id === enterpriseId;
  const written = leads && (state === 'draft' || state === 'returned');
  const [draft, compliance, run] = await Promise.all([
    written ? lookAtDraft(room, caller, about) : null,
    leads && pilot.track === 'district' && pilot.version > 0 ? lookAtCompliance(room, caller, about) : null,
    hasRunToAct(pilot, enterpriseId) ? lookAtRun(room, caller, { ...about, locale }) : null,
  ]);
  return thingsToDo({
    pilot,
    enterpriseId,
    missing: draft && { count: draft.missing.length, first: firstOpen(draft.missing) },
    compliance: compliance?.body ?? null,
    run: run?.body ?? null,
    isVerified: enterprise.verification === 'verified',
    today: today(room.clock),
  });
}

function recordOf(
  { pilot, enterpriseId }: Standing,
  thing: Thing,
  { locale, day }: { locale: Locale; day: string },
): AssistantRecord {
  const { said, when } = sayThing(thing, locale);
  const isDue = thing.turn === 'do' && thing.date !== undefined;
  return {
    text: `${pilot.title === '' ? pilot.lead.name : pilot.title} · ${STATE_NAMES[pilot.state][locale]}`,
    detail: when === null ? said : `${said} ${when}`,
    path: pathOf({ enterpriseId, pilotId: pilot.id }, thing.place),
    dueOn: thing.date ?? null,
    overdue: isDue && thing.date! < day,
  };
}

/** Where something is done, as the pages' addresses are. */
function pathOf(of: { enterpriseId: string; pilotId: string }, place: Place | undefined): string {
  const enterprise = `/enterprises/${of.enterpriseId}`;
  const pilot = `${enterprise}/pilots/${of.pilotId}`;
  if (place === undefined) return pilot;
  if ('verification' in place) return `${enterprise}/verification`;
  if ('step' in place) return `${pilot}/edit/${place.step}`;
  if ('part' in place) return `${pilot}?part=${place.part}`;
  return place.report === undefined ? `${pilot}/run` : `${pilot}/reports/${place.report}`;
}
