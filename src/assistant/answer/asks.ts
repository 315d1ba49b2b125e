import type { Ask } from './ask.ts';
import { ASK_FALLBACKS, ASK_PATTERNS, type AskPattern } from './ask-patterns.ts';

export interface Asked {
  asks: ReadonlySet<Ask>;
  /** Stretches that the asking took; unknown words inside name no matter. */
  spans: readonly { start: number; end: number; ask: Ask }[];
}

export function findAsks(text: string): Asked {
  const spans: { start: number; end: number; ask: Ask }[] = [];
  const han = /\p{Script=Han}/u.test(text);
  const latin = /[a-z]/u.test(text);
  const look = ({ ask, zh, en }: AskPattern, free: boolean) => {
    for (const pattern of [han ? zh : null, latin ? en : null]) {
      if (!pattern) continue;
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (free && spans.some((span) => span.start < end && start < span.end)) continue;
        spans.push({ start, end, ask });
      }
    }
  };
  for (const pattern of ASK_PATTERNS) look(pattern, false);
  for (const pattern of ASK_FALLBACKS) look(pattern, true);
  // 比例是多少, 电话多少: the figure wanted is already named.
  const named = spans.filter(
    ({ ask, start, end }) =>
      (ask !== 'amount' && ask !== 'number') ||
      text.slice(start, end) !== '多少' ||
      !spans.some((other) => other.ask !== ask && other.end <= start && start - other.end <= 2),
  );
  return { asks: new Set(named.map(({ ask }) => ask)), spans: named };
}
