const BEFORE = /事先|预先|提前|事前|之前|以前|(?<![目当])前(?![款述项提沿景])/u;
const AFTER = /之后|以后|事后|(?<![然])后(?![续者果])/u;
/** 事前评估 is not assessed after. */
export function reversesOrder(claim: string, source: string): boolean {
  const before = BEFORE.test(claim) || /\b(?:before|prior|beforehand|in advance|ahead)\b/u.test(claim);
  const after = AFTER.test(claim) || /\b(?:after|afterwards|following|later)\b/u.test(claim);
  return (
    (after && !before && BEFORE.test(source) && !AFTER.test(source)) ||
    (before && !after && AFTER.test(source) && !BEFORE.test(source))
  );
}
