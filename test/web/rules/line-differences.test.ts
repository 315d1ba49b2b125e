import { expect, it } from 'vitest';
import { compareLines, shortened } from '../../../src/web/rules/line-differences.ts';

const many = (count: number) => Array.from({ length: count }, (_, at) => `词${at}`);
const shown = (before: readonly string[], after: readonly string[]) =>
  shortened(compareLines(before.join('\n'), after.join('\n')), 24).map((line) =>
    'as' in line ? `${{ kept: ' ', added: '+', removed: '-' }[line.as]}${line.text}` : line,
  );

it('shows what changed in a long list with two lines around it, and how many are as before', () => {
  const list = many(100);
  expect(shown(list, list.toSpliced(50, 1, '新词'))).toEqual([
    { same: 48 },
    ' 词48',
    ' 词49',
    '-词50',
    '+新词',
    ' 词51',
    ' 词52',
    { same: 47 },
  ]);
  expect(shown(list, [...list, '新词'])).toEqual([{ same: 98 }, ' 词98', ' 词99', '+新词']);
  // Two lines left out would take no less room.
  expect(shown(many(4), [...many(4), '新词'])).toEqual([' 词0', ' 词1', ' 词2', ' 词3', '+新词']);
});

it('finds the lines that stay where others come and go around them', () => {
  const lines = compareLines('甲\n乙\n丙\n丁', '乙\n新\n丁\n末');
  expect(lines.filter(({ as }) => as === 'kept').map(({ text }) => text)).toEqual(['乙', '丁']);
  expect(lines.filter(({ as }) => as === 'removed').map(({ text }) => text)).toEqual(['甲', '丙']);
  expect(lines.filter(({ as }) => as === 'added').map(({ text }) => text)).toEqual(['新', '末']);
  expect(compareLines('', '甲')).toEqual([{ text: '甲', as: 'added' }]);
});

it('leaves the rest of a list that is wholly new, or wholly other, for later', () => {
  expect(shown([], many(200)).at(-1)).toEqual({ more: 176 });
  const other = compareLines(
    many(2_000).join('\n'),
    many(2_000)
      .map((word) => `${word}新`)
      .join('\n'),
  );
  expect(other.filter(({ as }) => as === 'removed')).toHaveLength(2_000);
  expect(other.filter(({ as }) => as === 'added')).toHaveLength(2_000);
});
