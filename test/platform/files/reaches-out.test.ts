import { expect, test } from 'vitest';
import { reachesOut } from '../../../src/platform/files/reaches-out.ts';
import { deflatedZip, zipOf } from '../../support/zip.ts';

const OF = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (kind: string, target: string, how = 'TargetMode="External"') =>
  `<?xml version="1.0"?><Relationships><Relationship Id="r" Type="${OF}/${kind}" Target="${target}" ${how}/></Relationships>`;
const word = (content: string, relations = '<Relationships/>') =>
  deflatedZip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document><w:body>${content}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations,
  });
const field = (...parts: string[]) =>
  `<w:fldChar w:fldCharType="begin"/>${parts.map((part) => `<w:r><w:instrText xml:space="preserve">${part}</w:instrText></w:r>`).join('')}<w:fldChar w:fldCharType="end"/>`;
const link = (content: string) =>
  zipOf({
    'xl/workbook.xml': '<workbook/>',
    'xl/externalLinks/externalLink1.xml': `<externalLink>${content}</externalLink>`,
  });

const connected = (how: string) =>
  zipOf({
    'xl/workbook.xml': '<workbook/>',
    'xl/connections.xml': `<connections><connection id="1" name="a > b" type="4" ${how}><webPr url="https://example.com/a"/></connection></connections>`,
  });

test.each<[string, Uint8Array<ArrayBuffer>]>([
  ['data from a page, fetched when it is opened', connected('refreshOnLoad="1"')],
  ['the same in other words', connected("saveData='1' refreshOnLoad = 'true'")],
  [
    'a table of a query, fetched when it is opened',
    zipOf({
      'xl/workbook.xml': '<workbook/>',
      'xl/queryTables/queryTable1.xml': '<x:queryTable name="q" refreshOnLoad="1"/>',
    }),
  ],
  ['a remote template', word('', relation('attachedTemplate', 'https://example.com/a.dotm'))],
  ['one on a share', word('', relation('attachedTemplate', 'file://\\\\host\\a.dotm'))],
  ['one on a share, by two strokes', word('', relation('attachedTemplate', '\\\\host\\a.dotm'))],
  [
    'one written otherwise',
    word('', relation('attachedTemplate', 'http://x/a', "TargetMode = '&#x45;xternal'")),
  ],
  [
    'one with a prefix',
    word('', relation('image', 'http://x/a').replaceAll('Relationship ', 'p:Relationship ')),
  ],
  ['one in UTF-16', zipOf16(relation('image', 'http://x/a'))],
  ['a picture from the web', word('', relation('image', 'http://example.com/a.png'))],
  ['an object elsewhere', word('', relation('oleObject', 'file:///C:\\a.xlsx'))],
  ['another kind of address', word('', relation('frame', 'mhtml:http://x!y'))],
  ['DDE', word(field('DDEAUTO c:\\\\windows\\\\cmd.exe "/k"'))],
  ['DDE in pieces', word(field(' DD', '<!-- -->E', 'AUTO cmd'))],
  ['DDE in an attribute', word('<w:fldSimple w:instr=" DDE &quot;excel&quot; x"/>')],
  ['a picture that a field fetches', word(field('INCLUDEPICTURE "https://x/a.png" \\* MERGEFORMATINET'))],
  ['a text on a share', word(field('INCLUDETEXT "\\\\\\\\host\\\\a.docx"'))],
  ['DDE of a table', link('<ddeLink ddeService="cmd" ddeTopic="/c calc"/>')],
  [
    'DDE that says it is figures',
    deflatedZip({
      'word/document.xml': `<!-- <worksheet> --><w:document>${' '.repeat(2_000)}${field('DDE x')}`,
    }),
  ],
  ['what cannot be unpacked', zipOf({ 'word/document.xml': '<a/>' }).fill(0, 0, 4)],
])('%s reaches out', async (_what, bytes) => {
  expect(await reachesOut(bytes)).toBe(true);
});

test.each<[string, Uint8Array<ArrayBuffer>]>([
  ['nothing', word('<w:t>DDE and https://example.com/ in words</w:t>')],
  ['a link to follow', word('', relation('hyperlink', 'https://example.com/'))],
  [
    'a template of the writer’s own disk',
    word('', relation('attachedTemplate', 'file:///C:\\Users\\a\\Normal.dotm')),
  ],
  ['a picture that was pasted', word(field('INCLUDEPICTURE "C:\\\\Temp\\\\wps1.jpg" \\* MERGEFORMATINET'))],
  ['page numbers', word(field(' PAGE \\* MERGEFORMAT ') + field('TOC \\o "1-3" \\h'))],
  ['data from a page, when its reader asks for them', connected('refreshOnLoad="0"')],
  ['another workbook’s cells', link('<externalBook r:id="r"/>')],
  [
    'figures',
    zipOf({
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': `<worksheet>${'<c/>'.repeat(9_000)}`,
    }),
  ],
])('%s does not', async (_what, bytes) => {
  expect(await reachesOut(bytes)).toBe(false);
});

function zipOf16(relations: string) {
  const name = 'word/_rels/document.xml.rels';
  return zipOf({
    'word/document.xml': '<w:document/>',
    [name]: Buffer.from(`\ufeff${relations}`, 'utf16le'),
  });
}
