import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachment, fileName } from '../../../src/platform/files/file-name.ts';

describe('the name of a file', () => {
  test.each([
    ['营业执照.pdf', '营业执照.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\张三\\授权 委托书.docx', '授权 委托书.docx'],
    ['．．／．．／ｅｔｃ／ｐａｓｓｗｄ', 'passwd'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\u200bb\u2028c\0.txt', 'abc.txt'],
    ['.htaccess', 'htaccess'],
    ['  ...  ', '未命名'],
    ['', '未命名'],
    ['/', '未命名'],
    ['\ud800.pdf', 'pdf'],
  ])('%j becomes %j', (given, expected) => {
    expect(fileName(given)).toBe(expected);
  });

  test('keeps its extension when it is cut, and no half character', () => {
    const name = fileName(`${'很长的名字'.repeat(60)}.docx`);
    expect(name).toMatch(/^(很长的名字)+很?长?的?名?\.docx$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(fileName(`${'👨‍👩‍👧'.repeat(100)}.pdf`).isWellFormed()).toBe(true);
  });

  test('of any text reaches neither a header nor a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = fileName(given);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^\.|^$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(fileName(name)).toBe(name);
        const header = attachment(name);
        expect(header).toMatch(/^attachment; filename="[^"\\%;\r\n]*"; filename\*=UTF-8''[\w.~!$&+^`|%-]+$/);
        expect(header).toMatch(/^[\x20-\x7e]+$/);
        expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(name);
      }),
      { numRuns: 200 },
    );
  });
});
