import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pdfRuns } from '../../../src/platform/files/pdf-runs.ts';

type Part = string | Uint8Array;
const latin = (part: Part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part));
const pdf = (...parts: Part[]) =>
  new Uint8Array(
    Buffer.concat(
      ['%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n', ...parts, '\n%%EOF\n'].map(latin),
    ),
  );
const object = (dictionary: string) => pdf(`3 0 obj\n<<${dictionary}>>\nendobj\n`);
const stream = (dictionary: string, body: Part) =>
  pdf(`3 0 obj\n<<${dictionary}>>\nstream\n`, body, '\nendstream\nendobj\n');
const packed = (objects: string, more = '') => {
  const body = deflateSync(objects);
  return stream(`/Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${body.length}${more}`, body);
};

test.each<[string, Uint8Array<ArrayBuffer>]>([
  ['a script', object('/S /JavaScript /JS (app.alert(1))')],
  ['a script that lies elsewhere', object('/S/JavaScript/JS 9 0 R')],
  ['a script by another spelling of its name', object('/S /#4aavaScript /#4AS (x)')],
  ['a name that is an object of its own', pdf('3 0 obj\n/JavaScript\nendobj\n')],
  ['scripts of the document', object('/Names<</JavaScript 5 0 R>>')],
  ['a program that is started', object('/S /Launch /F (calc.exe)')],
  ['the same after a remark', object('/S%x\n/Launch')],
  ['the same after nothing', object('/S\0/Launch')],
  ['a script after a remark', object('/JS%x\n(app.alert(1))')],
  ['a form that runs', object('/AcroForm<</XFA 5 0 R>>')],
  ['a script in packed objects', packed('3 0 <</S/JavaScript/JS(x)>>')],
  ['a script in packed objects of no said type', stream('/N 1/First 4', '3 0 <</S/JavaScript/JS(x)>>')],
  ['packed objects that cannot be unpacked', stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', 'secret')],
  [
    'packed objects in another way',
    stream('/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]', 'aa'),
  ],
  ['an object inside of a picture', stream('/Subtype/Image', 'xx 7 0 obj <</S/Launch/F(calc)>> endobj xx')],
])('%s is found', async (_what, bytes) => {
  expect(await pdfRuns(bytes)).toBe(true);
});

test.each<[string, Uint8Array<ArrayBuffer>]>([
  ['a link to a page', object('/S/URI/URI(https://example.com/JS/Launch/EmbeddedFiles/a)')],
  ['a place that it opens at', object('/OpenAction[3 0 R /Fit]/FirstChar 3')],
  ['a page that speaks of scripts', stream('/Length 30', 'BT (/S /JavaScript) Tj ET')],
  ['packed objects', packed('3 0 <</Type/Page/Annots[]>>')],
  [
    'packed objects of no said length',
    stream('/Type/ObjStm/N 1/First 4/Filter[/FlateDecode]', deflateSync('3 0 <<>>')),
  ],
  ['the data of a voucher', object('/Names<</EmbeddedFiles 5 0 R>>/Type/Filespec/F(a.xml)/EF<</F 5 0 R>>')],
  ['a signature', object('/Type/Sig/Filter/Adobe.PPKLite/Contents<00>')],
])('%s is taken', async (_what, bytes) => {
  expect(await pdfRuns(bytes)).toBe(false);
});

test.each(['talent-award-call-2026', 'liability-insurance-guide', 'office-rent-qa', 'spark-list-call-2026'])(
  'a notice of an office is taken: %s',
  async (name) => {
    const url = new URL(`../../fixtures/notices/${name}.pdf`, import.meta.url);
    expect(await pdfRuns(new Uint8Array(readFileSync(url)))).toBe(false);
  },
);

test('what is long and says nothing costs no more than it is long', async () => {
  const blank = object(`/A${' '.repeat(4_000_000)}/B ${'1 '.repeat(1_000_000)}`);
  const before = performance.now();
  expect(await pdfRuns(blank)).toBe(false);
  expect(performance.now() - before).toBeLessThan(5_000);
});
