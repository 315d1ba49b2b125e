import { type PDFArray, type PDFContentStream, PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { takePages } from '../../../src/platform/documents/take-pages.ts';

/** As far as a JPEG is looked at before it is drawn: 400 × 200, and how it says that it is turned. */
function photo(orientation: number | null, little = true): Uint8Array {
  const short = (value: number) => (little ? [value, 0] : [0, value]);
  const long = (value: number) => (little ? [value, 0, 0, 0] : [0, 0, 0, value]);
  const field = [
    ...(little ? [0x12, 1] : [1, 0x12]),
    ...short(3),
    ...long(1),
    ...short(orientation ?? 1),
    0,
    0,
  ];
  const tiff = [...(little ? [0x49, 0x49] : [0x4d, 0x4d]), ...short(42), ...long(8), ...short(1), ...field];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const app1 = orientation === null ? [] : [0xff, 0xe1, 0, exif.length + 2, ...exif];
  const frame = [0xff, 0xc0, 0, 17, 8, 0, 200, 1, 144, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  return Uint8Array.from([0xff, 0xd8, ...app1, ...frame, 0xff, 0xd9]);
}

async function shown(bytes: Uint8Array) {
  const document = await PDFDocument.create();
  const [page] = (await takePages(document, { type: 'image/jpeg', bytes }))!;
  const { width, height } = page!.getSize();
  const { node } = page!;
  const stream = node.context.lookup((node.Contents() as PDFArray).get(0)) as PDFContentStream;
  const drawn = stream.getContentsString();
  const matrix = /([-\d. ]+) cm/
    .exec(drawn)![1]!
    .trim()
    .split(' ')
    .map((one) => Math.round(Number(one)));
  return { lies: width > height, matrix };
}

it('a photo is taken in as it is seen: turned as its camera says, on a page that lies or stands with it', async () => {
  expect(await shown(photo(null))).toEqual({ lies: true, matrix: [758, 0, 0, 379, 42, 108] });
  expect((await shown(photo(3))).matrix).toEqual([-758, 0, 0, -379, 800, 487]);
  // Turned by a quarter to the right: what is stored at the left is seen above.
  for (const little of [true, false])
    expect(await shown(photo(6, little))).toEqual({ lies: false, matrix: [0, -758, 379, 0, 108, 800] });
  expect((await shown(photo(8))).matrix).toEqual([0, 758, -379, 0, 487, 42]);
  // What cannot be read is upright.
  expect((await shown(photo(99))).lies).toBe(true);
  expect(
    await takePages(await PDFDocument.create(), { type: 'image/jpeg', bytes: photo(6).slice(0, 20) }),
  ).toBeNull();
});
