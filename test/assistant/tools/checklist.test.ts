import { describe, expect, it } from 'vitest';
import { atAGlance } from '../../../src/assistant/tools/checklist.ts';

const list = (title: string, count: number, dated: number[] = []) => ({
  title,
  path: `/${title}`,
  waiting: Array.from({ length: count }, (_, at) => ({
    text: `${title}${at + 1}`,
    detail: title,
    path: `/${title}`,
    dueOn: dated.includes(at + 1) ? '2026-12-01' : null,
    overdue: false,
  })),
});
const texts = (...lists: ReturnType<typeof list>[]) => atAGlance(lists, 'zh').map(({ text }) => text);

describe('what waits on the checklists, told in an answer', () => {
  it('shows a short list whole, and never "one more" in the place of that one', () => {
    expect(texts(list('甲', 21))).toHaveLength(21);
    expect(texts(list('甲', 21)).at(-1)).toBe('甲21');
  });

  it('shows of each pilot the first, what has a date before all, and how many more with the way there', () => {
    const shown = atAGlance([list('甲', 40, [30]), list('乙', 0), list('丙', 2)], 'zh');
    expect(shown.map(({ text }) => text)).toEqual([
      ...['甲30', '甲1', '甲2', '甲3', '甲4', '甲5', '甲6', '甲7', '甲8', '甲9', '还有 30 项'],
      ...['丙1', '丙2'],
    ]);
    expect(shown[10]).toMatchObject({ detail: '甲', path: '/甲' });
  });

  it('leaves no pilot out where there are many', () => {
    const many = Array.from({ length: 12 }, (_, at) => list(`第${at}项`, 40));
    expect(texts(...many)).toHaveLength(12 * 4);
  });
});
