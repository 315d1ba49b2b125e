import type { FieldError } from '../errors.ts';
import type { Bilingual } from '../locale.ts';
import { leftOpenIn } from '../unproven.ts';
import { CAPS, type Cap, MONEY_CAPS, MOST_FIGURE } from './names.ts';
import { type PersonalNumber, personalNumberIn } from './personal-numbers.ts';
import type { FinalReport, PeriodReport } from './report.ts';

/**
 * What is missing or wrong before a report can be submitted, all at once. Paths name indicators and commitments by
 * their place in the plan, wherever they stand in the report: "indicators.0.value", "commitments.1.outcome".
 */

export interface PlannedIndicator {
  name: string;
}

export interface PeriodPlan {
  /** All of the test plan, in order. */
  indicators: readonly PlannedIndicator[];
  /** Names of those whose value this period owes. */
  due: readonly string[];
  /** Null: none is set, and its use is not asked for. */
  caps: Readonly<Record<Cap, number | null>>;
  commitments: readonly string[];
  /** Of a pilot that a regulator runs: a summary is all it owes. */
  isSummary: boolean;
}

export interface FinalPlan {
  indicators: readonly PlannedIndicator[];
  commitments: readonly string[];
  isSummary: boolean;
  /** Civil date in Shanghai. */
  today: string;
}

const FILL: Bilingual = { zh: '请填写。', en: 'Fill this in.' };
const FIGURE: Bilingual = { zh: '请填写数值。', en: 'Give a figure.' };
const CHOOSE: Bilingual = { zh: '请选择。', en: 'Choose one.' };
const DATE: Bilingual = { zh: '请填写日期。', en: 'Give a date.' };
const IN_FUTURE: Bilingual = { zh: '日期在将来。', en: 'The date is in the future.' };
const FILES: Bilingual = { zh: '请附上文件。', en: 'Attach a file.' };
const STILL_EMPTY: ReadonlySet<string> = new Set([FILL, FIGURE, CHOOSE, DATE, FILES].map(({ zh }) => zh));
/** Whether something is not there yet, rather than wrong. */
export const isStillEmpty = ({ zh }: Bilingual): boolean => STILL_EMPTY.has(zh);

const NO_INDICATOR: Bilingual = {
  zh: '测试方案中没有这项指标。',
  en: 'The test plan has no such indicator.',
};
const TWICE: Bilingual = { zh: '填写了两次。', en: 'It is given twice.' };
const NO_COMMITMENT: Bilingual = {
  zh: '声明书中没有这项承诺。',
  en: 'The declaration has no such commitment.',
};
const ONE_PERSON: Bilingual = {
  zh: '填报人与复核人不能是同一人。',
  en: 'Who checks it is another person than who fills it in.',
};
const TOO_LARGE: Bilingual = { zh: '数值过大。', en: 'It is too large.' };
const LARGER: Bilingual = {
  zh: '单笔金额大于本期总金额。',
  en: 'The largest transaction is above the total of the period.',
};

const NUMBERS: Readonly<Record<PersonalNumber, Bilingual>> = {
  identity: {
    zh: '含有像身份证号码的内容：报告中只写汇总信息。',
    en: 'It has what looks like an identity number: reports hold aggregates only.',
  },
  telephone: {
    zh: '含有像电话号码的内容：报告中只写汇总信息。',
    en: 'It has what looks like a telephone number: reports hold aggregates only.',
  },
  card: {
    zh: '含有像银行卡号的内容：报告中只写汇总信息。',
    en: 'It has what looks like a card number: reports hold aggregates only.',
  },
};

const PERSONAL: ReadonlySet<string> = new Set(Object.values(NUMBERS).map(({ zh }) => zh));
/** Whether it is a number of a person, for which a field is not even saved. */
export const isPersonal = ({ zh }: Bilingual): boolean => PERSONAL.has(zh);

/** 阶段报告 */
export function missingInReport(report: PeriodReport, plan: PeriodPlan): FieldError[] {
  const { use } = report;
  const { isSummary } = plan;
  const wrong: FieldError[] = [
    ...blank('narrative', report.narrative),
    ...valuesMissing(report, plan),
    ...CAPS.filter((cap) => !isSummary && plan.caps[cap] !== null && use[cap] === null).map((cap) => ({
      path: `use.${cap}`,
      ...FIGURE,
    })),
    ...(use.total !== null && use.perTransaction !== null && use.perTransaction > use.total
      ? [{ path: 'use.perTransaction', ...LARGER }]
      : []),
    ...(isSummary
      ? []
      : [...blank('incidents', report.incidents), ...blank('complaints', report.complaints)]),
    ...notTheDeclarations(report.commitments, plan.commitments),
    ...report.commitments.flatMap(({ at, note }) => blank(`commitments.${at}.note`, note)),
    ...persons(report),
  ];
  return [...wrong, ...faultsOf(textsOfPeriod(report, plan))];
}

/** 结题报告; of a regulator's pilot only what the reward needs. */
export function missingInFinal(report: FinalReport, plan: FinalPlan): FieldError[] {
  const { assessment, exit } = report;
  const wrong: FieldError[] = [
    ...blank('summary', report.summary),
    ...plan.commitments.flatMap((_, at) => commitmentMissing(report, at)),
    ...notTheDeclarations(report.commitments, plan.commitments),
    ...plan.indicators.flatMap(({ name }, at) =>
      blank(`indicators.${at}.note`, report.indicators.find((one) => one.name === name)?.note ?? ''),
    ),
    ...namesWrong(report.indicators, plan.indicators),
    ...(plan.isSummary
      ? []
      : [
          ...blank('assessment.assessor', assessment.assessor),
          ...dateFaults('assessment.date', assessment.date, plan.today),
          ...blank('assessment.conclusion', assessment.conclusion),
          ...(assessment.files.length === 0 ? [{ path: 'assessment.files', ...FILES }] : []),
          ...blank('exit.data', exit.data),
          ...blank('exit.balances', exit.balances),
          ...blank('exit.customers', exit.customers),
        ]),
    ...persons(report),
  ];
  return [...wrong, ...faultsOf(textsOfFinal(report, plan))];
}

/** How many of its commitments were met, missed, and neither. */
export function outcomesOf({ commitments }: FinalReport) {
  const count = (wanted: string) => commitments.filter(({ outcome }) => outcome === wanted).length;
  return { met: count('met'), missed: count('missed'), unproven: count('unproven') };
}

function dateFaults(path: string, date: string | null, today: string): FieldError[] {
  if (date === null) return [{ path, ...DATE }];
  return date > today ? [{ path, ...IN_FUTURE }] : [];
}

const blank = (path: string, text: string): FieldError[] => (text.trim() === '' ? [{ path, ...FILL }] : []);

function valuesMissing({ indicators }: PeriodReport, plan: PeriodPlan): FieldError[] {
  const due = new Set(plan.due);
  const values = new Map(indicators.map(({ name, value }) => [name, value]));
  return [
    ...plan.indicators.flatMap(({ name }, at) => {
      const [path, value] = [`indicators.${at}.value`, values.get(name) ?? null];
      if (value === null) return due.has(name) ? [{ path, ...FIGURE }] : [];
      return Math.abs(value) > MOST_FIGURE ? [{ path, ...TOO_LARGE }] : [];
    }),
    ...namesWrong(indicators, plan.indicators),
  ];
}

/** What is not of the plan has no place in it: it is named by where it stands. */
function namesWrong(given: readonly PlannedIndicator[], planned: readonly PlannedIndicator[]): FieldError[] {
  const names = new Set(planned.map(({ name }) => name));
  const seen = new Set<string>();
  return given.flatMap(({ name }, nth) => {
    const path = `indicators.${nth}.name`;
    if (!names.has(name)) return [{ path, ...NO_INDICATOR }];
    if (seen.has(name)) return [{ path, ...TWICE }];
    seen.add(name);
    return [];
  });
}

function notTheDeclarations(given: readonly { at: number }[], commitments: readonly string[]): FieldError[] {
  const seen = new Set<number>();
  return given.flatMap(({ at }) => {
    const path = `commitments.${at}`;
    if (at >= commitments.length) return [{ path, ...NO_COMMITMENT }];
    if (seen.has(at)) return [{ path, ...TWICE }];
    seen.add(at);
    return [];
  });
}

function commitmentMissing({ commitments }: FinalReport, at: number): FieldError[] {
  const path = `commitments.${at}`;
  const answer = commitments.find((one) => one.at === at);
  if (answer === undefined || answer.outcome === null) return [{ path: `${path}.outcome`, ...CHOOSE }];
  return [
    ...blank(`${path}.explanation`, answer.explanation),
    ...(answer.outcome === 'met' && answer.files.length === 0 ? [{ path: `${path}.files`, ...FILES }] : []),
  ];
}

const samePerson = (one: string, other: string) => plainName(one) === plainName(other);
const plainName = (name: string) => name.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();

function persons({ filledBy, checkedBy }: { filledBy: string; checkedBy: string }): FieldError[] {
  const wrong = [...blank('filledBy', filledBy), ...blank('checkedBy', checkedBy)];
  if (wrong.length > 0) return wrong;
  return samePerson(filledBy, checkedBy) ? [{ path: 'checkedBy', ...ONE_PERSON }] : [];
}

type Text = readonly [path: string, text: string];

function textsOfPeriod(report: PeriodReport, { indicators }: PeriodPlan): Text[] {
  const { area, incidents, complaints, narrative, filledBy, checkedBy } = report;
  return [
    ...report.indicators.flatMap(({ name, value, note }): Text[] => {
      const at = indicators.findIndex((one) => one.name === name);
      return [
        [`indicators.${at}.value`, value === null ? '' : String(value)],
        [`indicators.${at}.note`, note],
      ];
    }),
    ...CAPS.filter((cap) => !MONEY_CAPS.has(cap)).map(
      (cap): Text => [`use.${cap}`, String(report.use[cap] ?? '')],
    ),
    ...report.commitments.map(({ at, note }): Text => [`commitments.${at}.note`, note]),
    ...Object.entries({ area, incidents, complaints, narrative, filledBy, checkedBy }),
  ];
}

function textsOfFinal(report: FinalReport, { indicators }: FinalPlan): Text[] {
  const { summary, filledBy, checkedBy } = report;
  const { assessor, conclusion } = report.assessment;
  const { data, balances, customers } = report.exit;
  return [
    ...report.commitments.map(({ at, explanation }): Text => [`commitments.${at}.explanation`, explanation]),
    ...report.indicators.map(
      ({ name, note }): Text => [`indicators.${indicators.findIndex((one) => one.name === name)}.note`, note],
    ),
    ...Object.entries({
      summary,
      'assessment.assessor': assessor,
      'assessment.conclusion': conclusion,
      'exit.data': data,
      'exit.balances': balances,
      'exit.customers': customers,
      filledBy,
      checkedBy,
    }),
  ];
}

const faultsOf = (texts: readonly Text[]): FieldError[] => [...leftOpenIn(texts), ...personalIn(texts)];

/** Numbers of people, which no text of a report may have. */
export function personalIn(texts: readonly Text[]): FieldError[] {
  return texts.flatMap(([path, text]) => {
    const found = personalNumberIn(text);
    return found === null ? [] : [{ path, ...NUMBERS[found] }];
  });
}
