import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/web/i18n/dates.ts';
import { defineMessages, translator } from '../../../src/web/i18n/message.ts';

const messages = defineMessages({
  plain: { zh: '重试', en: 'Try again' },
  sentences: { zh: '{count} 句', en: { one: '{count} sentence', other: '{count} sentences' } },
  quoted: { zh: '删除“{title}”', en: 'Delete “{title}”' },
});

describe('a translator', () => {
  it('speaks its language', () => {
    expect(translator('zh')(messages.plain)).toBe('重试');
    expect(translator('en')(messages.plain)).toBe('Try again');
  });

  it('chooses the plural by the count', () => {
    const t = translator('en');
    expect([0, 1, 2].map((count) => t(messages.sentences, { count }))).toEqual([
      '0 sentences',
      '1 sentence',
      '2 sentences',
    ]);
    expect(translator('zh')(messages.sentences, { count: 1 })).toBe('1 句');
  });

  it('groups thousands in numbers and leaves text alone', () => {
    expect(translator('en')(messages.sentences, { count: 12_345 })).toBe('12,345 sentences');
    expect(translator('en')(messages.quoted, { title: '$& {title} 1234' })).toBe('Delete “$& {title} 1234”');
  });
});

describe('a date', () => {
  it('is written as people write it', () => {
    expect(formatDate('2026-11-23', 'zh')).toBe('2026年11月23日');
    expect(formatDate('2026-11-03', 'en')).toBe('3 Nov 2026');
  });

  it('that is none stays as it is', () => {
    expect(formatDate('2026-13-01', 'en')).toBe('2026-13-01');
    expect(formatDate('soon', 'zh')).toBe('soon');
  });
});
