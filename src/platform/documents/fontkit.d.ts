/** What is used of it: measuring here, and what the writer of PDF asks of it by itself. */
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    advanceWidth: number;
  }
  export interface Font {
    unitsPerEm: number;
    glyphForCodePoint(codePoint: number): Glyph;
  }
  export function create(bytes: Uint8Array, postscriptName?: string): Font;
}
