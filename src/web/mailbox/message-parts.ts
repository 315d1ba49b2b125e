export interface Part {
  text: string;
  /** Path on this site; null where the text leads nowhere, or elsewhere. */
  path: string | null;
}

/** A message's text, its addresses on this site apart from the rest: no other is made a link. */
export function partsOf(text: string, origin: string): Part[] {
  return text.split(/(https?:\/\/[^\s<>"'，。；！？、（）《》“”]+)/gu).flatMap((piece, at) => {
    if (piece === '') return [];
    return [{ text: piece, path: at % 2 === 1 ? pathOf(piece, origin) : null }];
  });
}

function pathOf(address: string, origin: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : null;
}

/** Codes to be typed somewhere: six digits that stand alone, outside of addresses. */
export function codesIn(text: string): string[] {
  const outside = text.replaceAll(/https?:\/\/\S+/gu, ' ');
  return [...new Set(outside.match(/(?<![\d-])\d{6}(?![\d-])/gu) ?? [])];
}
