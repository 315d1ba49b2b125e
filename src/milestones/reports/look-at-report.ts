import type { z } from '@hono/zod-openapi';
import { type Caller, namesOf } from '../../access/index.ts';
import { headOf } from '../../ledger/index.ts';
import { actsOf, type Party, type Pilot, readTerms, seenWhole } from '../../pilots/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { today } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { outcomesOf } from '../../shared/milestones/missing.ts';
import { CAPS } from '../../shared/milestones/names.ts';
import { FINAL, type Use } from '../../shared/milestones/report.ts';
import { readCounted, readDays } from '../figure-store.ts';
import { capsView, indicatorsView } from '../figure-views.ts';
import { type Counted, recount, usedOf, usedWithout } from '../figures.ts';
import type { Milestone } from '../milestone-store.ts';
import { milestoneView } from '../milestone-views.ts';
import { milestoneOf } from '../plan/plan-terms.ts';
import {
  type ReportContent,
  type ReportDraft,
  type ReportVersion,
  readNewestVersion,
  readReportContent,
  readReportDraft,
  readReportVersions,
} from '../report-store.ts';
import { type Room, runStream } from '../room.ts';
import { readRunTerms } from '../run-terms.ts';
import { CONFIRMED_IN } from './confirm-report.ts';
import { hostOf } from './freeze-report.ts';
import { registeredIn } from './registered.ts';
import { periodPlan } from './report-plan.ts';
import type { reportVersion, reportView } from './report-schemas.ts';
import { type Against, checkWritten, draftKept, withRefused } from './written.ts';

export interface LookingAtReport {
  pilotId: string;
  /** Where an applicant looks; an official without it. */
  enterpriseId?: string | undefined;
  report: string;
  locale: Locale;
}

type ReportView = z.infer<typeof reportView>;

/**
 * A report as it is written, with all that it is held against, and as it was submitted.
 * @throws AppError not-found, forbidden: has not consented
 */
export async function lookAtReport(
  room: Room,
  caller: Caller,
  { report, locale, ...about }: LookingAtReport,
): Promise<{ body: ReportView; version: number }> {
  const { database: db, library } = room;
  const { version } = await headOf(db, runStream(about.pilotId));
  const { pilot, parties } = await seenWhole(room, caller, about, 'report.read');
  const { milestone, all } =
    report === FINAL ? { milestone: null, all: [] } : await milestoneOf(room, pilot.id, report);
  const [terms, known, versions, draft, { reporting }] = await Promise.all([
    readRunTerms(db, pilot),
    readCounted(db, pilot.id),
    readReportVersions(db, pilot.id, report),
    readReportDraft(db, pilot.id, report),
    readTerms(library),
  ]);
  const newest = versions[0];
  const submitted = newest ? await readReportContent(db, pilot.id, report, newest.number) : null;
  const nameOf = await namesOf(db, [
    ...versions.flatMap(({ submittedBy, confirmedBy }) => [
      submittedBy,
      ...(confirmedBy === null ? [] : [confirmedBy]),
    ]),
    ...(milestone?.pending ? [milestone.pending.by] : []),
  ]);
  const verbs = await actsOf(room, caller.actor, { pilot, parties }, about.enterpriseId);
  const host = hostOf(parties);
  const own = about.enterpriseId !== undefined && host?.enterpriseId === about.enterpriseId;
  const leads = parties.some(({ lead, enterpriseId }) => lead && enterpriseId === about.enterpriseId);
  const day = today(room.clock);
  const before = await beforeOf(db, milestone, all);
  const counted = await countedIn(db, pilot, milestone, known);
  return {
    body: {
      milestone:
        milestone && milestoneView(milestone, { newest, drafted: draft.revision > 0, nameOf, locale }),
      draft: leads ? await draftView(db, draft, { pilot, terms, milestone, today: day }) : null,
      period: submitted?.period ?? null,
      final: submitted?.final ?? null,
      versions: versions.map((one) => versionView(one, nameOf, locale)),
      before,
      counted,
      usedWithout: milestone && usedWithout(known, milestone.id, counted?.use ?? {}),
      indicators: indicatorsView(terms, known),
      due: milestone === null ? [] : [...periodPlan(terms, pilot, milestone).due],
      commitments: [...terms.commitments],
      exit: terms.exit,
      caps: capsView(terms, known, reporting.nearCap),
      nearCap: reporting.nearCap,
      area: terms.area,
      host: host && { name: host.name, own, hasAccount: host.enterpriseId !== null },
      outcome: submitted?.final ? outcomesOf(submitted.final) : null,
      acts: actsIn({
        pilot,
        milestone,
        newest,
        isWritten: draft.revision > 0,
        host,
        reader: { office: about.enterpriseId === undefined, leads, own },
        verbs,
        day,
      }),
    },
    version,
  };
}

/** A version for good. @throws AppError as lookAtReport */
export async function lookAtReportVersion(
  room: Room,
  caller: Caller,
  { report, number, locale, ...about }: LookingAtReport & { number: number },
): Promise<z.infer<typeof reportVersion> & { content: ReportContent }> {
  const { database: db } = room;
  const { pilot } = await seenWhole(room, caller, about, 'report.read');
  const content = await readReportContent(db, pilot.id, report, number);
  const version = (await readReportVersions(db, pilot.id, report)).find((one) => one.number === number)!;
  const nameOf = await namesOf(db, [
    version.submittedBy,
    ...(version.confirmedBy === null ? [] : [version.confirmedBy]),
  ]);
  return { ...versionView(version, nameOf, locale), content };
}

function versionView(
  { pilotId: _, report: __, submittedBy, confirmedBy, ...shown }: ReportVersion,
  nameOf: Awaited<ReturnType<typeof namesOf>>,
  locale: Locale,
): z.infer<typeof reportVersion> {
  return {
    ...shown,
    submittedBy: nameOf(submittedBy)[locale],
    confirmedBy: confirmedBy === null ? null : nameOf(confirmedBy)[locale],
  };
}

async function draftView(
  db: Database,
  { revision, draft, updatedAt }: ReportDraft,
  against: Against,
): Promise<ReportView['draft']> {
  const registered = against.milestone && (await registeredIn(db, against.milestone));
  if (draft === null) return { revision, period: null, final: null, updatedAt, missing: [], registered };
  const { written, refused } = draftKept(draft, against.milestone === null);
  const { wrong } = await checkWritten(db, written, against);
  return { revision, ...written, updatedAt, missing: withRefused(wrong, refused), registered };
}

/** The report of the period before, as last submitted. */
async function beforeOf(
  db: Database,
  milestone: Milestone | null,
  all: readonly Milestone[],
): Promise<ReportView['before']> {
  if (milestone === null) return null;
  const [last] = all
    .filter(({ until, reportedAt }) => reportedAt !== null && until < milestone.from)
    .sort((one, other) => (one.until < other.until ? 1 : -1));
  if (last === undefined) return null;
  const newest = await readNewestVersion(db, last.pilotId, last.id);
  const content = newest && (await readReportContent(db, last.pilotId, last.id, newest.number));
  return content?.period ? { title: last.title, period: content.period } : null;
}

/** What daily figures say of the period; of the final report, what all say of the whole life. */
async function countedIn(
  db: Database,
  { id }: Pilot,
  milestone: Milestone | null,
  known: Counted,
): Promise<ReportView['counted']> {
  const counted =
    milestone === null
      ? known
      : recount(await readDays(db, id, { from: milestone.from, until: milestone.until }), []);
  const latest = Object.entries(counted.latest).map(([name, { value }]) => [name, value] as const);
  const used = usedOf(counted);
  const nothing = latest.length === 0 && CAPS.every((cap) => used[cap] === 0);
  return nothing ? null : { indicators: Object.fromEntries(latest), use: { ...used } satisfies Use };
}

interface Acting {
  pilot: Pilot;
  /** Null: the final report. */
  milestone: Milestone | null;
  newest: ReportVersion | undefined;
  isWritten: boolean;
  host: Party | null;
  /** Who looks: for the office, for who leads, for the licensed institution, or both of these. */
  reader: { office: boolean; leads: boolean; own: boolean };
  verbs: readonly string[];
  day: string;
}

function actsIn(acting: Acting): ReportView['acts'] {
  const { pilot, newest, host, reader, verbs } = acting;
  const confirms = CONFIRMED_IN.some((state) => state === pilot.state);
  const waits = newest?.confirmation === 'none' || newest?.confirmation === 'letter';
  // Whoever may add a file writes for its enterprise.
  const writes = verbs.includes('add-file');
  const acts: ReportView['acts'] = reader.leads ? actsOfLead(acting) : [];
  if (confirms && waits && writes && reader.own) acts.push('confirm');
  if (confirms && waits && writes && reader.leads && host !== null) acts.push('bring-letter');
  if (confirms && reader.office && verbs.includes('run') && newest?.confirmation === 'letter')
    acts.push('check-letter');
  return acts;
}

function actsOfLead({ milestone, newest, isWritten, verbs, day }: Acting): ReportView['acts'] {
  if (!verbs.includes('run')) return [];
  if (milestone === null)
    return verbs.includes('finish') || verbs.includes('report') ? ['write', 'submit'] : ['write'];
  if (milestone.state !== 'agreed') return [];
  const over = milestone.until <= day && isWritten;
  return ['write', ...(over ? ([newest === undefined ? 'submit' : 'correct'] as const) : [])];
}
