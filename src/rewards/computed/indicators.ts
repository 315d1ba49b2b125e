import type { RunFacts } from '../../milestones/index.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { shownPoints } from '../../shared/rewards/computed.ts';
import { formatDate } from '../../shared/written-date.ts';
import { roundRatio } from '../scoring/whole-numbers.ts';
import { decimalOf, divided, hundredths, minus, shownDecimal } from './decimals.ts';
import type { ComputedValue } from './value.ts';

type Indicator = RunFacts['indicators'][number];
type Measured = Indicator & { target: number };

const isMeasured = (indicator: Indicator): indicator is Measured => indicator.target !== null;

/** 指标完成度. @see computedRule */
export function attained(indicators: readonly Indicator[]): ComputedValue {
  const each = indicators.filter(isMeasured).map((indicator) => ({ indicator, ...oneOf(indicator) }));
  const steps = each.map(({ step }) => step);
  const aside = indicators.filter((indicator) => !isMeasured(indicator)).map(({ name }) => name);
  if (aside.length > 0)
    steps.push({
      zh: `没有目标值，不参加计算：${aside.join('、')}。`,
      en: `Without a target, and not counted: ${aside.join(', ')}.`,
    });
  if (each.length === 0) {
    steps.push({ zh: '没有一项指标有目标值：计 0.00 分。', en: 'No indicator has a target: 0.00.' });
    return { value: 0, steps };
  }
  const sum = each.reduce((total, { value }) => total + value, 0);
  const value = roundRatio(sum, each.length);
  const [all, mean] = [shownPoints(sum), shownPoints(value)];
  steps.push({
    zh: `${each.length} 项合计 ${all}，平均 ${all} ÷ ${each.length} = ${mean} 分。`,
    en: `Sum of ${each.length}: ${all}; mean ${all} ÷ ${each.length} = ${mean}.`,
  });
  return { value, steps };
}

function oneOf(indicator: Measured): { value: number; step: Bilingual } {
  const { name, baseline, target, latest } = indicator;
  const known = (zh: string, en: string) => ({
    zh: `${name}：${baseline === null ? '' : `基准 ${shownDecimal(baseline)}，`}目标 ${shownDecimal(target)}，${zh}`,
    en: `${name}: ${baseline === null ? '' : `baseline ${shownDecimal(baseline)}, `}target ${shownDecimal(target)}, ${en}`,
  });
  if (latest === null)
    return { value: 0, step: known('从未报送数值：计 0.00 分。', 'never reported: 0.00.') };
  const { value, how } = pointsOf(indicator, latest.value);
  const shown = shownDecimal(latest.value);
  return {
    value,
    step: known(
      `${formatDate(latest.on, 'zh')}报送 ${shown}：${how.zh} = ${shownPoints(value)} 分。`,
      `${shown} on ${formatDate(latest.on, 'en')}: ${how.en} = ${shownPoints(value)}.`,
    ),
  };
}

const REACHED: Bilingual = { zh: '达到目标', en: 'target reached' };
const NO_WAY: Bilingual = { zh: '没有朝目标前进', en: 'no way towards the target' };
const NO_SHARE: Bilingual = { zh: '算不出比例', en: 'no share can be told' };

function pointsOf(
  { direction, baseline, target }: Measured,
  value: number,
): { value: number; how: Bilingual } {
  const down = direction === 'down' || (direction === null && baseline !== null && baseline > target);
  if (down ? value <= target : value >= target) return { value: 10_000, how: REACHED };
  const [now, goal] = [decimalOf(value), decimalOf(target)];
  if (baseline !== null) {
    // A baseline on the far side of the target, or on it, leaves no way to go.
    if (down ? baseline <= target : baseline >= target) return { value: 0, how: NO_WAY };
    const from = decimalOf(baseline);
    const points = hundredths(divided(minus(now, from), minus(goal, from)));
    const [v, b, t] = [value, baseline, target].map(bracketed);
    const way = `(${v} − ${b}) ÷ (${t} − ${b}) × 100`;
    return {
      value: points,
      how: points === 0 ? { zh: `${way}，${NO_WAY.zh}`, en: `${way}, ${NO_WAY.en}` } : same(way),
    };
  }
  const [part, whole] = down ? [target, value] : [value, target];
  if (part <= 0 || whole <= 0) return { value: 0, how: NO_SHARE };
  const points = hundredths(divided(decimalOf(part), decimalOf(whole)));
  return { value: points, how: same(`${shownDecimal(part)} ÷ ${shownDecimal(whole)} × 100`) };
}

const bracketed = (value: number) => (value < 0 ? `(${shownDecimal(value)})` : shownDecimal(value));
const same = (text: string): Bilingual => ({ zh: text, en: text });
