import { fileDigests, type Pilot } from '../../pilots/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { invalidInput } from '../../platform/http/invalid-input.ts';
import type { FieldError } from '../../shared/errors.ts';
import { missingInFinal, missingInReport } from '../../shared/milestones/missing.ts';
import {
  type FinalReport,
  finalReport,
  type PeriodReport,
  periodReport,
} from '../../shared/milestones/report.ts';
import type { Milestone } from '../milestone-store.ts';
import type { RunTerms } from '../run-terms.ts';
import { finalPlan, periodPlan } from './report-plan.ts';

/** A report as somebody wrote it: of a period, or the final one. */
export type Written = { period: PeriodReport; final: null } | { period: null; final: FinalReport };

/** @throws AppError invalid-input: not of its form */
export function writtenOf(content: unknown, isFinal: boolean): Written {
  const parsed = (isFinal ? finalReport : periodReport).safeParse(content);
  if (!parsed.success) throw invalidInput(parsed.error);
  return isFinal
    ? { period: null, final: parsed.data as FinalReport }
    : { period: parsed.data as PeriodReport, final: null };
}

/** A draft as JSON: what is kept, and the paths at which what was typed was not. */
export function keptDraft(content: PeriodReport | FinalReport, refused: readonly string[]) {
  return { ...content, ...(refused.length > 0 && { refused }) };
}

/**
 * What `keptDraft` made. A refused field still says what it said before: until it is saved again, that is told among what
 * is missing, so that nobody submits the older text unawares.
 */
export function draftKept(draft: string, isFinal: boolean): { written: Written; refused: FieldError[] } {
  const { refused = [], ...content } = JSON.parse(draft) as { refused?: readonly string[] };
  return { written: writtenOf(content, isFinal), refused: refused.map((path) => ({ path, ...OLDER })) };
}

/** Each field is told of once. */
export const withRefused = (wrong: readonly FieldError[], refused: readonly FieldError[]): FieldError[] => [
  ...wrong.filter(({ path }) => !refused.some((one) => one.path === path)),
  ...refused,
];

const OLDER = {
  zh: '最近一次填写的内容含个人号码，没有保存，这里仍是之前的内容。请核对；再次保存后方可提交。',
  en: 'What was last typed here had a number of a person in it and was not kept: this is what stood before. Check it; once the report is saved again it can be submitted.',
};

interface NamedFile {
  path: string;
  id: string;
}

/** Files that a report names, by the path they stand at. */
export function filesNamedIn({ period, final }: Written): NamedFile[] {
  const at = (path: string, ids: readonly string[]) => ids.map((id, nth) => ({ path: `${path}.${nth}`, id }));
  if (period !== null) return at('files', period.files);
  return [
    ...at('files', final.files),
    ...final.commitments.flatMap((one) => at(`commitments.${one.at}.files`, one.files)),
    ...at('assessment.files', final.assessment.files),
    ...at('exit.files', final.exit.files),
  ];
}

export interface Against {
  pilot: Pilot;
  terms: RunTerms;
  /** Null: the final report. */
  milestone: Milestone | null;
  /** Civil date. */
  today: string;
}

/** All that stands against submitting it, and the files it names as they are. */
export async function checkWritten(
  db: Database,
  written: Written,
  { pilot, terms, milestone, today }: Against,
): Promise<{ wrong: FieldError[]; files: { id: string; name: string; digest: string }[] }> {
  const named = filesNamedIn(written);
  const digests = await fileDigests(
    db,
    pilot.id,
    named.map(({ id }) => id),
  );
  const unknown = named
    .filter(({ id }) => !digests.has(id))
    .map(({ path }) => ({
      path,
      zh: '请先上传文件，再选择本项目的文件。',
      en: 'Upload the file first, and name a file of this pilot.',
    }));
  const missing =
    written.period !== null
      ? missingInReport(written.period, periodPlan(terms, pilot, milestone!))
      : missingInFinal(written.final, finalPlan(terms, pilot, today));
  return {
    wrong: [...missing, ...unknown],
    files: [...digests].map(([id, file]) => ({ id, ...file })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
