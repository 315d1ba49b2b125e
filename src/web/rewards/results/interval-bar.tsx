import { MICRO } from '../../../shared/rewards/batches.ts';
import { useLocale } from '../../i18n/locale.tsx';
import own from './results.module.css';
import { shownShare } from './shown.ts';

interface Props {
  /** Ranks, from 1. */
  low: number;
  high: number;
  expected: number;
  /** Of all pilots; and how many are awarded. */
  last: number;
  line: number;
}

const WIDTH = 200;

/** From which to which rank a pilot may stand, against the line. The figures stand beside it in words. */
export function IntervalBar({ low, high, expected, last, line }: Props) {
  const at = (rank: number) => ((rank - 0.5) / last) * WIDTH;
  return (
    <svg className={own.interval} viewBox={`0 0 ${WIDTH} 16`} preserveAspectRatio="none" aria-hidden="true">
      <line x1={(line / last) * WIDTH} x2={(line / last) * WIDTH} y1="0" y2="16" className={own.line} />
      <line x1={at(low)} x2={at(high)} y1="8" y2="8" className={own.span} />
      <rect x={at(expected) - 1.5} y="2" width="3" height="12" className={own.dot} />
    </svg>
  );
}

/** From the rank that a pilot has to the one it would have, against the line as it is. */
export function ShiftBar({ from, to, last, line }: { from: number; to: number; last: number; line: number }) {
  const at = (rank: number) => `${((rank - 0.5) / last) * 100}%`;
  return (
    <svg className={own.interval} aria-hidden="true">
      <line
        x1={`${(line / last) * 100}%`}
        x2={`${(line / last) * 100}%`}
        y1="0"
        y2="16"
        className={own.line}
      />
      <line x1={at(from)} x2={at(to)} y1="8" y2="8" className={own.span} />
      <circle cx={at(from)} cy="8" r="4" className={own.before} />
      <circle cx={at(to)} cy="8" r="4" className={own.dot} />
    </svg>
  );
}

/** How far to one side of the middle. */
export function LeaningBar({ value, most }: { value: number; most: number }) {
  const half = WIDTH / 2;
  const length = most === 0 ? 0 : (Math.abs(value) / most) * half;
  return (
    <svg className={own.interval} viewBox={`0 0 ${WIDTH} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect x={value < 0 ? half - length : half} y="4" width={length} height="8" className={own.lean} />
      <line x1={half} x2={half} y1="0" y2="16" className={own.middle} />
    </svg>
  );
}

const MARKS = [0, 666_667, 800_000, MICRO];

/** A coefficient between nought and one, with its interval and the customary marks. */
export function AlphaBar({ alpha, interval }: { alpha: number; interval: readonly [number, number] | null }) {
  const { locale } = useLocale();
  const at = (value: number) => Math.min(1, Math.max(0, value / MICRO)) * WIDTH;
  return (
    <div className={own.scale} aria-hidden="true">
      <svg className={own.alpha} viewBox={`0 0 ${WIDTH} 16`} preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="6" width={WIDTH} height="4" className={own.track} />
        {MARKS.map((mark) => (
          <line key={mark} x1={at(mark)} x2={at(mark)} y1="2" y2="14" className={own.middle} />
        ))}
        {interval && <line x1={at(interval[0])} x2={at(interval[1])} y1="8" y2="8" className={own.span} />}
        <rect x={at(alpha) - 1.5} y="2" width="3" height="12" className={own.dot} />
      </svg>
      {MARKS.map((mark) => (
        <span key={mark} style={{ insetInlineStart: `${(mark / MICRO) * 100}%` }}>
          {shownShare(mark, locale)}
        </span>
      ))}
    </div>
  );
}
