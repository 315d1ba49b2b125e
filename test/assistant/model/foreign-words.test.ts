import { expect, it } from 'vitest';
import { hasForeignWords } from '../../../src/assistant/model/foreign-words.ts';
import { span } from '../../support/answer-plans.ts';

const VALID = span(1, '本行动方案自发布之日起开始实施，有效期至2027年12月31日。');
const YEARS = span(1, '力争三年内培育引进一批金融科技标杆性企业。');
const REWARD = span(5, '对试点效果好的项目给予一定的奖励。');

const FINE = span(7, '违反规定的，处五十万元以上五百万元以下罚款。');

it.each<[string, typeof VALID, boolean]>([
  ['有效期至2027年12月31日。[第一条]', VALID, false],
  ['有效期至２０２７年12月31日止。[第一条]', VALID, false],
  ['The plan is valid until 31 December 2027. [第一条]', VALID, false],
  ['Within 3 years, benchmark companies are cultivated. [第一条]', YEARS, false],
  ['Article 1 wants benchmark companies. [第一条]', YEARS, false],
  ['如果试点效果好，项目可以得到一定的奖励。[第五条]', REWARD, false],
  ['Violators are fined 500,000 to 5 million yuan. [第七条]', FINE, false],
  ['Violators are fined 600,000 to 5 million yuan. [第七条]', FINE, true],
  ['行动方案对试点效果好的项目给予一定的奖励，没有写明具体金额和标准。[第五条]', REWARD, false],
  ['有效期至2027年12月31日（上限873万元）。[第一条]', VALID, true],
  ['有效期至2027年12月3日。[第一条]', VALID, true],
  ['由区科技和经济委员会负责，有效期至2027年12月31日。[第一条]', VALID, true],
  ['Valid until 31 December 2028. [第一条]', VALID, true],
  ['对试点效果好的项目给予一定的奖励，请尽快联系代办机构。[第五条]', REWARD, true],
])('%s', (text, cited, foreign) => {
  expect(hasForeignWords({ text, cited: [cited] })).toBe(foreign);
});
