import { describe, expect, it } from 'vitest';
import { normalise, searchable, stripInvisible } from '../../../src/assistant/retrieval/normalise.ts';

describe('normalise', () => {
  it('strips what nobody sees: zero width, bidi, tags, variation selectors, fillers', () => {
    expect(stripInvisible('孵\u200b化\u202e器\u2066\ufe0f\u{e0001}\u{e0069}\u3164有')).toBe('孵化器有');
  });

  it('keeps line feeds, whatever they were', () => {
    expect(stripInvisible('a\r\nb\u2028c\td')).toBe('a\nb\nc\td');
  });

  it('reads traditional, full-width and spaced-out text as the same', () => {
    expect(normalise('貸款貼息　有嗎？')).toBe('贷款贴息有吗?');
    expect(normalise('贷 款 贴 息 有 吗 ？')).toBe('贷款贴息有吗?');
    expect(normalise('ＩＰＯ  Support')).toBe('ipo support');
  });

  it('looks for words without quotation marks', () => {
    expect(searchable('提供一对一“服务包”')).toBe('提供一对一服务包');
  });
});
