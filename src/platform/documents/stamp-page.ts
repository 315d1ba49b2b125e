import { degrees, type PDFPage, rgb } from '@cantoo/pdf-lib';
import type { Face } from './pdf-type.ts';

const SIZE = 10;
const MARGIN = 22;
const PADDING = 3;

/** Puts a page's number into the lower right corner, as it is looked at, however the page lies; on white, so that it can be read. */
export function stampPage(face: Face, page: PDFPage, text: string): void {
  const { x, y, width, height } = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const long = face.widthOf(text) * SIZE;
  const place = (
    {
      0: { x: x + width - MARGIN - long, y: y + MARGIN },
      90: { x: x + width - MARGIN, y: y + height - MARGIN - long },
      180: { x: x + MARGIN + long, y: y + height - MARGIN },
      270: { x: x + MARGIN, y: y + MARGIN + long },
    } as Readonly<Record<number, { x: number; y: number }>>
  )[turned] ?? { x, y };
  const rotate = degrees(turned);
  const radians = (turned * Math.PI) / 180;
  const [right, up] = [
    { x: Math.cos(radians), y: Math.sin(radians) },
    { x: -Math.sin(radians), y: Math.cos(radians) },
  ];
  page.drawRectangle({
    x: place.x - (right.x + up.x) * PADDING,
    y: place.y - (right.y + up.y) * PADDING,
    width: long + 2 * PADDING,
    height: SIZE + PADDING,
    color: rgb(1, 1, 1),
    rotate,
  });
  page.drawText(text, { ...place, size: SIZE, font: face.font, color: rgb(0, 0, 0), rotate });
}
