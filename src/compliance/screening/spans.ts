import type { Span } from './reading.ts';

/** The first place of an ordered list from which on `isPast` holds. */
export function firstWhere<T>(list: readonly T[], isPast: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Those that begin from one place on and before another, of spans in the order of their beginnings. */
export function* beginning<T extends Span>(
  spans: readonly T[],
  from: number,
  before: number,
): Generator<T, void, undefined> {
  for (let at = firstWhere(spans, ({ start }) => start >= from); at < spans.length; at += 1) {
    const span = spans[at]!;
    if (span.start >= before) return;
    yield span;
  }
}

/**
 * Spans to be looked up by place, so that what is asked of every one of them costs no more in a long text than in a
 * short one.
 */
export class SpanIndex {
  /** In the order of their beginnings, each with its place in the list they came in. */
  readonly #sorted: readonly { span: Span; at: number }[];
  /** How far the spans up to here reach. */
  readonly #reach: readonly number[];

  constructor(spans: readonly Span[]) {
    this.#sorted = spans
      .map((span, at) => ({ span, at }))
      .sort((one, other) => one.span.start - other.span.start || one.at - other.at);
    let reach = -1;
    this.#reach = this.#sorted.map(({ span }) => {
      reach = Math.max(reach, span.end);
      return reach;
    });
  }

  /** Whether one lies inside of a stretch. */
  isWithin({ start, end }: Span): boolean {
    const first = firstWhere(this.#sorted, ({ span }) => span.start >= start);
    for (let at = first; at < this.#sorted.length; at += 1) {
      const { span } = this.#sorted[at]!;
      if (span.start > end) return false;
      if (span.end <= end) return true;
    }
    return false;
  }

  /** Whether one covers a stretch. */
  covers({ start, end }: Span): boolean {
    return this.touching(start, start).some((span) => span.start <= start && end <= span.end);
  }

  /** Those that reach from `from` on and begin no later than `to`, in the order they came in. */
  touching(from: number, to: number): Span[] {
    const found: { span: Span; at: number }[] = [];
    const first = firstWhere(this.#reach, (end) => end >= from);
    for (let at = first; at < this.#sorted.length; at += 1) {
      const one = this.#sorted[at]!;
      if (one.span.start > to) break;
      if (one.span.end >= from) found.push(one);
    }
    return found.sort((one, other) => one.at - other.at).map(({ span }) => span);
  }
}
