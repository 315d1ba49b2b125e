import type { Table, TableFault } from '../../platform/documents/table.ts';
import { AppError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { MOST_SHEET_ROWS, SHEET_COLUMNS, VALUES_SHEET } from '../../shared/milestones/sheet.ts';
import { type Columns, columnsOf } from './check-rows.ts';
import { type SheetRoom, tableWorkOf } from './sheet-room.ts';

export interface Sheet {
  columns: Columns;
  rows: Table['rows'];
}

/**
 * A file as a table of values; what its rows say is not checked yet.
 * @throws AppError invalid-input: no table, too much of one, another one than is expected; unavailable
 */
export async function readSheet(
  room: Pick<SheetRoom, 'tableWork'>,
  { bytes, name }: { bytes: Uint8Array<ArrayBuffer>; name: string },
): Promise<Sheet> {
  const sheets = [VALUES_SHEET.zh, VALUES_SHEET.en];
  const read = await tableWorkOf(room).readTable({ bytes, name, sheets, mostRows: MOST_SHEET_ROWS });
  if ('fault' in read) throw refused(faultWords(read.fault));
  const [header, ...rows] = read.table.rows;
  const columns = columnsOf(header);
  if (columns === null) throw refused(HEADERS);
  if (rows.length === 0) throw noValues();
  return { columns, rows };
}

export const noValues = () => refused(EMPTY);

function refused(why: Bilingual): AppError {
  return new AppError('invalid-input', undefined, { fields: [{ path: 'file', ...why }] });
}

const names = (locale: 'zh' | 'en') =>
  Object.values(SHEET_COLUMNS)
    .map((column) => column[locale])
    .join(locale === 'zh' ? '、' : ', ');

const HEADERS: Bilingual = {
  zh: `表头不符：第一行应为 ${names('zh')}（更正说明可以没有），不能有其他列。请使用模板。`,
  en: `These are not the headers expected: the first row has ${names('en')} (the last may be left out) and no other column. Use the template.`,
};
const EMPTY: Bilingual = { zh: '表中没有数值。', en: 'There are no values in it.' };

const MOST = MOST_SHEET_ROWS.toLocaleString('en');
const WORDS: Readonly<Record<Exclude<TableFault['why'], 'no-sheet'>, Bilingual>> = {
  unreadable: {
    zh: '无法读取：请上传 XLSX（不含宏、没有密码）或 CSV（UTF-8 或 GB 18030）文件，以内容为准。',
    en: 'It cannot be read: upload XLSX (without macros or a password) or CSV (UTF-8 or GB 18030); what counts is the content.',
  },
  'too-large': {
    zh: '文件展开后过大，没有读取。请只保留需要导入的数值，另存后再上传。',
    en: 'Unpacked it is too large, and was not read. Keep only the values to import, save it anew and upload that.',
  },
  'too-many-rows': {
    zh: `超过 ${MOST} 行，没有导入。请分成几个文件，并删除表格下方多余的行。`,
    en: `It has more than ${MOST} rows; nothing was imported. Split it into several files, and delete rows below the table.`,
  },
  'too-wide': {
    zh: `列数过多：每行一个数值，只有 ${names('zh')} 四列。请使用模板。`,
    en: `It has too many columns: a value a row, with ${names('en')} only. Use the template.`,
  },
};

function faultWords(fault: TableFault): Bilingual {
  if (fault.why !== 'no-sheet') return WORDS[fault.why];
  const found = fault.found.slice(0, 10);
  return {
    zh: `没有名为“${VALUES_SHEET.zh}”的工作表；文件中有：${found.join('、') || '无'}。`,
    en: `There is no sheet named “${VALUES_SHEET.en}”; the file has: ${found.join(', ') || 'none'}.`,
  };
}
