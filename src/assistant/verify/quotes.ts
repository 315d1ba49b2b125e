import { squeeze } from '../../shared/blanks.ts';
import { flatten } from './text.ts';

const QUOTED =
  /“([^“”]{1,600})”|「([^「」]{1,600})」|『([^『』]{1,600})』|"([^"]{1,600})"|‘([^‘’]{2,600})’/gu;
const TITLED = /《([^《》]{1,200}(?:《[^《》]*》[^《》]*)?)》/gu;
const HAN = /\p{Script=Han}/u;

/** Chinese words between quotation marks, as they must stand in the text. An English quotation is a translation and is judged as words. */
export function quotations(text: string): string[] {
  return Array.from(
    text.matchAll(QUOTED),
    (match) => match.slice(1).find((one) => one !== undefined)!,
  ).filter((quote) => HAN.test(quote));
}

export function titles(text: string): string[] {
  return Array.from(text.matchAll(TITLED), (match) => match[1]!);
}

const WHOLE = /^\s*(?:“([^“”]+)”|「([^「」]+)」|"([^"]+)")\s*$/u;
/** Nothing but a quotation: its words; else null. */
export function quotedWhole(text: string): string | null {
  const quote = WHOLE.exec(text)
    ?.slice(1)
    .find((one) => one !== undefined);
  return quote !== undefined && HAN.test(quote) ? quote.replace(/[\s。；;，,！!]+$/u, '') : null;
}

/** Letter for letter, in one sentence and with … for what is left out, but for blanks, the form of quotation marks, traditional characters and a stop at the end. */
export function standsIn(quote: string, flatSources: readonly string[]): boolean {
  const wanted = squeeze(quote)
    .split(/…+|\.{3,}/u)
    .map((piece) => flatten(piece).replace(/^[,;:]+|[,;:。.!?]+$/gu, ''))
    .filter(Boolean);
  return flatSources.some((source) => {
    let from = 0;
    return wanted.every((piece) => {
      const at = source.indexOf(piece, from);
      from = at + piece.length;
      return at >= 0;
    });
  });
}
