import type { Caller } from '../../access/index.ts';
import { seenWhole } from '../../pilots/index.ts';
import { dayOf } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { FINAL } from '../../shared/milestones/report.ts';
import { readCounted, readDays } from '../figure-store.ts';
import { countedAt, usedOf } from '../figures.ts';
import { readNewestVersion, readReportContent } from '../report-store.ts';
import { readRunTerms } from '../run-terms.ts';
import { type SheetRoom, tableWorkOf } from '../sheets/sheet-room.ts';
import { usableOwners } from './change-templates.ts';
import { readTemplate, templateFilesOwner } from './template-store.ts';
import { templateValues } from './template-values.ts';

export interface Filling {
  pilotId: string;
  /** Where an applicant asks; an official without it. */
  enterpriseId?: string | undefined;
  report: string;
  templateId: string;
  locale: Locale;
}

const FINAL_TITLE = { zh: '结题报告', en: 'Final report' };
/**
 * A template with its fields filled from the newest version of a report.
 * @throws AppError not-found; forbidden: has not consented; conflict: nothing is submitted; unavailable
 */
export async function fillReport(
  room: SheetRoom,
  caller: Caller,
  { report, templateId, locale, ...about }: Filling,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string }> {
  const { database: db, files } = room;
  const { pilot, parties } = await seenWhole(room, caller, about);
  const template = await readTemplate(db, usableOwners(caller, about), templateId);
  const newest = await readNewestVersion(db, pilot.id, report);
  if (newest === undefined) throw notSubmitted();
  const file = await files.find(templateFilesOwner(template.id), template.fileId);
  if (file === null) throw new AppError('not-found');
  const [content, terms, known, bytes] = await Promise.all([
    readReportContent(db, pilot.id, report, newest.number),
    readRunTerms(db, pilot),
    readCounted(db, pilot.id),
    files.read(file),
  ]);
  // A report of last year says what was used by then, whenever it is filled in.
  const until = content.about?.until;
  const counted =
    until === undefined ? known : countedAt(known, until, await readDays(db, pilot.id, { until }));
  const title = report === FINAL ? FINAL_TITLE[locale] : (content.about?.title ?? '');
  const values = templateValues(
    template.fields,
    {
      pilot,
      applicants: parties.map(({ name }) => name),
      host: parties.find(({ host }) => host)?.name ?? null,
      regulator: pilot.regulator?.regulator ?? null,
      report: {
        title,
        from: content.about?.from ?? pilot.startsOn,
        until: content.about?.until ?? pilot.endsOn,
        dueOn: content.about?.dueOn ?? null,
      },
      version: newest.number,
      submittedOn: dayOf(newest.submittedAt),
      confirmation: newest.confirmation,
      period: content.period,
      final: content.final,
      terms,
      counted: {
        values: Object.fromEntries(Object.entries(counted.latest).map(([name, { value }]) => [name, value])),
        used: usedOf(counted),
      },
    },
    locale,
  );
  return {
    bytes: await tableWorkOf(room).fillIn({ bytes, values }),
    name: `${pilot.title} ${title} ${template.name.replace(/\.docx$/iu, '')}.docx`,
  };
}

function notSubmitted(): AppError {
  const field = {
    path: 'report',
    zh: '报告尚未提交；提交后才能填入模板。',
    en: 'The report is not submitted yet; only then can it be filled into a template.',
  };
  return new AppError('conflict', 'not submitted', { fields: [field] });
}
