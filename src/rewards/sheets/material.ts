import { type ReportContent, readRunMaterial, readSeries } from '../../milestones/index.ts';
import { contentInForce, filesOf, filesOwner, readPilot, readTerms } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Room } from '../room.ts';
import type { Scored } from './gate.ts';
import { hideNames } from './hide-names.ts';

/**
 * What an expert reads beside the sheet: what is declared and holds, reports, figures. Where applicants are not named
 * their names are gone from every text; files, which name them inside, are not shown, and nothing leads to the pilot's
 * public page.
 */
export async function materialFor({ database: db, library }: Room, { batch, entry, parties }: Scored) {
  const { pilot } = await readPilot(db, entry.pilotId);
  const { anonymous } = batch.settings;
  const { nearCap } = (await readTerms(library)).reporting;
  const [content, run] = await Promise.all([contentInForce(db, pilot), readRunMaterial(db, pilot, nearCap)]);
  const files = anonymous ? [] : await namedFiles(db, pilot.id, content, run.reports);
  const material = {
    title: pilot.title,
    track: pilot.track,
    period: { from: pilot.startsOn, until: pilot.endsOn },
    number: anonymous ? null : pilot.number,
    applicants: anonymous ? null : parties.map(({ name, host, lead }) => ({ name, host, lead })),
    declaration: (anonymous ? withoutFiles(content?.declaration) : content?.declaration) ?? null,
    version: pilot.version,
    indicators: run.indicators,
    caps: run.caps,
    reports: run.reports.map(({ title, submittedAt, content: { about, period, final, number } }) => ({
      title,
      submittedAt,
      number,
      about,
      period: anonymous ? withoutFiles(period) : period,
      final: anonymous ? withoutFiles(final) : final,
    })),
    files,
  };
  return anonymous ? hideNames(material, parties) : material;
}

/** Lists of files are emptied wherever they stand, and who filled it in is nobody. */
function withoutFiles<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutFiles) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]): [string, unknown] => {
      if (key === 'files') return [key, []];
      return [key, key === 'filledBy' || key === 'checkedBy' ? '' : withoutFiles(part)];
    }),
  ) as T;
}

async function namedFiles(
  db: Room['database'],
  pilotId: string,
  content: Parameters<typeof filesOf>[1]['content'] | null,
  reports: readonly { content: ReportContent }[],
) {
  const declared = content === null ? [] : await filesOf(db, { pilotId, content });
  const files = new Map(declared.map(({ id, name }) => [id, { id, name }]));
  for (const { content: report } of reports)
    for (const { id, name } of report.files) files.set(id, { id, name });
  return [...files.values()];
}

/** Values over time; their names are the applicant's own words. */
export async function seriesFor({ database: db }: Room, { batch, entry, parties }: Scored) {
  const { pilot } = await readPilot(db, entry.pilotId);
  const series = await readSeries(db, pilot);
  if (!batch.settings.anonymous) return series;
  const indicators = Object.entries(series.indicators).map(
    ([name, values]) => [hideNames(name, parties), values] as const,
  );
  return { ...series, indicators: Object.fromEntries(indicators) };
}

/**
 * A file that the material names, and no other.
 * @throws AppError not-found
 */
export async function fileFor(room: Room, scored: Scored, fileId: string) {
  if (scored.batch.settings.anonymous) throw new AppError('not-found');
  const { files } = await materialFor(room, scored);
  if (!files.some(({ id }) => id === fileId)) throw new AppError('not-found');
  const file = await room.files.find(filesOwner(scored.entry.pilotId), fileId);
  if (file === null) throw new AppError('not-found');
  return file;
}
