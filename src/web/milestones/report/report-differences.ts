import type { Locale } from '../../../shared/locale.ts';
import { CAP_NAMES, CAPS, OUTCOME_NAMES } from '../../../shared/milestones/names.ts';
import type { FinalReport, PeriodReport } from '../../../shared/milestones/report.ts';
import { shownFigure, shownOfCap } from '../../../shared/milestones/shown-figure.ts';
import type { Written } from '../../api/reports.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/message.ts';
import type { Difference } from '../../work/conflict-notice.tsx';
import { EXIT_PARTS, exitWords } from '../exit-messages.ts';
import { report as messages } from './messages.ts';

export interface Shown {
  t: Translate;
  locale: Locale;
  /** What a file is called. */
  nameOf: (id: string) => string;
}

/** A field as people call it, and what stands there as they read it. */
type Line = readonly [label: string, text: string];

/** Field by field where the two differ, each once and in the order of the form. */
export function reportDifferences(theirs: Written, mine: Written, shown: Shown): Difference[] {
  const [now, typed] = [new Map(linesOf(theirs, shown)), new Map(linesOf(mine, shown))];
  return [...new Set([...typed.keys(), ...now.keys()])]
    .map((label) => ({ label, theirs: now.get(label) ?? '', mine: typed.get(label) ?? '' }))
    .filter((one) => one.theirs !== one.mine);
}

const linesOf = (content: Written, shown: Shown) =>
  'use' in content ? linesOfPeriod(content, shown) : linesOfFinal(content, shown);

const joined = (locale: Locale, parts: readonly string[]) =>
  parts.filter((part) => part !== '').join(locale === 'zh' ? '；' : '; ');
const listed = (files: readonly string[], { locale, nameOf }: Shown) =>
  files.map(nameOf).join(locale === 'zh' ? '、' : ', ');

function linesOfPeriod(content: PeriodReport, shown: Shown): Line[] {
  const { t, locale } = shown;
  // One may be called as a cap is.
  const indicator = (name: string) => `${t(messages.indicators)} · ${name}`;
  return [
    ...content.indicators.map(
      ({ name, value, note }): Line => [
        indicator(name),
        joined(locale, [value === null ? '' : shownFigure(value), note]),
      ],
    ),
    ...CAPS.map((cap): Line => {
      const used = content.use[cap];
      return [CAP_NAMES[cap][locale], used === null ? '' : shownOfCap(cap, used, locale)];
    }),
    [t(messages.area), content.area],
    ...content.commitments.map(({ at, note }): Line => [t(messages.nth, { n: at + 1 }), `✓ ${note}`]),
    [t(messages.narrative), content.narrative],
    [t(messages.incidents), content.incidents],
    [t(messages.complaints), content.complaints],
    ...linesOfEnd(content, shown),
  ];
}

function linesOfFinal(content: FinalReport, shown: Shown): Line[] {
  const { t, locale } = shown;
  const { assessment, exit } = content;
  return [
    [t(messages.summaryText), content.summary],
    ...content.commitments.map(({ at, outcome, explanation, files }): Line => {
      const said = outcome === null ? '' : OUTCOME_NAMES[outcome][locale];
      return [t(messages.nth, { n: at + 1 }), joined(locale, [said, explanation, listed(files, shown)])];
    }),
    ...content.indicators.map(({ name, note }): Line => [`${t(messages.life)} · ${name}`, note]),
    [t(messages.assessor), assessment.assessor],
    [t(messages.date), assessment.date === null ? '' : formatDate(assessment.date, locale)],
    [t(messages.conclusion), assessment.conclusion],
    [t(messages.assessmentFiles), listed(assessment.files, shown)],
    ...EXIT_PARTS.map((part): Line => [t(exitWords[part]), exit[part]]),
    [`${t(messages.exit)} · ${t(messages.files)}`, listed(exit.files, shown)],
    ...linesOfEnd(content, shown),
  ];
}

function linesOfEnd({ files, filledBy, checkedBy }: Written, shown: Shown): Line[] {
  return [
    [shown.t(messages.files), listed(files, shown)],
    [shown.t(messages.filledBy), filledBy],
    [shown.t(messages.checkedBy), checkedBy],
  ];
}
