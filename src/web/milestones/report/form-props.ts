import type { FinalReport, PeriodReport } from '../../../shared/milestones/report.ts';
import type { PilotOf } from '../../api/pilots.ts';
import type { Report } from '../../api/reports.ts';
import type { FilesKnown } from './use-files-known.ts';

/** What a report's form and each block of it is given. */
interface FormProps<T> {
  of: PilotOf;
  view: Report;
  value: T;
  errors: Readonly<Record<string, string>>;
  onChange: (next: (before: T) => T) => void;
  files: FilesKnown;
}

export type PeriodFormProps = FormProps<PeriodReport>;
export type FinalFormProps = FormProps<FinalReport>;
