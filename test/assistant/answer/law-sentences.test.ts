import { describe, expect, it } from 'vitest';
import { sentenceOf, sentencesOf } from '../../../src/assistant/answer/law-sentences.ts';
import { passagesOfArticle } from '../../../src/assistant/answer/passages.ts';
import { NO_READINGS } from '../../../src/policy/readings.ts';
import { corpusWithLaws } from '../../evals/laws-corpus.ts';

const text = `# 典当管理条例

第一条 典当行应当公示费率。但是，国家另有规定的除外。典当行应当每年报送报告。

第二条 设立典当行，应当具备下列条件：

（一）有章程；

（二）注册资本不低于三百万元；

（三）有两名以上的鉴定人员。

第三条 典当行有下列情形之一的，当户可以解除合同：

（一）遗失当物的；

（二）私自使用当物的。

第四条 典当行违反本条例规定的，责令改正；没有违法所得的，处一万元以下罚款；情节严重的，责令停业。监管部门应当公布处罚决定。

第五条 当物毁损的，典当行应当赔偿。前款规定的赔偿不超过估价金额，当户另有证明的除外。

第六条 典当行有下列行为之一的，处五万元以下罚款：

（一）收当禁止流通物品的；

（二）拒绝检查的。
`;
const { corpus } = corpusWithLaws([{ name: '典当管理条例(2020-01-01).md', text }], NO_READINGS);
const document = corpus.documents.find(({ title }) => title === '典当管理条例')!;
const articleOf = (ordinal: number) =>
  passagesOfArticle(document, document.articles.find(({ id }) => id === ordinal)!).filter(
    ({ sentence }) => sentence.role === 'text',
  );
/** What is quoted beside the best article where the sentence with these words answers best. */
const beside = (ordinal: number, words: string) => {
  const passages = articleOf(ordinal);
  const scored = passages.map(({ sentence }) => (sentence.text.includes(words) ? 1 : 0));
  return sentenceOf(passages, scored).map(({ sentence }) => sentence.text);
};

describe('of a further article one sentence is quoted', () => {
  it('alone where it stands by itself', () => {
    expect(beside(1, '报送报告')).toEqual(['典当行应当每年报送报告。']);
  });

  it('with the proviso that takes back a part of it', () => {
    expect(beside(1, '公示费率')).toEqual(['典当行应当公示费率。', '但是，国家另有规定的除外。']);
  });

  it('with the sentence that it leans on', () => {
    expect(beside(5, '不超过估价')).toEqual([
      '当物毁损的，典当行应当赔偿。',
      '前款规定的赔偿不超过估价金额，当户另有证明的除外。',
    ]);
  });

  it('with all conditions that it makes, and with all items of a list that it opens', () => {
    expect(beside(2, '不低于三百万元')).toHaveLength(4);
    expect(beside(3, '下列情形之一')).toHaveLength(3);
  });

  it('with the one item that is asked about, where any of them will do', () => {
    expect(beside(3, '私自使用')).toEqual([
      '典当行有下列情形之一的，当户可以解除合同：',
      '（二）私自使用当物的。',
    ]);
  });

  it('with the one breach that is asked about, of those that one fine is for', () => {
    const passages = articleOf(6);
    expect(sentenceOf(passages, [1, 0.4, 0.8]).map(({ sentence }) => sentence.text)).toEqual([
      '典当行有下列行为之一的，处五万元以下罚款：',
      '（二）拒绝检查的。',
    ]);
    expect(sentenceOf(passages, [1, 0.4, 0.4])).toEqual(passages);
  });

  it('with every degree of a penalty', () => {
    expect(beside(4, '一万元')).toEqual([
      '典当行违反本条例规定的，责令改正；',
      '没有违法所得的，处一万元以下罚款；',
      '情节严重的，责令停业。',
    ]);
  });
});

it('a short article that answers best is quoted whole', () => {
  const passages = articleOf(1);
  expect(sentencesOf(passages, [1, 0, 0])).toEqual(passages);
});
