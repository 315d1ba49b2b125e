import type { RunFacts } from '../../milestones/index.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { shownPoints } from '../../shared/rewards/computed.ts';
import { formatDate } from '../../shared/written-date.ts';
import { roundRatio } from '../scoring/whole-numbers.ts';
import type { ComputedValue } from './value.ts';

type Report = RunFacts['reports'][number];

/** 报告及时率. @param today civil date on which the values are taken @see computedRule */
export function onTime(
  { reports, finalOn }: Pick<RunFacts, 'reports' | 'finalOn'>,
  today: string,
): ComputedValue {
  if (reports.length === 0)
    return {
      value: 0,
      steps: [
        {
          zh: '没有同意过阶段报告，没有可以证明及时的记录：计 0.00 分。',
          en: 'No report was ever agreed on, so nothing shows punctuality: 0.00.',
        },
      ],
    };
  const until = finalOn ?? today;
  const owed = reports.filter(({ dueOn, reportedOn }) => reportedOn !== null || dueOn <= until);
  const steps = [untilWhen(finalOn, today), ...owed.map(stepOf)];
  const answered = reports.length - owed.length;
  if (answered > 0) steps.push(notOwed(answered, finalOn !== null));
  if (owed.length === 0) {
    steps.push({ zh: '此前没有到期的报告：计 100.00 分。', en: 'None fell due before: 100.00.' });
    return { value: 10_000, steps };
  }
  const good = owed.filter(inTime).length;
  const value = roundRatio(good * 10_000, owed.length);
  const sum = `${good} ÷ ${owed.length} × 100 = ${shownPoints(value)}`;
  steps.push({
    zh: `按期 ${good} 份，应计 ${owed.length} 份：${sum} 分。`,
    en: `On time ${good} of ${owed.length}: ${sum}.`,
  });
  return { value, steps };
}

function notOwed(count: number, answered: boolean): Bilingual {
  return answered
    ? {
        zh: `期限在此之后、由结题报告代替而不计的：${count} 份。`,
        en: `Due after that, answered by the final report and not counted: ${count}.`,
      }
    : { zh: `尚未到期而不计的：${count} 份。`, en: `Not due yet, and not counted: ${count}.` };
}

const inTime = ({ dueOn, reportedOn }: Report) => reportedOn !== null && reportedOn <= dueOn;

function untilWhen(finalOn: string | null, today: string): Bilingual {
  return finalOn === null
    ? {
        zh: `没有提交结题报告，计算到取数之日 ${formatDate(today, 'zh')}。`,
        en: `No final report: counted until ${formatDate(today, 'en')}, when the values were taken.`,
      }
    : {
        zh: `结题报告（现行版本）于 ${formatDate(finalOn, 'zh')} 提交，计算到这一天。`,
        en: `The final report that stands was handed in on ${formatDate(finalOn, 'en')}: counted until then.`,
      };
}

function stepOf(report: Report): Bilingual {
  const { title, dueOn, reportedOn, was } = report;
  const verdict =
    reportedOn === null
      ? { zh: '未提交', en: 'not handed in' }
      : {
          zh: `${formatDate(reportedOn, 'zh')}提交，${inTime(report) ? '按期' : '迟报'}`,
          en: `handed in on ${formatDate(reportedOn, 'en')}, ${inTime(report) ? 'on time' : 'late'}`,
        };
  const moved = {
    zh: was.length === 0 ? '' : `（经同意由 ${was.map((day) => formatDate(day, 'zh')).join('、')} 改期）`,
    en:
      was.length === 0
        ? ''
        : ` (moved by agreement from ${was.map((day) => formatDate(day, 'en')).join(', ')})`,
  };
  return {
    zh: `${title}：期限 ${formatDate(dueOn, 'zh')}${moved.zh}，${verdict.zh}。`,
    en: `${title}: due on ${formatDate(dueOn, 'en')}${moved.en}, ${verdict.en}.`,
  };
}
