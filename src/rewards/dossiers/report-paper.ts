import type { ReportContent } from '../../milestones/index.ts';
import type { Block } from '../../platform/documents/paper.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import {
  CAP_NAMES,
  CAPS,
  type Cap,
  CONFIRMATION_NAMES,
  type Confirmation,
  MONEY_CAPS,
  OUTCOME_NAMES,
} from '../../shared/milestones/names.ts';
import { shownMoney } from '../../shared/pilots/shown-value.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import { dateIn, form, list, momentOf, text, topic } from './piece.ts';

const say = (zh: string, en: string): Bilingual => ({ zh, en });
const WORDS = {
  version: say('版本', 'Version'),
  submitted: say('提交', 'Submitted'),
  confirmation: say('持牌机构确认', 'Word of the licensed institution'),
  why: say('更正理由', 'Why it was corrected'),
  period: say('报告期', 'Period'),
  due: say('应报日期', 'Due'),
  area: say('测试区域', 'Area'),
  filledBy: say('填报人', 'Filled in by'),
  checkedBy: say('复核人', 'Checked by'),
  indicators: say('指标', 'Indicators'),
  indicator: say('指标', 'Indicator'),
  value: say('数值', 'Value'),
  use: say('测试规模', 'Use of the caps'),
  cap: say('上限项目', 'Cap'),
  commitments: say('承诺', 'Commitments'),
  commitment: say('承诺序号', 'Commitment no.'),
  incidents: say('风险事件', 'Incidents'),
  complaints: say('投诉', 'Complaints'),
  narrative: say('工作情况', 'Narrative'),
  summary: say('结题总结', 'Summary'),
  assessment: say('第三方评估', 'Assessment by a third party'),
  assessor: say('评估机构', 'Assessor'),
  conclusion: say('结论', 'Conclusion'),
  exitData: say('退出：数据', 'Exit: data'),
  exitBalances: say('退出：资金余额', 'Exit: balances'),
  exitCustomers: say('退出：客户', 'Exit: customers'),
  files: say('附件', 'Files'),
} as const;

export const shownCap = (cap: Cap, value: number | null | undefined, locale: Locale): string =>
  value === null || value === undefined
    ? ''
    : MONEY_CAPS.has(cap)
      ? shownMoney(value, locale)
      : String(value);

export interface ShownReport {
  number: number;
  hash: string;
  reason: string | null;
  submittedBy: string | null;
  submittedAt: string;
  confirmation: Confirmation;
  confirmedBy: string | null;
  confirmedAt: string | null;
  remark: string | null;
  content: ReportContent;
}

/** 阶段报告 or 结题报告, as it was frozen. */
export function reportBlocks(report: ShownReport, locale: Locale): Block[] {
  const { content } = report;
  const { about, period, final } = content;
  const { filledBy, checkedBy } = period ?? final ?? { filledBy: '', checkedBy: '' };
  const confirmed = [
    CONFIRMATION_NAMES[report.confirmation][locale],
    report.confirmedBy,
    report.confirmedAt && momentOf(report.confirmedAt),
    report.remark,
  ];
  return [
    ...form(locale, [
      [WORDS.version, report.number],
      [WORDS.period, about && `${dateIn(about.from, locale)} – ${dateIn(about.until, locale)}`],
      [WORDS.due, about && dateIn(about.dueOn, locale)],
      [WORDS.submitted, `${report.submittedBy ?? ''} ${momentOf(report.submittedAt)}`.trim()],
      [WORDS.why, report.reason],
      [WORDS.confirmation, confirmed.filter(Boolean).join('\n')],
      [WORDS.filledBy, filledBy],
      [WORDS.checkedBy, checkedBy],
      [WORDS.area, period?.area],
      [DOSSIER_WORDS.hash, report.hash],
    ]),
    ...(period === null ? [] : periodBlocks(period, locale)),
    ...(final === null ? [] : finalBlocks(final, locale)),
    ...(content.files.length === 0
      ? []
      : [
          topic(locale, WORDS.files),
          ...list(
            locale,
            [
              [DOSSIER_WORDS.file, 40],
              [DOSSIER_WORDS.digest, 60],
            ],
            content.files.map(({ name, digest }) => [name, digest]),
          ),
        ]),
  ];
}

function periodBlocks(period: NonNullable<ReportContent['period']>, locale: Locale): Block[] {
  return [
    topic(locale, WORDS.indicators),
    ...list(
      locale,
      [
        [WORDS.indicator, 34],
        [WORDS.value, 16],
        [DOSSIER_WORDS.note, 50],
      ],
      period.indicators.map(({ name, value, note }) => [name, value, note]),
    ),
    topic(locale, WORDS.use),
    ...list(
      locale,
      [
        [WORDS.cap, 50],
        [WORDS.value, 50],
      ],
      CAPS.map((cap) => [CAP_NAMES[cap][locale], shownCap(cap, period.use[cap], locale)]),
    ),
    topic(locale, WORDS.commitments),
    ...list(
      locale,
      [
        [WORDS.commitment, 16],
        [DOSSIER_WORDS.note, 84],
      ],
      period.commitments.map(({ at, note }) => [at + 1, note]),
    ),
    ...text(locale, WORDS.incidents, period.incidents),
    ...text(locale, WORDS.complaints, period.complaints),
    ...text(locale, WORDS.narrative, period.narrative),
  ];
}

function finalBlocks(final: NonNullable<ReportContent['final']>, locale: Locale): Block[] {
  const { assessment, exit } = final;
  return [
    ...text(locale, WORDS.summary, final.summary),
    topic(locale, WORDS.commitments),
    ...list(
      locale,
      [
        [WORDS.commitment, 14],
        [DOSSIER_WORDS.result, 18],
        [DOSSIER_WORDS.note, 68],
      ],
      final.commitments.map(({ at, outcome, explanation }) => [
        at + 1,
        outcome === null ? '' : OUTCOME_NAMES[outcome][locale],
        explanation,
      ]),
    ),
    topic(locale, WORDS.indicators),
    ...list(
      locale,
      [
        [WORDS.indicator, 34],
        [DOSSIER_WORDS.note, 66],
      ],
      final.indicators.map(({ name, note }) => [name, note]),
    ),
    topic(locale, WORDS.assessment),
    ...form(locale, [
      [WORDS.assessor, assessment.assessor],
      [DOSSIER_WORDS.on, dateIn(assessment.date, locale)],
      [WORDS.conclusion, assessment.conclusion],
    ]),
    ...text(locale, WORDS.exitData, exit.data),
    ...text(locale, WORDS.exitBalances, exit.balances),
    ...text(locale, WORDS.exitCustomers, exit.customers),
  ];
}
