import type { z } from '@hono/zod-openapi';
import { namesOf } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Bilingual, Locale } from '../shared/locale.ts';
import { FINAL } from '../shared/milestones/report.ts';
import { type Milestone, readMilestones } from './milestone-store.ts';
import type { milestone } from './plan/plan-schemas.ts';
import { type NewestReport, readDrafted, readNewest } from './report-store.ts';
import type { runView } from './schemas.ts';

export type MilestoneView = z.infer<typeof milestone>;
type FinalHead = z.infer<typeof runView>['final'];

/** The plan of a pilot with what became of it, by due date, and how far its final report is. */
export async function planViews(
  db: Database,
  pilotId: string,
  locale: Locale,
): Promise<{ milestones: MilestoneView[]; final: FinalHead }> {
  const [milestones, newest, drafted] = await Promise.all([
    readMilestones(db, pilotId),
    readNewest(db, pilotId),
    readDrafted(db, pilotId),
  ]);
  const nameOf = await namesOf(
    db,
    milestones.flatMap(({ pending }) => pending?.by ?? []),
  );
  const { number: version = null, submittedAt = null } = newest.get(FINAL) ?? {};
  return {
    milestones: milestones.map((one) =>
      milestoneView(one, { newest: newest.get(one.id), drafted: drafted.has(one.id), nameOf, locale }),
    ),
    final: { version, drafted: drafted.has(FINAL), submittedAt },
  };
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
