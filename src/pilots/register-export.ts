import { CSV_MARK, csvLine } from '../shared/csv.ts';
import { AppError } from '../shared/errors.ts';
import type { Bilingual, Locale } from '../shared/locale.ts';
import { KIND_NAMES } from '../shared/pilots/names.ts';
import { STATE_NAMES, TRACK_NAMES } from '../shared/pilots/states.ts';
import { parksOf } from './read-register.ts';
import { type RegisterFilter, searchRegister } from './register-search.ts';
import type { Room } from './room.ts';
import type { Shown } from './shown.ts';

/** Rows of one file; who wants more narrows it by a filter, and the last row says so. */
export const MOST_ROWS = 100_000;
const AT_ONCE = 500;

type Cell = string | number | null;
interface Column {
  name: Bilingual;
  /** Characters. */
  width: number;
  /** Of figures. */
  format?: string;
  cell: (shown: Shown, words: Words) => Cell;
}

interface Words {
  locale: Locale;
  parks: ReadonlyMap<string, Bilingual>;
  publicUrl: string;
}

const MONEY = '#,##0.00';
const yuan = (fen: number | null | undefined): number | null => (fen == null ? null : fen / 100);

const COLUMNS: readonly Column[] = [
  { name: { zh: '编号', en: 'Number' }, width: 24, cell: ({ number }) => number },
  { name: { zh: '项目名称', en: 'Title' }, width: 36, cell: ({ title }) => title },
  {
    name: { zh: '类别', en: 'Track' },
    width: 14,
    cell: ({ track }, { locale }) => TRACK_NAMES[track][locale],
  },
  {
    name: { zh: '状态', en: 'State' },
    width: 14,
    cell: ({ state }, { locale }) => STATE_NAMES[state][locale],
  },
  { name: { zh: '状态自', en: 'State since' }, width: 12, cell: ({ stateOn }) => stateOn },
  {
    name: { zh: '项目类型', en: 'Kind' },
    width: 12,
    cell: ({ kind }, { locale }) => kind && KIND_NAMES[kind][locale],
  },
  {
    name: { zh: '园区', en: 'Park' },
    width: 24,
    cell: ({ park }, { locale, parks }) => park && (parks.get(park)?.[locale] ?? park),
  },
  {
    name: { zh: '申请人', en: 'Applicants' },
    width: 40,
    cell: ({ applicants }, { locale }) => applicants.join(locale === 'zh' ? '；' : '; '),
  },
  { name: { zh: '持牌机构', en: 'Licensed host' }, width: 30, cell: ({ host }) => host },
  { name: { zh: '监管部门', en: 'Regulator' }, width: 24, cell: ({ regulator }) => regulator },
  { name: { zh: '监管准入日期', en: 'Admitted by it on' }, width: 12, cell: ({ admittedOn }) => admittedOn },
  { name: { zh: '纳入台账日期', en: 'Registered on' }, width: 12, cell: ({ registeredOn }) => registeredOn },
  { name: { zh: '测试开始日期', en: 'Test starts on' }, width: 12, cell: ({ startsOn }) => startsOn },
  { name: { zh: '测试结束日期', en: 'Test ends on' }, width: 12, cell: ({ endsOn }) => endsOn },
  {
    name: { zh: '客户数上限（户）', en: 'Cap: customers' },
    width: 14,
    format: '#,##0',
    cell: ({ caps }) => caps?.customers ?? null,
  },
  {
    name: { zh: '交易笔数上限（笔）', en: 'Cap: transactions' },
    width: 14,
    format: '#,##0',
    cell: ({ caps }) => caps?.transactions ?? null,
  },
  {
    name: { zh: '单笔金额上限（元）', en: 'Cap: yuan a transaction' },
    width: 18,
    format: MONEY,
    cell: ({ caps }) => yuan(caps?.perTransaction),
  },
  {
    name: { zh: '总金额上限（元）', en: 'Cap: yuan in all' },
    width: 18,
    format: MONEY,
    cell: ({ caps }) => yuan(caps?.total),
  },
  { name: { zh: '测试区域', en: 'Area' }, width: 20, cell: ({ caps }) => caps?.area ?? null },
  {
    name: { zh: '网址', en: 'Address' },
    width: 50,
    cell: ({ id }, { publicUrl }) => `${publicUrl}/register/${id}`,
  },
];

const CUT: Bilingual = {
  zh: `只导出了前 ${MOST_ROWS} 项，其余请加上筛选条件分次导出。`,
  en: `Only the first ${MOST_ROWS} are here; narrow the list to export the others.`,
};

/** Page by page, so that no more than one is in memory. */
async function* rowsOf(room: Room, filter: RegisterFilter, locale: Locale): AsyncGenerator<Cell[]> {
  const words = { locale, parks: await parksOf(room), publicUrl: room.publicUrl };
  let before: number | null = null;
  for (let sent = 0; ; ) {
    const page: { seq: number; shown: Shown }[] = await searchRegister(room.database, {
      ...filter,
      before,
      limit: AT_ONCE,
    });
    for (const { shown } of page.slice(0, AT_ONCE)) {
      if (sent++ === MOST_ROWS) {
        yield [CUT[locale]];
        return;
      }
      yield COLUMNS.map(({ cell }) => cell(shown, words));
    }
    if (page.length <= AT_ONCE) return;
    before = page[AT_ONCE - 1]!.seq;
  }
}

export async function* registerCsv(
  room: Room,
  filter: RegisterFilter,
  locale: Locale,
): AsyncGenerator<string> {
  yield CSV_MARK + csvLine(COLUMNS.map(({ name }) => name[locale]));
  let lines = '';
  for await (const row of rowsOf(room, filter, locale)) {
    lines += csvLine(row.map((cell) => (cell === null ? '' : String(cell))));
    if (lines.length < 32_000) continue;
    yield lines;
    lines = '';
  }
  if (lines !== '') yield lines;
}

const SHEET: Bilingual = { zh: '登记台账', en: 'Register' };

/** @throws AppError not-offered: this host writes none */
export async function registerXlsx(
  room: Room,
  filter: RegisterFilter,
  locale: Locale,
): Promise<ReadableStream<Uint8Array>> {
  if (room.writeSheet === null) throw notHere();
  return room.writeSheet({
    name: SHEET[locale],
    columns: COLUMNS.map(({ name, width, format }) => ({ header: name[locale], width, format })),
    rows: rowsOf(room, filter, locale),
  });
}

function notHere(): AppError {
  return new AppError('not-offered', 'no sheets are written here', {
    fields: [
      {
        path: 'register.xlsx',
        zh: '此服务不生成 Excel 文件，请下载 CSV。',
        en: 'This service writes no Excel files; take the CSV.',
      },
    ],
  });
}
