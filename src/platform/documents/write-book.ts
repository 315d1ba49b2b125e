import type { Book } from './write-sheet.ts';

/** Writes a workbook of several sheets as XLSX. To be run off the event loop. */
export async function writeBook({ sheets }: Book): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const written = await writeXlsx({
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map(({ width, format }) => ({
        width,
        ...(format !== undefined && { numFmt: format }),
      })),
      rows: [columns.map(({ header }) => header), ...rows.map((row) => [...row])],
      freezePane: { rows: 1 },
    })),
    stringMode: 'inline',
  });
  return new Uint8Array(written);
}
