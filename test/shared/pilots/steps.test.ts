import { describe, expect, it } from 'vitest';
import { emptyDeclaration, SECTIONS } from '../../../src/shared/pilots/declaration.ts';
import { missingIn } from '../../../src/shared/pilots/missing.ts';
import { byStep, firstOpen, neighbours, STEP_IDS, STEPS, stepOf } from '../../../src/shared/pilots/steps.ts';
import { movedBy, valueAt, withValue } from '../../../src/web/pilots/wizard/paths.ts';
import { wholeDeclaration } from '../../pilots/declarations.ts';

const TODAY = '2026-11-28';

describe('the steps', () => {
  it('hold every section once', () => {
    expect(Object.values(STEPS).flat().toSorted()).toEqual(SECTIONS.toSorted());
  });

  it('know where a field stands', () => {
    expect(stepOf('risk.points.0.measure')).toBe('risk');
    expect(stepOf('commitments.statements')).toBe('complaints');
    expect(stepOf('parties')).toBe('applicants');
  });

  it('follow each other', () => {
    expect(neighbours('project').previous).toBeUndefined();
    expect(neighbours('check').next).toBeUndefined();
    expect(STEP_IDS.slice(1).map((step) => neighbours(step).previous)).toEqual(STEP_IDS.slice(0, -1));
  });

  it('tell what each lacks, and lead on to the first that lacks something', () => {
    const missing = missingIn(emptyDeclaration(), TODAY);
    expect([...byStep(missing).values()].flat()).toHaveLength(missing.length);
    expect(
      byStep(missing)
        .get('limits')
        ?.map(({ path }) => path),
    ).toContain('caps.customers');
    expect(firstOpen(missing)).toBe('project');
    expect(firstOpen(missingIn(withValue(wholeDeclaration(), 'risk.emergency', ''), TODAY))).toBe('risk');
    expect(firstOpen(missingIn(wholeDeclaration(), TODAY))).toBe('check');
  });
});

describe('a path', () => {
  it('leads to a value, in a list too', () => {
    expect(valueAt(wholeDeclaration(), 'commitments.statements.1.text')).toBe('不使用真实征信数据');
    expect(valueAt(wholeDeclaration(), 'commitments.statements.9.text')).toBeUndefined();
  });

  it('is written without touching anything beside it', () => {
    const before = wholeDeclaration();
    const after = withValue(before, 'risk.points.0.measure', '双人复核');
    expect(after.risk.points).toEqual([{ risk: '模型误判', measure: '双人复核' }]);
    expect(before.risk.points[0]?.measure).toBe('人工复核');
    expect(after.plan).toBe(before.plan);
  });
});

it('moves an item by a place', () => {
  expect(movedBy(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(movedBy(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});
