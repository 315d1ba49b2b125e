import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/assistant/answer/question.ts';
import { shippedKnowledge } from '../../evals/knowledge.ts';

const read = (text: string) => readQuestion(text, shippedKnowledge()).text;

describe('typing errors', () => {
  it.each([
    ['租房补帖', '租房补贴'],
    ['孵华器', '孵化器'],
    ['担保非补贴', '担保费补贴'],
    ['外籍人才永久居溜', '外籍人才永久居留'],
    ['股权投次基金', '股权投资基金'],
    ['贷贴款息', '贷款贴息'],
    ['金融数港据', '金融数据港'],
    ['高新技技术企业', '高新技术企业'],
    ['suanli', '算力'],
    ['dai kuan tie xi', '贷款贴息'],
    ['guarentee fee', 'guarantee fee'],
  ])('%s is read as %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each(['建设成为什么', '国家标准的', '金融机构的', '就业补贴', 'patient data', 'successor', '支付牌照'])(
    'leaves %s alone',
    (text) => {
      expect(read(text)).toBe(text);
    },
  );
});

describe('dialect', () => {
  it.each([
    ['阿拉公司有啥好处伐', '我们公司有什么好处吗'],
    ['有冇貸款貼息', '有没有贷款贴息'],
    ['點樣申請', '怎么申请'],
    ['阿拉伯企业', '阿拉伯企业'],
    ['採伐', '采伐'],
  ])('%s is read as %s', (said, standard) => {
    expect(read(said)).toBe(standard);
  });
});
