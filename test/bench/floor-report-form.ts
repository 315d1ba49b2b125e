import type { Use } from './floor-data.ts';

/** A period's report, as the floor takes it in. */
export interface PeriodReport {
  indicators: { name: string; value: number | null; note: string }[];
  use: Use;
  commitments: { at: number; note: string }[];
  files: string[];
  area: string;
  incidents: string;
  complaints: string;
  narrative: string;
  filledBy: string;
  checkedBy: string;
}

/** The plan that all pilots are held to; the service keeps it in memory too. */
const PLANNED = ['平均核保时间'];
const COMMITMENTS = 2;
const CAPS = ['customers', 'transactions', 'perTransaction', 'total'] as const;
const TEXTS = {
  area: 200,
  incidents: 4_000,
  complaints: 4_000,
  narrative: 20_000,
  filledBy: 60,
  checkedBy: 60,
} as const;
const OWED = ['incidents', 'complaints', 'narrative', 'filledBy', 'checkedBy'] as const;
const KEYS = new Set([...Object.keys(TEXTS), 'indicators', 'use', 'commitments', 'files']);
const HIDDEN = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]|(?!\n)\p{Cc}/u;
/** Coarser than the service, which reads check digits: as many digits together as a telephone has. */
const NUMBER = /\d(?:[\s-]?\d){10}/;

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && !HIDDEN.test(value);
const isCount = (value: unknown) => value === null || (Number.isInteger(value) && (value as number) >= 0);

/** Whether it is of its form, no key more; by hand, as no schema is as fast. */
export function isOfForm(given: unknown): given is PeriodReport {
  if (typeof given !== 'object' || given === null) return false;
  const report = given as PeriodReport;
  return (
    Object.keys(report).every((key) => KEYS.has(key)) &&
    (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).every((key) => isText(report[key], TEXTS[key])) &&
    Array.isArray(report.indicators) &&
    report.indicators.every(
      ({ name, value, note }) =>
        isText(name, 200) && isText(note, 4_000) && (value === null || Number.isFinite(value)),
    ) &&
    Object.keys(report.use).length === CAPS.length &&
    CAPS.every((cap) => isCount(report.use[cap])) &&
    Array.isArray(report.commitments) &&
    report.commitments.every(({ at, note }) => Number.isInteger(at) && isText(note, 4_000)) &&
    Array.isArray(report.files) &&
    report.files.every((file) => isText(file, 64))
  );
}

/** Paths of what is missing, not of the plan, or holds what may be a person's number. */
export function faultsIn(report: PeriodReport): string[] {
  const { indicators, use, commitments } = report;
  const values = new Map(indicators.map(({ name, value }) => [name, value]));
  const texts = [
    ...(Object.keys(TEXTS) as (keyof typeof TEXTS)[]).map((key) => [key, report[key]] as const),
    ...indicators.flatMap(({ name, value, note }) => [[name, String(value)] as const, [name, note] as const]),
    ...commitments.map(({ at, note }) => [`commitments.${at}`, note] as const),
  ];
  return [
    ...OWED.filter((key) => report[key].trim() === ''),
    ...PLANNED.filter((name) => (values.get(name) ?? null) === null),
    ...indicators.filter(({ name }) => !PLANNED.includes(name)).map(({ name }) => name),
    ...(values.size < indicators.length ? ['indicators'] : []),
    ...CAPS.filter((cap) => use[cap] === null),
    ...(use.perTransaction > use.total ? ['use.perTransaction'] : []),
    ...commitments.filter(({ at }) => at >= COMMITMENTS).map(({ at }) => `commitments.${at}`),
    ...(report.filledBy === report.checkedBy ? ['checkedBy'] : []),
    ...texts.filter(([, text]) => NUMBER.test(text)).map(([path]) => path),
  ];
}

export const holdsNumber = (text: string) => NUMBER.test(text);
