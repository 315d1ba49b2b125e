export interface Line {
  text: string;
  as: 'kept' | 'added' | 'removed';
}

/** Past this many pairs of lines no common ones are looked for between the ends that agree. */
const MOST_PAIRS = 2_000_000;

/** Two texts line by line: what only the first has, what only the second has, and what both have, in order. */
export function compareLines(before: string, after: string): Line[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return [
    ...as('kept', now.slice(0, head)),
    ...between(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...as('kept', now.slice(now.length - tail)),
  ];
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));
const as = (how: Line['as'], texts: readonly string[]): Line[] => texts.map((text) => ({ text, as: how }));

/** By the longest common subsequence. */
function between(old: readonly string[], now: readonly string[]): Line[] {
  if (old.length * now.length > MOST_PAIRS) return [...as('removed', old), ...as('added', now)];
  // common[i][j]: how many lines old from i and now from j have in common.
  const common = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i]![j] =
        old[i] === now[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ text: now[j]!, as: 'kept' });
      i++;
      j++;
    } else if (i < old.length && (j === now.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push({ text: old[i++]!, as: 'removed' });
    } else {
      lines.push({ text: now[j++]!, as: 'added' });
    }
  }
  return lines;
}

/** Lines that stand for others: as many that are the same on both sides, or as many more of whatever kind. */
export type Gap = { same: number } | { more: number };

const CONTEXT = 2;
/** A gap takes a line itself. */
const WORTH_A_GAP = 3;

/** What changed with a little of what stands around it, up to about as many lines as are wanted. */
export function shortened(lines: readonly Line[], most: number): (Line | Gap)[] {
  const isNear = lines.map((_, at) =>
    lines.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some((line) => line.as !== 'kept'),
  );
  const shown: (Line | Gap)[] = [];
  let at = 0;
  while (at < lines.length) {
    if (shown.length >= most && lines.length - at >= WORTH_A_GAP)
      return [...shown, { more: lines.length - at }];
    let end = at;
    while (end < lines.length && !isNear[end]) end++;
    if (end - at >= WORTH_A_GAP) {
      shown.push({ same: end - at });
      at = end;
    } else {
      shown.push(lines[at]!);
      at++;
    }
  }
  return shown;
}
