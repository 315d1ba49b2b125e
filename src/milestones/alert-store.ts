import { sql } from 'kysely';
import { z } from 'zod';
import { keptQuery } from '../platform/database/kept-query.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { AppError } from '../shared/errors.ts';
import type { Level } from '../shared/milestones/level-names.ts';
import { ALERT_KINDS, type AlertKind } from '../shared/milestones/names.ts';

export interface Alert {
  id: string;
  pilotId: string;
  kind: AlertKind;
  /** A cap, an indicator's name, a milestone's id; empty: the pilot itself. */
  subject: string;
  level: Exclude<Level, 'green'>;
  /** Civil date that it is about. */
  day: string;
  value: number | null;
  threshold: number | null;
  /** It paused the pilot by itself. */
  paused: boolean;
  raisedAt: string;
  handled: { by: string; at: string; note: string } | null;
}

const kinds = z.enum(ALERT_KINDS);
const levels = z.enum(['amber', 'red']);

export function alertsQuery(db: Database, pilotId: string) {
  return db.query.selectFrom('pilotAlerts').selectAll().where('pilotId', '=', pilotId).orderBy('id', 'desc');
}

type Row = Awaited<ReturnType<ReturnType<typeof alertsQuery>['executeTakeFirstOrThrow']>>;

const readRows = keptQuery(alertsQuery);

/** Newest first. */
export async function readAlerts(db: Database, pilotId: string): Promise<Alert[]> {
  return (await readRows(db, pilotId)).map(alertOf);
}

const MOST_SHOWN = 100;

const readShownRows = keptQuery((db: Database, pilotId: string) =>
  db.query
    .selectFrom('pilotAlerts')
    .selectAll()
    .where('pilotId', '=', pilotId)
    .orderBy(sql`handled_at is not null`)
    .orderBy('id', 'desc')
    .limit(sql.lit(MOST_SHOWN)),
);

/** What is open first, and of the rest the newest. */
export async function readShownAlerts(db: Database, pilotId: string): Promise<Alert[]> {
  return (await readShownRows(db, pilotId)).map(alertOf);
}

/** @throws AppError not-found: there is none of this pilot */
export async function readAlert(db: Database, pilotId: string, id: string): Promise<Alert> {
  const row = await alertsQuery(db, pilotId).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return alertOf(row);
}

function alertOf({ handledBy, handledAt, note, ...row }: Row): Alert {
  return {
    ...row,
    kind: kinds.parse(row.kind),
    level: levels.parse(row.level),
    paused: row.paused === 1,
    handled:
      handledBy === null || handledAt === null ? null : { by: handledBy, at: handledAt, note: note ?? '' },
  };
}

export function insertAlert(db: Database, alert: Alert): Statement {
  return db.query.insertInto('pilotAlerts').values(rowOf(alert)).compile();
}

export function updateAlert(db: Database, alert: Alert): Statement {
  const { id, ...changed } = rowOf(alert);
  return db.query.updateTable('pilotAlerts').set(changed).where('id', '=', id).compile();
}

function rowOf({ handled, paused, ...alert }: Alert) {
  return {
    ...alert,
    paused: paused ? 1 : 0,
    handledBy: handled?.by ?? null,
    handledAt: handled?.at ?? null,
    note: handled?.note ?? null,
  };
}
