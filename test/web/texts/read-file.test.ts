import { deflateRawSync } from 'node:zlib';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/web/texts/read-file.ts';

const file = (name: string, content: string | Uint8Array) =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
const refusal = (given: File) =>
  readFile(given).then(
    ({ text }) => `read: ${text.slice(0, 40)}`,
    (error: { reason?: string }) => error.reason,
  );

async function pdf(pages: number, text: string) {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (let i = 0; i < pages; i++) {
    const page = made.addPage([300, 300]);
    if (text !== '')
      for (const [at, line] of text.split('\n').entries())
        page.drawText(line, { x: 20, y: 250 - at * 20, size: 10, font });
  }
  return made;
}

/** One entry, whose header says what it likes about its size. */
function zipOf(name: string, content: Buffer, flags = 0): Buffer {
  const packed = deflateRawSync(content);
  const title = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(title.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(10, 24);
  central.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + title.length, 12);
  end.writeUInt32LE(local.length + title.length + packed.length, 16);
  return Buffer.concat([local, title, packed, central, title, end]);
}

describe('a file that an editor chooses', () => {
  it('of Word is read paragraph by paragraph, each set in unless it is centred', async () => {
    const title = new Paragraph({ text: '关于申报的通知', alignment: AlignmentType.CENTER });
    const paragraphs = [title, ...['一、申报对象', '注册在本区的企业。'].map((text) => new Paragraph(text))];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }));
    expect(await readFile(file('通知.docx', bytes))).toEqual({
      text: '关于申报的通知\n\n　　一、申报对象\n\n　　注册在本区的企业。\n',
      numberedByWord: false,
    });
  });

  it('of Word keeps the numbers that Word makes', async () => {
    const levels = [
      { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
      { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
    ];
    const numbered = (text: string, level: number) =>
      new Paragraph({ text, numbering: { reference: 'own', level } });
    const children = [
      numbered('申报对象', 0),
      numbered('企业；', 1),
      numbered('高校。', 1),
      numbered('材料', 0),
      numbered('申请表。', 1),
    ];
    const bytes = await Packer.toBuffer(
      new Document({ numbering: { config: [{ reference: 'own', levels }] }, sections: [{ children }] }),
    );
    const { text, numberedByWord } = await readFile(file('通知.docx', bytes));
    expect(text.split(/\s+/u).filter(Boolean)).toEqual([
      '一、申报对象',
      '1.企业；',
      '2.高校。',
      '二、材料',
      '1.申请表。',
    ]);
    expect(numberedByWord).toBe(false);
  });

  it('of Word says so where it numbers in a way that is not known', async () => {
    const levels = [{ level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' }];
    const children = [new Paragraph({ text: '申报对象', numbering: { reference: 'own', level: 0 } })];
    const bytes = await Packer.toBuffer(
      new Document({ numbering: { config: [{ reference: 'own', levels }] }, sections: [{ children }] }),
    );
    expect((await readFile(file('通知.docx', bytes))).numberedByWord).toBe(true);
  });

  it('of Word gives a table row by row, a merged cell to each of its rows', async () => {
    const cell = (text: string, verticalMerge?: 'restart' | 'continue') =>
      new TableCell({
        children: text.split('\n').map((line) => new Paragraph(line)),
        ...(verticalMerge && { verticalMerge }),
      });
    const rows = [
      [cell('类别'), cell('对象'), cell('标准')],
      [cell('A类', VerticalMergeType.RESTART), cell('企业'), cell('20万元')],
      [cell('', VerticalMergeType.CONTINUE), cell('高校'), cell('10万元')],
    ];
    const guide = [
      [cell('申请材料'), cell('1.申请表；\n2.营业执照。')],
      [cell('咨询电话'), cell('021-50000000')],
    ];
    const tables = [rows, guide].map(
      (all) => new Table({ rows: all.map((children) => new TableRow({ children })) }),
    );
    const bytes = await Packer.toBuffer(
      new Document({ sections: [{ children: [tables[0]!, new Paragraph('办理'), tables[1]!] }] }),
    );
    expect((await readFile(file('指南.docx', bytes))).text.split(/\s+/u).filter(Boolean)).toEqual([
      '类别｜对象｜标准',
      'A类｜企业｜20万元',
      'A类｜高校｜10万元',
      '办理',
      '申请材料｜1.申请表；',
      '2.营业执照。',
      '咨询电话｜021-50000000',
    ]);
  });

  it('of PDF gives a ruled table row by row, whatever lines its cells are broken into', async () => {
    const made = await PDFDocument.create();
    const font = await made.embedFont(StandardFonts.Helvetica);
    const page = made.addPage([300, 300]);
    const write = (text: string, x: number, y: number) => page.drawText(text, { x, y, size: 10, font });
    const line = (x1: number, y1: number, x2: number, y2: number) =>
      page.drawLine({ start: { x: x1, y: y1 }, end: { x: x2, y: y2 } });
    for (const y of [200, 170, 130]) line(20, y, 260, y);
    for (const x of [20, 100, 180, 260]) line(x, 130, x, 200);
    write('Before the table.', 20, 230);
    for (const [at, text] of ['Class', 'For', 'Amount'].entries()) write(text, 25 + at * 80, 180);
    write('Enterprises', 105, 155);
    write('A', 25, 147);
    write('200,000', 185, 147);
    write('and schools', 105, 140);
    write('After the table.', 20, 100);
    const { text } = await readFile(file('a.pdf', await made.save()));
    expect(text.split('\n').map((one) => one.trim())).toEqual([
      'Before the table.',
      'Class｜For｜Amount',
      'A｜Enterprises and schools｜200,000',
      'After the table.',
      '',
    ]);
  });

  it('of PDF is read line by line, with its page breaks', async () => {
    const made = await pdf(2, 'Article 1 of a long regulation\ngoes on in a second line');
    const { text } = await readFile(file('a.pdf', await made.save()));
    expect(text.split('\f')).toHaveLength(2);
    expect(text).toContain('long regulation\ngoes on');
  });

  it.each([
    ['UTF-8', Buffer.from('一、总则\n')],
    ['GB 18030', Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xd4, 0xf2])],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('一、总则', 'utf16le')])],
  ])('of plain text is read in %s', async (_, bytes) => {
    expect((await readFile(file('a.txt', bytes))).text).toBe('一、总则\n');
  });

  it.each<[string, () => File | Promise<File>, string]>([
    [
      'an old Word file, or one under a password',
      () => file('a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
      'old-word',
    ],
    ['something else', () => file('a.exe', 'MZ'), 'type'],
    ['another kind of archive', () => file('a.docx', zipOf('x.xml', Buffer.from('<a/>'))), 'type'],
    [
      'a bomb that lies about its size',
      () => file('a.docx', zipOf('word/document.xml', Buffer.alloc(61 * 1024 * 1024))),
      'bomb',
    ],
    [
      'entities that grow',
      () => file('a.docx', zipOf('word/document.xml', Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a/>'))),
      'bomb',
    ],
    [
      'an encrypted archive',
      () => file('a.docx', zipOf('word/document.xml', Buffer.from('x'), 1)),
      'encrypted',
    ],
    ['a torn archive', () => file('a.docx', Buffer.from('PK\u0003\u0004 and no more')), 'broken'],
    ['a file that is too large', () => file('a.txt', Buffer.alloc(20 * 1024 * 1024 + 1)), 'size'],
    ['a text that is too long', () => file('a.txt', '文'.repeat(300_001)), 'length'],
    ['an empty file', () => file('a.txt', ' \n'), 'empty'],
    ['bytes that are no text', () => file('a.txt', Buffer.from([0, 1, 2, 0xff])), 'encoding'],
    ['a PDF of pictures', async () => file('a.pdf', await (await pdf(3, '1')).save()), 'scanned'],
    ['too many pages', async () => file('a.pdf', await (await pdf(301, '')).save()), 'pages'],
    ['a torn PDF', () => file('a.pdf', '%PDF-1.7 and no more'), 'broken'],
    [
      'a PDF under a password',
      async () => {
        const made = await pdf(1, 'secret');
        made.encrypt({ userPassword: 'a', ownerPassword: 'b' });
        return file('a.pdf', await made.save());
      },
      'encrypted',
    ],
  ])('is refused with a reason: %s', async (_, make, reason) => {
    expect(await refusal(await make())).toBe(reason);
  });
});
