import type { Caller } from '../../access/index.ts';
import { seenWhole } from '../../pilots/index.ts';
import { today } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { STATE_NAMES, TRACK_NAMES } from '../../shared/pilots/states.ts';
import { readAlerts } from '../alert-store.ts';
import { listComplaints } from '../complaints/complaint-store.ts';
import { readCounted, readDays } from '../figure-store.ts';
import { planViews } from '../milestone-views.ts';
import { readRunTerms } from '../run-terms.ts';
import { type SheetRoom, tableWorkOf } from '../sheets/sheet-room.ts';
import { readCorrections } from './corrections-sheet.ts';
import { incidentsSeen } from './incidents-sheet.ts';
import { readReports } from './read-reports.ts';
import { type Run, runBook } from './run-book.ts';

const MOST_COMPLAINTS = 10_000;

/** Everything of a run as a workbook. @throws AppError not-found; forbidden: has not consented; unavailable */
export async function exportRun(
  room: SheetRoom,
  caller: Caller,
  { locale, ...about }: { pilotId: string; enterpriseId?: string | undefined; locale: Locale },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string }> {
  const { database: db, clock } = room;
  const work = tableWorkOf(room);
  const { pilot, parties } = await seenWhole(room, caller, about);
  const [terms, counted, days, { milestones }, reports, alerts, complaints, incidents, corrections] =
    await Promise.all([
      readRunTerms(db, pilot),
      readCounted(db, pilot.id),
      readDays(db, pilot.id),
      planViews(db, pilot.id, locale),
      readReports(db, pilot.id),
      readAlerts(db, pilot.id),
      listComplaints(db, { pilotId: pilot.id, open: false, before: null, limit: MOST_COMPLAINTS }),
      incidentsSeen(room, caller, about),
      readCorrections(db, pilot.id),
    ]);
  const facts: Run['facts'] = [
    ['title', pilot.title],
    ['number', pilot.number],
    ['track', TRACK_NAMES[pilot.track][locale]],
    ['state', STATE_NAMES[pilot.state][locale]],
    ['applicants', parties.map(({ name }) => name).join(locale === 'zh' ? '；' : '; ')],
    ['host', parties.find(({ host }) => host)?.name ?? null],
    ['regulator', pilot.regulator?.regulator ?? null],
    ['startsOn', pilot.startsOn],
    ['endsOn', pilot.endsOn],
    ['area', terms.area],
    ['exportedOn', today(clock)],
  ];
  const known = { terms, counted, days, milestones, reports, alerts, complaints, incidents, corrections };
  const book = runBook({ facts, ...known, locale });
  return { bytes: await work.writeBook(book), name: `${pilot.title} ${today(clock)}.xlsx` };
}
