import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/parse-policy.ts';

/** The sentences of one paragraph. */
function split(text: string): string[] {
  const { articles } = parsePolicy(`一、标题\n\n${text}`, { documentId: 'x', form: 'plan' });
  return articles.flatMap(({ sentences }) => sentences.slice(1).map((one) => one.text));
}

describe('where a sentence ends', () => {
  it.each([
    [
      'full stops and semicolons',
      '支持落户；支持研发。鼓励申报！是否适用？',
      ['支持落户；', '支持研发。', '鼓励申报！', '是否适用？'],
    ],
    ['not at commas and colons', '具体如下：支持落户，支持研发。', ['具体如下：支持落户，支持研发。']],
    [
      'closing quotation marks belong to it',
      '他说：“不得收费。”企业应当配合。',
      ['他说：“不得收费。”', '企业应当配合。'],
    ],
    [
      'a quotation that goes on',
      '贯彻“稳中求进。守正创新。”的总基调。',
      ['贯彻“稳中求进。守正创新。”的总基调。'],
    ],
    [
      'nothing ends within brackets',
      '机构（包括银行；保险公司。）应当报告。',
      ['机构（包括银行；保险公司。）应当报告。'],
    ],
    ['nothing ends within a title', '执行《办法；细则》。另行通知。', ['执行《办法；细则》。', '另行通知。']],
    [
      'a bracket that never closes',
      '机构（包括银行；应当报告。另行通知。',
      ['机构（包括银行；', '应当报告。', '另行通知。'],
    ],
    ['a closing sign that never opened', '应当报告。”另行通知。', ['应当报告。”', '另行通知。']],
    ['signs heaped up', '真的吗？！当然。', ['真的吗？！', '当然。']],
    ['decimals', '增长3.5%。每年2.0倍。', ['增长3.5%。', '每年2.0倍。']],
    ['a paragraph without a stop', '加强领导', ['加强领导']],
    ['narrow signs', '是否适用?适用;另行通知', ['是否适用?', '适用;', '另行通知']],
    ['quotations side by side', '申报“上海金才”“明珠计划”等。', ['申报“上海金才”“明珠计划”等。']],
  ])('%s', (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('cuts without losing or moving a character', () => {
    const unit = fc.constantFrom(...'政策企业。；！？“”（）《》，a1 ');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 60 }), (text) => {
        expect(split(`甲${text}`).join('').replace(/ /g, '')).toBe(`甲${text}`.replace(/ /g, ''));
      }),
    );
  });
});
