/** A sheet of a workbook, its rows written as they come. */
export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: AsyncIterable<readonly (string | number | null)[]>;
}

export interface SheetColumn {
  header: string;
  /** Characters. */
  width: number;
  /** Of figures, as spreadsheets write it. */
  format?: string | undefined;
}

/** A workbook of several sheets, all of whose rows are there. */
export interface Book {
  sheets: readonly BookSheet[];
}

export interface BookSheet extends Omit<Sheet, 'rows'> {
  rows: readonly (readonly (string | number | null)[])[];
}

/** An XLSX file; null where the host has no room for what writes it. */
export type WriteSheet = ((sheet: Sheet) => Promise<ReadableStream<Uint8Array>>) | null;

/** The library is loaded when a sheet is first asked for: few ask. */
export async function writeSheet({ name, columns, rows }: Sheet): Promise<ReadableStream<Uint8Array>> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  return writeXlsxStream(rows as AsyncIterable<(string | number | null)[]>, {
    name,
    columns: columns.map(({ header, width, format }) => ({
      header,
      width,
      ...(format !== undefined && { numFmt: format }),
    })),
    freezePane: { rows: 1 },
  });
}
