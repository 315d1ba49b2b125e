const MOST_YUAN = 90_000_000_000_000;
const MYRIAD = 10_000;

/** What is typed as a figure; null where it is none (yet): "", "-", "1e". */
export function figureOf(typed: string | number): number | null {
  if (typeof typed === 'number') return Number.isFinite(typed) ? typed : null;
  const text = typed.replaceAll(',', '').trim();
  const figure = Number(text);
  return text === '' || !Number.isFinite(figure) ? null : figure;
}

/** Yuan, as typed, in whole fen. */
export function fenOf(typed: string | number): number | null {
  const yuan = figureOf(typed);
  return yuan === null || yuan <= 0 || yuan > MOST_YUAN ? null : Math.round(yuan * 100);
}

/** A sum from ten thousand yuan up in 万元, as people compare it; null below. */
export function myriadsOf(fen: number | null): number | null {
  return fen === null || fen < MYRIAD * 100 ? null : fen / 100 / MYRIAD;
}
