import type { z } from '@hono/zod-openapi';
import { namesOf } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Bilingual, Locale } from '../shared/locale.ts';
import { type Milestone, readMilestones } from './milestone-store.ts';
import { type NewestReport, readDrafted, readNewest } from './report-store.ts';
import type { milestone } from './schemas.ts';

export type MilestoneView = z.infer<typeof milestone>;

/** The plan of a pilot with what became of it, by due date. */
export async function milestoneViews(
  db: Database,
  pilotId: string,
  locale: Locale = 'zh',
): Promise<MilestoneView[]> {
  const [milestones, newest, drafted] = await Promise.all([
    readMilestones(db, pilotId),
    readNewest(db, pilotId),
    readDrafted(db, pilotId),
  ]);
  const nameOf = await namesOf(
    db,
    milestones.flatMap(({ pending }) => pending?.by ?? []),
  );
  return milestones.map((one) =>
    milestoneView(one, { newest: newest.get(one.id), drafted: drafted.has(one.id), nameOf, locale }),
  );
}

export function milestoneView(
  { pilotId: _, createdAt: __, updatedAt: ___, pending, moves, ...shown }: Milestone,
  {
    newest,
    drafted,
    nameOf,
    locale,
  }: {
    newest: NewestReport | undefined;
    drafted: boolean;
    nameOf: (id: string) => Bilingual;
    locale: Locale;
  },
): MilestoneView {
  return {
    ...shown,
    pending: pending && { ...pending, by: nameOf(pending.by)[locale] },
    moves: [...moves],
    version: newest?.number ?? null,
    confirmation: newest?.confirmation ?? null,
    drafted,
  };
}
