import type { Bilingual, Locale } from '../locale.ts';
import { SEVERITIES, type Severity } from '../milestones/leads.ts';
import type { Computed } from './batches.ts';

export type Deductions = Readonly<Record<Severity, number>>;
/** An example that ships: what a batch begins with, and what one that froze none went by. Hundredths of a point. */
export const SHIPPED_DEDUCTIONS: Deductions = { minor: 500, major: 2_000, grave: 5_000 };

/** What an incident costs that the team reported itself. */
export const halved = (deduction: number) => Math.floor(deduction / 2);

/** "87.50", of hundredths of a point. */
export const shownPoints = (hundredths: number) => (hundredths / 100).toFixed(2);

/** "一般 5，较大 20，重大 50". */
export const shownDeductions = (deductions: Deductions, locale: Locale) =>
  SEVERITIES.map(
    (severity) =>
      `${locale === 'zh' ? GRADES[severity] : severity} ${Number(shownPoints(deductions[severity]))}`,
  ).join(locale === 'zh' ? '，' : ', ');
const GRADES: Readonly<Record<Severity, string>> = { minor: '一般', major: '较大', grave: '重大' };

/** How each is worked out, in full, and what counts where nothing was reported (docs/scoring.md, section 15). */
export const computedRule = (kind: Computed, deductions: Deductions, locale: Locale): string =>
  RULES[kind][locale].replace('{deductions}', shownDeductions(deductions, locale));

const RULES: Readonly<Record<Computed, Bilingual>> = {
  indicators: {
    zh: '测试方案中有目标值的指标逐项计分后取平均。最近一次报送的数值达到目标计 100 分；未达到的，按自基准值到目标值走过的比例计分；没有基准值的，越高越好的按数值占目标的比例、越低越好的按目标占数值的比例计分；算不出比例的计 0 分。从未报送数值的计 0 分。没有目标值的指标不参加计算；没有一项有目标值的，计 0 分。每项和平均均四舍六入五成双到 0.01 分。',
    en: 'Every indicator of the test plan that has a target is worth 0 to 100 points; their mean counts. The newest value reported: 100 where it reaches the target; else the share of the way gone from the baseline to the target; without a baseline the value over the target (higher is better) or the target over the value (lower is better); 0 where no share can be told. An indicator never reported is worth 0. Indicators without a target do not count; where none has one, 0. Each and the mean are rounded half-even to 0.01.',
  },
  timeliness: {
    zh: '已同意的阶段报告中，到现行结题报告提交之日（未提交的，到取数之日）应报的和已报的，按期首次提交的份数占总份数的比例，乘以 100 分。经同意改期的，以改期后的日期为准；已取消的和由结题报告代替的不计；更正不算迟报。同意过报告计划、但在首份到期前就已结题的，计 100 分。从未同意过阶段报告的，没有可以证明及时的记录，计 0 分。',
    en: 'Of the reports agreed on that were due or came by the day of the final report that stands (without one, by the day the values are taken), the share first handed in on time, times 100. A date moved by agreement counts as moved; dropped reports and those that the final report answers do not count; a correction is not late. Where reports were agreed on but the final report came before the first was due, 100. Where no report was ever agreed on, nothing shows punctuality: 0.',
  },
  incidents: {
    zh: '满分 100 分，每起风险事件按核定的等级扣分（{deductions}），团队自行报送的减半，扣到 0 分为止。团队报送的经核定等级后计入；他人反映的经查属实才计入；查无问题、不属于受理范围的和尚未核定的不计。没有事件的，计 100 分。扣分标准由批次设定并冻结。',
    en: '100 points, less what each incident costs by the grade the office gave it ({deductions}), half where the team reported it itself, never below 0. What a team reported counts once graded; what others told counts once found true; what was found to be nothing, is not the office’s matter, or is not graded yet does not count. Without incidents, 100. The batch sets the deductions and freezes them.',
  },
  commitments: {
    zh: '声明书列出的承诺中，结题报告答为“已兑现”的条数占总条数的比例，乘以 100 分，四舍六入五成双到 0.01 分。“未兑现”“无法证明”和未作答的计为没有兑现。没有提交结题报告或声明书没有承诺的，计 0 分。',
    en: 'Of the commitments in the declaration, the share that the final report answers as met, times 100, rounded half-even to 0.01. Missed, unproven and unanswered ones are not met. Without a final report, or without commitments, 0.',
  },
};
