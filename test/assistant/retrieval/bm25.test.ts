import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/assistant/retrieval/analyse.ts';
import { bm25InSteps, drain } from '../../../src/assistant/retrieval/bm25.ts';

const texts = [
  { title: '融资', body: '对企业给予贷款贴息和担保费补贴。' },
  { title: '人才', body: '提供人才公寓、人才租房补贴。' },
  { title: '园区', body: '建设标杆性园区。' },
];
const ask = (question: string) => new Map(analyse(question).map((term) => [term, 1]));

describe('bm25InSteps', () => {
  it('ranks the text that covers the question first', () => {
    const index = drain(bm25InSteps(texts));
    expect(index.rank(ask('贷款贴息'), 3).map(({ at }) => at)[0]).toBe(0);
    expect(index.rank(ask('租房补贴'), 3).map(({ at }) => at)).toEqual([1, 0]);
  });

  it('counts a title more than the body', () => {
    const index = drain(
      bm25InSteps([
        { title: '', body: '人才 园区 企业' },
        { title: '人才', body: '园区 企业' },
      ]),
    );
    expect(index.rank(ask('人才'), 2)[0]!.at).toBe(1);
  });

  it('asks which texts may answer, and gives no more than wanted', () => {
    const index = drain(bm25InSteps(texts));
    expect(index.rank(ask('补贴'), 5, (at) => at !== 0).map(({ at }) => at)).toEqual([1]);
    expect(index.rank(ask('补贴'), 1)).toHaveLength(1);
  });

  it('forgets one question before the next', () => {
    const index = drain(bm25InSteps(texts));
    const first = index.rank(ask('贷款贴息'), 3);
    index.rank(ask('人才公寓'), 3);
    expect(index.rank(ask('贷款贴息'), 3)).toEqual(first);
  });

  it('holds what no text has for the rarest', () => {
    const index = drain(bm25InSteps(texts));
    expect(index.idf('区块')).toBeGreaterThan(index.idf('园区'));
    expect(index.idf('园区')).toBeGreaterThan(index.idf('补贴'));
  });
});
