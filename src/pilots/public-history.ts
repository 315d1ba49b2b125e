import type { Database } from '../platform/database/port.ts';
import { dayOf } from '../shared/clock.ts';
import { type NoticeKind, noticeOf } from '../shared/pilots/notices.ts';
import type { NoticeRow } from './register-store.ts';
import { type Pilot, stateOf, streamOf } from './store.ts';

interface Entry {
  stream: string;
  seq: number;
  at: string;
  action: string;
  payload: string;
}

/** As much of what entries say as notices are made from. */
interface Payload {
  before?: { state?: string };
  after?: { version?: number; notice?: { until: string }; endsOn?: string };
}

/** The notices of some pilots, read out of their histories, oldest first. At most 90 pilots. */
export async function publicHistories(
  db: Database,
  pilots: readonly Pilot[],
): Promise<ReadonlyMap<string, NoticeRow[]>> {
  const entries = await db.query
    .selectFrom('entries')
    .select(['stream', 'seq', 'at', 'action', 'payload'])
    .where(
      'stream',
      'in',
      pilots.map(({ id }) => streamOf(id)),
    )
    .orderBy('stream')
    .orderBy('seq')
    .execute();
  const byStream = new Map<string, Entry[]>();
  for (const entry of entries) byStream.set(entry.stream, [...(byStream.get(entry.stream) ?? []), entry]);
  const found = new Map<string, NoticeRow[]>();
  for (const pilot of pilots) {
    const own = byStream.get(streamOf(pilot.id)) ?? [];
    const notices = noticesIn(pilot, own);
    if (notices.length > 0) found.set(pilot.id, await titled(db, notices));
  }
  return found;
}

type Untitled = NoticeRow & { version: number | null };

function noticesIn(pilot: Pilot, entries: readonly Entry[]): Untitled[] {
  const notices: Untitled[] = [];
  let version: number | null = null;
  for (const { seq, at, action, payload } of entries) {
    const { before, after } = JSON.parse(payload) as Payload;
    const act = action.slice('pilot.'.length);
    if (act === 'submit' || act === 'change-accepted') version = after?.version ?? version;
    // What changed no state, as a request accepted, was done in one in which everybody knew of the pilot.
    const kind = noticeOf(act, before?.state === undefined ? 'testing' : stateOf(before.state));
    if (kind === null) continue;
    const until: Partial<Record<NoticeKind, string | undefined>> = {
      admit: after?.notice?.until,
      'extension-accepted': after?.endsOn,
    };
    const day = dayOf(at);
    notices.push({
      pilotId: pilot.id,
      seq,
      at,
      day,
      kind,
      title: pilot.title,
      untilDay: until[kind] ?? null,
      version,
    });
  }
  return notices;
}

/** Called as the version in force then was. */
async function titled(db: Database, notices: readonly Untitled[]): Promise<NoticeRow[]> {
  const titles = new Map<number, string>();
  for (const { pilotId, version } of notices) {
    if (version === null || titles.has(version)) continue;
    const { content } = await db.query
      .selectFrom('pilotVersions')
      .select('content')
      .where('pilotId', '=', pilotId)
      .where('number', '=', version)
      .executeTakeFirstOrThrow();
    const { declaration } = JSON.parse(content) as { declaration: { identity: { title: string } } };
    titles.set(version, declaration.identity.title);
  }
  return notices.map(({ version, ...row }) => ({
    ...row,
    title: (version === null ? undefined : titles.get(version)) ?? row.title,
  }));
}
