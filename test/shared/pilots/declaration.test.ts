import { expect, it } from 'vitest';
import type { z } from 'zod';
import { changesBetween } from '../../../src/shared/pilots/changes.ts';
import {
  declaration,
  emptyDeclaration,
  SECTIONS,
  sectionSchemas,
} from '../../../src/shared/pilots/declaration.ts';
import { FIELDS, fieldName, PUBLISHABLE } from '../../../src/shared/pilots/fields.ts';
import { missingIn } from '../../../src/shared/pilots/missing.ts';
import { versionCode } from '../../../src/shared/pilots/version-code.ts';
import { wholeDeclaration } from '../../pilots/declarations.ts';

const TODAY = '2026-11-28';
const phase = (startsOn: string, endsOn: string) => ({ name: '一', startsOn, endsOn, goal: '验证' });
const pathsOf = (errors: { path: string }[]) => errors.map(({ path }) => path);

/** Every path of the schema, lists as `*`. */
function pathsIn(schema: z.ZodType, path = ''): string[] {
  const def = schema.def as { type: string; innerType?: z.ZodType; element?: z.ZodType; shape?: object };
  if (def.innerType) return pathsIn(def.innerType, path);
  if (def.type === 'array') {
    const items = pathsIn(def.element!, `${path}.*`);
    return items[0] === `${path}.*` ? [path] : [path, ...items];
  }
  if (def.type !== 'object') return [path];
  return Object.entries(def.shape!).flatMap(([key, inner]) =>
    pathsIn(inner as z.ZodType, path === '' ? key : `${path}.${key}`),
  );
}

it('has a name for every field of the schema, and no others', () => {
  expect(Object.keys(FIELDS).sort()).toEqual(pathsIn(declaration).sort());
});

it('finds all that an empty one lacks, in both languages', () => {
  const missing = missingIn(emptyDeclaration(), TODAY);
  const needed = Object.entries(FIELDS).filter(([path, { need }]) => need && !path.includes('*'));
  expect(pathsOf(missing)).toEqual(needed.map(([path]) => path));
  for (const { zh, en } of missing) {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/^[\x20-\x7e’]+$/);
  }
});

it('finds nothing in a whole one', () => {
  expect(missingIn(wholeDeclaration(), TODAY)).toEqual([]);
});

it('takes no text that a draft left open, in whichever field and language', () => {
  const one = wholeDeclaration();
  one.innovation.scale = '服务〔待核实：900 家〕企业。';
  one.risk.points[0]!.measure = 'Data are deleted within [to be checked: 30 days].';
  one.innovation.effect = '联系人（待填写：姓名）。';
  const missing = missingIn(one, TODAY);
  expect(pathsOf(missing).sort()).toEqual(['innovation.effect', 'innovation.scale', 'risk.points.0.measure']);
  expect(missing.find(({ path }) => path === 'innovation.scale')?.zh).toContain('〔待核实：900 家〕');
  one.innovation.scale = '服务 900 家企业（待核实的除外）。';
  expect(pathsOf(missingIn(one, TODAY))).not.toContain('innovation.scale');
});

it('looks into lists, and at dates, caps and thresholds that contradict each other', () => {
  const one = wholeDeclaration();
  one.risk.points.push({ risk: '数据泄露', measure: '' });
  one.legality.validUntil = '2026-11-27';
  one.security.date = '2027-01-01';
  one.plan.phases[0]!.startsOn = '2026-12-01';
  one.plan.phases[0]!.endsOn = '2028-01-01';
  one.caps.perTransaction = one.caps.total! + 1;
  one.indicators.items[0]!.red = 20;
  one.publication.fields.push('legality.files');
  expect(pathsOf(missingIn(one, TODAY))).toEqual([
    'risk.points.1.measure',
    'legality.validUntil',
    'security.date',
    'plan.phases.0.startsOn',
    'plan.phases.0.endsOn',
    'caps.perTransaction',
    'indicators.items.0.red',
    'publication.fields.1',
  ]);
  expect(fieldName('risk.points.1.measure')).toEqual({ zh: '第 2 项 防控措施', en: 'Measure (2)' });
  expect(PUBLISHABLE).not.toContain('legality.files');
});

it('wants caps on money of what moves money, and an end that is still to come', () => {
  const one = wholeDeclaration();
  const lacking = (isTested = false) => pathsOf(missingIn(one, TODAY, isTested));
  Object.assign(one.caps, { perTransaction: null, total: null });
  expect(lacking()).toEqual([]);
  one.caps.total = 100;
  expect(lacking()).toEqual(['caps.perTransaction']);
  one.identity.kind = 'financial-service';
  one.caps.total = null;
  expect(lacking()).toEqual(['caps.perTransaction', 'caps.total']);
  Object.assign(one.caps, { perTransaction: 1, total: 100 });
  Object.assign(one.plan, { startsOn: '2026-01-01', endsOn: TODAY, phases: [phase('2026-01-01', TODAY)] });
  expect(lacking()).toEqual([]);
  Object.assign(one.plan, { endsOn: '2026-11-27', phases: [phase('2026-01-01', '2026-11-27')] });
  expect(missingIn(one, TODAY)).toEqual([
    expect.objectContaining({ path: 'plan.endsOn', zh: '测试结束日期已过。' }),
  ]);
  expect(lacking(true)).toEqual([]);
});

it('tells two versions apart field by field, one put into a list as one', () => {
  const before = wholeDeclaration();
  const after = structuredClone(before);
  after.caps.customers = 900;
  after.commitments.statements.splice(1, 0, { text: '按月披露' });
  after.risk.points[0]!.measure = '双人复核';
  after.plan.phases = [];
  expect(changesBetween(before, before)).toEqual([]);
  expect(changesBetween(before, after).map(({ path, before, after }) => [path, before, after])).toEqual([
    ['risk.points.0.measure', '人工复核', '双人复核'],
    ['commitments.statements.1', null, { text: '按月披露' }],
    ['plan.phases.0', before.plan.phases[0], null],
    ['caps.customers', 1_000, 900],
  ]);
});

it('keeps what is not written yet, and refuses what has no place in a declaration', () => {
  expect(declaration.parse({ caps: { customers: 5 } }).caps).toMatchObject({ customers: 5, total: null });
  for (const wrong of [
    { caps: { customers: 0.5 } },
    { caps: { more: 1 } },
    { other: {} },
    { plan: { startsOn: 'x' } },
  ])
    expect(declaration.safeParse(wrong).success).toBe(false);
  expect(declaration.safeParse({ identity: { title: '示\u202E例' } }).success).toBe(false);
});

it('takes each section by itself, an empty one too', () => {
  const empty = emptyDeclaration();
  for (const section of SECTIONS) expect(sectionSchemas[section].parse({})).toEqual(empty[section]);
});

it('prints a code that changes with the number and the hash', () => {
  expect(versionCode(1, '0'.repeat(64))).toBe('V1-0000-0000');
  expect(versionCode(2, `ffffffffff${'0'.repeat(54)}`)).toBe('V2-ZZZZ-ZZZZ');
});
