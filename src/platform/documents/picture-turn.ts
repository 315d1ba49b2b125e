/** EXIF 2.32, 4.6.5: how what is stored is turned to be seen; as a matrix over the unit square, [a, b, c, d, e, f]. */
export type Turn = readonly [number, number, number, number, number, number];

export const UPRIGHT: Turn = [1, 0, 0, 1, 0, 0];
const TURNS: Readonly<Record<number, Turn>> = {
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

/** Whether its width is seen as its height. */
export const isOnSide = ([a]: Turn): boolean => a === 0;

const [APP1, SCAN] = [0xffe1, 0xffda];
const EXIF = 0x4578_6966;
const LITTLE = 0x4949;
const ORIENTATION = 0x0112;

/** How a JPEG says that it is to be turned, as photos of a telephone do. What says nothing, or nothing that can be read, is upright. */
export function turnOf(jpeg: Uint8Array): Turn {
  try {
    return TURNS[orientationIn(new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength))] ?? UPRIGHT;
  } catch (error) {
    if (error instanceof RangeError) return UPRIGHT;
    throw error;
  }
}

/** @throws RangeError: it ends before it should */
function orientationIn(view: DataView): number {
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker < 0xff00 || marker === SCAN) return 1;
    if (marker !== APP1 || view.getUint32(at + 4) !== EXIF) continue;
    const tiff = at + 10;
    const little = view.getUint16(tiff) === LITTLE;
    const directory = tiff + view.getUint32(tiff + 4, little);
    for (let nth = 0; nth < view.getUint16(directory, little); nth++) {
      const field = directory + 2 + 12 * nth;
      if (view.getUint16(field, little) === ORIENTATION) return view.getUint16(field + 8, little);
    }
    return 1;
  }
}
