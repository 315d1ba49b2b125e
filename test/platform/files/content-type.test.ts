import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { CONTENT_TYPES, ContentWatch, endingLacking } from '../../../src/platform/files/content-type.ts';
import { zipOf } from '../../support/zip.ts';

function typeOf(content: Uint8Array | string, name = 'x', chunkSize = 7) {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const watch = new ContentWatch();
  for (let at = 0; at < bytes.length; at += chunkSize) watch.pass(bytes.subarray(at, at + chunkSize));
  return watch.typeOf(name);
}

const parts = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '' };
const GB = Buffer.from('b5dad2bbccf5a3ac', 'hex'); // 第一条，

describe('the type of a file', () => {
  test.each<[keyof typeof CONTENT_TYPES, string | Uint8Array, string?]>([
    ['pdf', '%PDF-1.7\n…'],
    ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['docx', zipOf({ ...parts, 'word/document.xml': 'x' })],
    ['xlsx', zipOf({ 'xl/workbook.xml': 'x', 'big.bin': 'x'.repeat(300_000), ...parts })],
    ['ofd', zipOf({ 'OFD.xml': '', 'Doc_0/Document.xml': '' })],
    ['txt', Buffer.from('\ufeff第一条　为了规范。\r\n', 'utf8')],
    ['txt', GB],
    ['csv', Buffer.from('名称,金额\n甲,1\n', 'utf8'), '表.CSV'],
    ['csv', GB, 'a.csv'],
  ])('is %s by its content', (kind, content, name = 'evil.exe') => {
    for (const chunkSize of [1, 7, 100_000])
      expect(typeOf(content, name, chunkSize)).toBe(CONTENT_TYPES[kind]);
  });

  test.each<[string, string | Uint8Array]>([
    ['a program', 'MZ\x90\0\x03'],
    ['a program of Linux', '\x7fELF\x02\x01'],
    ['an archive of anything', zipOf({ 'a.txt': 'x' })],
    [
      'an archive named as a document only inside an entry',
      zipOf({ 'a.txt': 'word/document.xml[Content_Types].xml' }),
    ],
    ['a document with macros', zipOf({ ...parts, 'word/document.xml': '', 'word/vbaProject.bin': '' })],
    ['macros under another name', zipOf({ ...parts, 'word/document.xml': '', 'word/vbaProject2.bin': '' })],
    [
      'a sheet of Excel 4 macros',
      zipOf({ ...parts, 'xl/workbook.xml': '', 'xl/macrosheets/sheet1.xml': '' }),
    ],
    ['a control', zipOf({ ...parts, 'word/document.xml': '', 'word/activeX/activeX1.xml': '' })],
    ['an embedded object', zipOf({ ...parts, 'xl/workbook.xml': '', 'xl/embeddings/oleObject1.bin': '' })],
    ['an archive cut off', zipOf({ ...parts, 'word/document.xml': '' }).slice(0, -5)],
    ['an archive whose list lies', lying()],
    ['an old Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['half a character', Buffer.from('第一条', 'utf8').subarray(0, 7)],
    ['text with a NUL', 'abc\0def'],
    ['text with an escape', 'abc\x1b[31m'],
    ['nothing', ''],
    ['bytes of no encoding', '\xff\xff\xff\xff'],
  ])('is none of ours for %s', (_what, content) => {
    expect(typeOf(content, 'x.pdf')).toBeNull();
  });

  test('is what its name ends in, so that nothing is opened as what it is not', () => {
    const text = CONTENT_TYPES.txt;
    expect(['a.TXT', 'a.md', 'run.bat', '无名'].map((name) => endingLacking(name, text))).toEqual([
      '',
      '',
      '.txt',
      '.txt',
    ]);
    expect(endingLacking('报告.docm', CONTENT_TYPES.docx)).toBe('.docx');
    expect(endingLacking('照片.JPEG', CONTENT_TYPES.jpeg)).toBe('');
  });

  test('is found without holding on to what passed', async () => {
    const watch = new ContentWatch();
    watch.pass(Buffer.from('PK\x03\x04'));
    collect();
    const before = process.memoryUsage().arrayBuffers;
    for (let at = 0; at < 2000; at++) watch.pass(new Uint8Array(64 * 1024));
    await expect
      .poll(
        () => {
          collect();
          return process.memoryUsage().arrayBuffers - before;
        },
        { timeout: 10_000 },
      )
      .toBeLessThan(10 * 1024 * 1024);
    expect(watch.typeOf('x')).toBeNull();
  });
});

/** What is held no more is let go of now, not when there is need; buffers are freed by a thread of their own a little later. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** Says it has more entries than there are. */
function lying(): Uint8Array {
  const zip = zipOf({ ...parts, 'word/document.xml': '' });
  zip.set([0xff, 0xff], zip.length - 12);
  return zip;
}
