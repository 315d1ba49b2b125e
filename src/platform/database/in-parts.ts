/** D1 takes a hundred parameters in a statement: what is read or written of many goes in parts. */
export function inParts<T>(all: readonly T[], most = 90): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) =>
    all.slice(at * most, (at + 1) * most),
  );
}
