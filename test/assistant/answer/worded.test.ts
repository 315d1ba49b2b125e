import { describe, expect, it } from 'vitest';
import { wordedAs, wordsOf } from '../../../src/assistant/answer/worded.ts';

const weights = {
  neither: new Map([
    ['劳动', 2],
    ['股票', -1.5],
  ]),
  plan: new Map([['补贴', 3]]),
};

describe('what the words of a question say of which text is asked', () => {
  it('are pairs of characters, stems and numbers, each once', () => {
    expect(wordsOf('罚款，罚款 fines 10')).toEqual(['罚款', 'fine', '10']);
  });

  it('add up, less in a longer question', () => {
    const { neither, plan } = wordedAs(['劳动', '补贴'], () => false, weights);
    expect(neither).toBeGreaterThan(0);
    expect(plan).toBeGreaterThan(neither);
    expect(wordedAs(['劳动', '补贴', '怎么'], () => false, weights).neither).toBeLessThan(neither);
  });

  it('say nothing against a law that has them, and still speak for one', () => {
    expect(wordedAs(['劳动'], () => true, weights).neither).toBe(0);
    expect(wordedAs(['股票'], () => true, weights).neither).toBeLessThan(0);
  });

  it('that nobody has weighed say nothing', () => {
    expect(wordedAs(['天气'], () => false, weights)).toEqual({ neither: 0, plan: 0 });
  });
});
