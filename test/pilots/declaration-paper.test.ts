import { expect, it } from 'vitest';
import { type Declared, declarationPaper } from '../../src/pilots/declaration-paper.ts';
import type { Block, Paper } from '../../src/platform/documents/paper.ts';
import { type Declaration, emptyDeclaration, SECTIONS } from '../../src/shared/pilots/declaration.ts';
import { FIELDS } from '../../src/shared/pilots/fields.ts';
import { valuesAt } from '../../src/shared/pilots/missing.ts';
import { SECTION_NAMES } from '../../src/shared/pilots/names.ts';
import { wholeDeclaration } from './declarations.ts';

const PARTIES = [
  { name: '示例科技（上海）有限公司', uscc: '91310115MA0000001A', lead: true, host: false },
  { name: '示例银行股份有限公司上海分行', uscc: '91310115MA0000002B', lead: false, host: true },
];
const VERSION = { number: 2, code: 'V2-7K3M-9QXD', hash: '0123456789abcdef'.repeat(4) };

const declared = (more: Partial<Declared> = {}): Declared => ({
  pilot: { track: 'district', number: null, regulator: null },
  declaration: filledIn(),
  parties: PARTIES,
  version: VERSION,
  on: '2026-11-28',
  names: {
    parks: new Map([['zhangjiang', { zh: '张江数智天地', en: 'Zhangjiang' }]]),
    files: new Map([['f1', '法律意见书.pdf']]),
  },
  locale: 'zh',
  ...more,
});

function filledIn(): Declaration {
  const whole = wholeDeclaration();
  whole.identity.park = 'zhangjiang';
  whole.identity.licences = [
    {
      holder: '示例银行',
      licence: '金融许可证',
      number: 'B0001',
      scope: '发放贷款',
      expiresOn: '2030-12-31',
    },
  ];
  return whole;
}

const textsOf = (block: Block) =>
  'text' in block ? [block.text] : [...(block.head ?? []), ...block.rows.flat()];
const linesOf = ({ blocks }: Paper) => blocks.flatMap(textsOf).flatMap((text) => text.split('\n'));
const headings = ({ blocks }: Paper) =>
  blocks.flatMap((block) => ('text' in block && block.style === 'section' ? [block.text] : []));

it('says every field and all that was filled in, in the order of the form', () => {
  const lines = linesOf(declarationPaper(declared()));
  // Of the names of columns the last of them stands for all.
  let at = lines.indexOf('一、基本信息');
  for (const path of Object.keys(FIELDS).filter((one) => !one.includes('*'))) {
    const name = FIELDS[path]!.zh;
    const next = lines.findIndex((line, place) => place > at && line.replace(/^.+、/, '') === name);
    expect(next, path).toBeGreaterThan(at);
    at = next - 1;
  }
  for (const pattern of Object.keys(FIELDS).filter((one) => one.includes('*')))
    expect(lines).toContain(FIELDS[pattern]!.zh);
  const plain = Object.keys(FIELDS).flatMap((pattern) => valuesAt(filledIn(), pattern.split('.')));
  const typed = plain.flatMap(({ path, value }) =>
    typeof value === 'string' &&
    !/kind|park|compensation$|direction|frequency|cause|date|On$|Until$/.test(path)
      ? [value]
      : [],
  );
  expect(typed.length).toBeGreaterThan(30);
  for (const text of typed) expect(lines).toContain(text);
});

it('writes money in yuan, dates as people do, choices, parks and files by name', () => {
  const lines = linesOf(declarationPaper(declared()));
  expect(lines).toEqual(
    expect.arrayContaining([
      '1,000 元',
      '500,000 元',
      '1,000 户',
      '5,000 笔',
      '2027年1月4日',
      '2030年12月31日',
      '科技产品',
      '风险补偿专项资金',
      '越低越好',
      '每月',
      '是',
      '张江数智天地',
      '法律意见书.pdf',
      '创新性',
      '10 个工作日',
    ]),
  );
  expect(lines.some((line) => line.includes('2027-01-04') || line === 'f1')).toBe(false);
});

it('carries its code in the head, who applies, and room for their seals and signatures', () => {
  const paper = declarationPaper(
    declared({ pilot: { track: 'district', number: '示例试点〔2026〕0003号', regulator: null } }),
  );
  expect(paper.head).toEqual([
    '创新应用声明书与测试方案　编号：示例试点〔2026〕0003号',
    '版本码：V2-7K3M-9QXD',
  ]);
  const grids = paper.blocks.filter((block) => 'rows' in block);
  const [applicants] = grids.filter(({ head }) => head?.includes('统一社会信用代码'));
  expect(applicants?.rows).toEqual([
    ['1', '示例科技（上海）有限公司', '91310115MA0000001A', '牵头单位'],
    ['2', '示例银行股份有限公司上海分行', '91310115MA0000002B', '联合申报单位\n持牌机构'],
  ]);
  const [seals] = grids.filter(({ rowHeight }) => rowHeight !== undefined);
  expect(seals?.head).toEqual(['申报主体', '法定代表人（签字）', '日期']);
  expect(seals?.rows.map(([name]) => name)).toEqual(PARTIES.map(({ name }) => `${name}\n（公章）`));
  const text = linesOf(paper).join('\n');
  expect(text).toContain(VERSION.hash.replace(/.{8}(?=.)/g, '$& '));
  for (const note of ['示例', '不构成行政认定', '不替代依法应当办理的许可']) expect(text).toContain(note);
});

it('marks a draft on every page as not to be stamped, and leaves no room for a seal', () => {
  const empty = emptyDeclaration();
  const paper = declarationPaper(
    declared({ declaration: empty, version: null, parties: PARTIES.slice(0, 1) }),
  );
  expect(paper.head[1]).toBe('草稿 – 不得盖章');
  const lines = linesOf(paper);
  expect(lines).toContain('草稿 – 不得盖章');
  expect(lines).toContain('（未填写）');
  expect(lines.some((line) => /V\d-|公章|签字）/.test(line))).toBe(false);
  expect(headings(paper).slice(1)).toHaveLength(SECTIONS.length);
});

it('says where nothing was declared that there is none', () => {
  const declaration = filledIn();
  declaration.identity.licences = [];
  declaration.identity.park = null;
  const lines = linesOf(declarationPaper(declared({ declaration })));
  for (const name of ['园区', '持有的许可']) expect(lines[lines.indexOf(name) + 1]).toBe('无');
});

it('names whose pilot it is where a regulator runs it', () => {
  const regulator = {
    regulator: '某监管局',
    number: '沪〔2026〕1号',
    admittedOn: '2026-03-01',
    document: '',
  };
  const lines = linesOf(
    declarationPaper(declared({ pilot: { track: 'regulator', number: null, regulator } })),
  );
  expect(lines).toEqual(expect.arrayContaining(['监管主导', '某监管局', '2026年3月1日']));
});

it('keeps its head to one line, whatever the number is', () => {
  const number = '长'.repeat(500);
  const [left] = declarationPaper(declared({ pilot: { track: 'regulator', number, regulator: null } })).head;
  expect(Array.from(left).length).toBeLessThan(60);
});

it('reads in English, with what people typed as they typed it', () => {
  const paper = declarationPaper(declared({ locale: 'en' }));
  expect(paper.head).toEqual(['Innovation Declaration and Test Plan', 'Code V2-7K3M-9QXD']);
  expect(headings(paper)).toEqual([
    'Applicants',
    ...SECTIONS.map((section, at) => `${at + 1}. ${SECTION_NAMES[section].en}`),
    'Signatures and seals',
  ]);
  const lines = linesOf(paper);
  expect(lines).toEqual(
    expect.arrayContaining(['Technology product', '4 Jan 2027', '1,000 yuan', '模型误判']),
  );
  for (const { en } of Object.values(FIELDS)) expect(lines.some((line) => line.endsWith(en))).toBe(true);
});
