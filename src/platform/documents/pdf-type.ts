import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { create } from 'fontkit';

const FONT = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/** A font in a document, of which only what was written is embedded, and how wide its characters are. */
export interface Face {
  font: PDFFont;
  /** Of an em. */
  widthOf(text: string): number;
}

/** Noto Sans SC (OFL): it has all of GB 18030's first level, and may be embedded. */
export async function embedFace(document: PDFDocument): Promise<Face> {
  const bytes = new Uint8Array(await readFile(createRequire(import.meta.url).resolve(FONT)));
  document.registerFontkit(fontkit as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  const font = await document.embedFont(bytes, { subset: true });
  const measured = create(bytes);
  const widths = new Map<string, number>();
  const characterWidth = (character: string) => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const { advanceWidth } = measured.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const width = advanceWidth / measured.unitsPerEm;
    widths.set(character, width);
    return width;
  };
  return {
    font,
    widthOf: (text) => {
      let sum = 0;
      for (const character of text) sum += characterWidth(character);
      return sum;
    },
  };
}
