import { type ReportContent, readRunMaterial, readSeries } from '../../milestones/index.ts';
import { contentInForce, filesOf, filesOwner, readPilot, readTerms } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Room } from '../room.ts';
import type { Scored } from './gate.ts';
import { hiddenTitle, hideNames } from './hide-names.ts';

/**
 * What an expert reads beside the sheet: what is declared and holds, reports, figures. Where applicants are not named
 * their names are gone from every text, with the title, the number and whatever else finds the pilot in the public
 * register; files, which name them inside, are not shown.
 */
export async function materialFor(
  { database: db, library }: Room,
  { batch, entry, parties }: Scored,
  locale: Locale,
) {
  const { pilot } = await readPilot(db, entry.pilotId);
  const { anonymous } = batch.settings;
  const { nearCap } = (await readTerms(library)).reporting;
  const [content, run] = await Promise.all([contentInForce(db, pilot), readRunMaterial(db, pilot, nearCap)]);
  const files = anonymous ? [] : await namedFiles(db, pilot.id, content, run.reports);
  const material = {
    title: anonymous ? hiddenTitle(entry.id)[locale] : pilot.title,
    track: pilot.track,
    period: { from: pilot.startsOn, until: pilot.endsOn },
    number: anonymous ? null : pilot.number,
    applicants: anonymous ? null : parties.map(({ name, host, lead }) => ({ name, host, lead })),
    declaration: (anonymous ? unfindable(content?.declaration) : content?.declaration) ?? null,
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
  return anonymous ? hideNames(material, parties, foundBy(entry, pilot, content)) : material;
}

type Declared = NonNullable<Awaited<ReturnType<typeof contentInForce>>>;

/** What the public register, and whoever searches it, knows the pilot by. */
const foundBy = (
  entry: Scored['entry'],
  { title, number }: { title: string; number: string | null },
  content: Declared | null,
) => [entry.title, title, number, content?.declaration.identity.title];

/** Park and licences narrow the register down to one; how to complain names who is complained of. */
function unfindable(declared: Declared['declaration'] | undefined) {
  if (declared === undefined) return null;
  const { identity, complaints, ...rest } = withoutFiles(declared);
  return {
    ...rest,
    identity: {
      ...identity,
      park: null,
      licences: identity.licences.map((licence) => ({ ...licence, holder: '', number: '' })),
    },
    complaints: { ...complaints, channel: '' },
  };
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
    ([name, values]) => [hideNames(name, parties, foundBy(entry, pilot, null)), values] as const,
  );
  return { ...series, indicators: Object.fromEntries(indicators) };
}

/**
 * A file that the material names, and no other.
 * @throws AppError not-found
 */
export async function fileFor(room: Room, scored: Scored, fileId: string) {
  if (scored.batch.settings.anonymous) throw new AppError('not-found');
  const { files } = await materialFor(room, scored, 'zh');
  if (!files.some(({ id }) => id === fileId)) throw new AppError('not-found');
  const file = await room.files.find(filesOwner(scored.entry.pilotId), fileId);
  if (file === null) throw new AppError('not-found');
  return file;
}
