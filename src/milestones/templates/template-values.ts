import type { Locale } from '../../shared/locale.ts';
import {
  type Cap,
  CONFIRMATION_NAMES,
  type Confirmation,
  MONEY_CAPS,
  OUTCOME_NAMES,
} from '../../shared/milestones/names.ts';
import type { FinalReport, PeriodReport, Use } from '../../shared/milestones/report.ts';
import { sameName } from '../../shared/milestones/sheet.ts';
import {
  type PlainField,
  type TemplateField,
  templateField,
} from '../../shared/milestones/template-fields.ts';
import { shownMoney } from '../../shared/pilots/shown-value.ts';
import { type PilotState, STATE_NAMES, TRACK_NAMES, type Track } from '../../shared/pilots/states.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { RunTerms } from '../run-terms.ts';

/** One report and the pilot it is of, as a template is filled from it. */
export interface Reported {
  pilot: {
    title: string;
    number: string | null;
    track: Track;
    state: PilotState;
    startsOn: string | null;
    endsOn: string | null;
  };
  applicants: readonly string[];
  host: string | null;
  regulator: string | null;
  /** What it is called, and its period; of the final report, the whole life. */
  report: { title: string; from: string | null; until: string | null; dueOn: string | null };
  version: number;
  /** Civil date. */
  submittedOn: string;
  confirmation: Confirmation;
  period: PeriodReport | null;
  final: FinalReport | null;
  terms: Pick<RunTerms, 'caps' | 'area' | 'indicators' | 'commitments'>;
  /** At the end of the period: the last values of indicators, and of caps what was used since the beginning. */
  counted: { values: Readonly<Record<string, number>>; used: Readonly<Record<Cap, number>> };
}

/** What stands in place of each field that we know; the others stay as they are. */
export function templateValues(
  fields: readonly string[],
  reported: Reported,
  locale: Locale,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((written) => {
      const field = templateField(written);
      const value = field && valueOfField(field, reported, locale);
      return value === null ? [] : [[written, value]];
    }),
  );
}

/** @returns null: this pilot has no such indicator or commitment */
function valueOfField(field: TemplateField, reported: Reported, locale: Locale): string | null {
  if (field.kind === 'plain') return plainValue(field.field, reported, locale);
  if ('cap' in field) return capValue(field, reported, locale);
  return 'at' in field ? commitmentValue(field, reported, locale) : indicatorValue(field, reported);
}

const day = (date: string | null | undefined, locale: Locale) => (date ? formatDate(date, locale) : '');

function plainValue(field: PlainField, reported: Reported, locale: Locale): string {
  const { pilot, report, period, final } = reported;
  switch (field) {
    case 'title':
      return pilot.title;
    case 'number':
      return pilot.number ?? '';
    case 'track':
      return TRACK_NAMES[pilot.track][locale];
    case 'state':
      return STATE_NAMES[pilot.state][locale];
    case 'applicants':
      return reported.applicants.join(locale === 'zh' ? '、' : ', ');
    case 'host':
    case 'regulator':
      return reported[field] ?? '';
    case 'startsOn':
    case 'endsOn':
      return day(pilot[field], locale);
    case 'report':
      return report.title;
    case 'period':
      return [report.from, report.until]
        .map((date) => day(date, locale))
        .join(locale === 'zh' ? '至' : ' – ');
    case 'from':
    case 'until':
    case 'dueOn':
      return day(report[field], locale);
    case 'submittedOn':
      return day(reported.submittedOn, locale);
    case 'version':
      return String(reported.version);
    case 'confirmation':
      return CONFIRMATION_NAMES[reported.confirmation][locale];
    case 'filledBy':
    case 'checkedBy':
      return (period ?? final)?.[field] ?? '';
    case 'area':
      return period?.area || reported.terms.area;
    case 'incidents':
    case 'complaints':
    case 'narrative':
      return period?.[field] ?? '';
    case 'summary':
      return final?.summary ?? '';
    case 'assessor':
      return final?.assessment.assessor ?? '';
    case 'assessedOn':
      return day(final?.assessment.date, locale);
    case 'assessment':
      return final?.assessment.conclusion ?? '';
    case 'exitData':
      return final?.exit.data ?? '';
    case 'exitBalances':
      return final?.exit.balances ?? '';
    case 'exitCustomers':
      return final?.exit.customers ?? '';
  }
}

const shownNumber = (value: number | null | undefined) =>
  value == null ? '' : new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(value);

type Of<K> = Extract<TemplateField, { kind: K }>;

function indicatorValue(
  { kind, name }: Of<'indicator' | 'unit' | 'target' | 'note'>,
  { terms, period, final, counted }: Reported,
): string | null {
  const planned = terms.indicators.find((indicator) => sameName(indicator.name) === name);
  if (planned === undefined) return null;
  if (kind === 'unit') return planned.unit;
  if (kind === 'target') return shownNumber(planned.target);
  const reported = period?.indicators.find((one) => one.name === planned.name);
  if (kind === 'indicator') return shownNumber(reported?.value ?? counted.values[planned.name]);
  return (reported ?? final?.indicators.find((one) => one.name === planned.name))?.note ?? '';
}

function capValue(
  { kind, cap }: Of<'cap' | 'use' | 'used'>,
  { terms, period, counted }: Reported,
  locale: Locale,
) {
  const shown = (amount: number | null | undefined) =>
    MONEY_CAPS.has(cap) && amount != null ? shownMoney(amount, locale) : shownNumber(amount);
  if (kind === 'cap') return shown(terms.caps[cap]);
  const use: Use | undefined = period?.use;
  return shown(kind === 'use' ? use?.[cap] : counted.used[cap]);
}

function commitmentValue(
  { kind, at }: Of<'commitment' | 'commitmentNote' | 'commitmentOutcome'>,
  { terms, period, final }: Reported,
  locale: Locale,
): string | null {
  const text = terms.commitments[at];
  if (text === undefined) return null;
  if (kind === 'commitment') return text;
  const answered = final?.commitments.find((one) => one.at === at);
  if (kind === 'commitmentNote')
    return answered?.explanation ?? period?.commitments.find((one) => one.at === at)?.note ?? '';
  return answered?.outcome ? OUTCOME_NAMES[answered.outcome][locale] : '';
}
