import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/parse-policy.ts';

const read = (text: string) => {
  const { articles, furniture, original } = parsePolicy(text, { documentId: 'x', form: 'plan' });
  return {
    said: articles.flatMap(({ sentences }) => sentences.map((one) => one.text)).join(''),
    left: furniture.map(({ start, end }) => original.slice(start, end)),
  };
};

describe('what a page adds to its text', () => {
  it.each([
    ['- 3 -'],
    ['— 3 —'],
    ['－3－'],
    ['第 3 页'],
    ['第3页 共12页'],
    ['第三页，共十二页'],
    ['Page 3 of 12'],
    ['3 / 12'],
  ])('a page number: %s', (number) => {
    const { said, left } = read(`一、标题\n\n支持金融科技\n${number}\n企业发展。\n`);
    expect(said).toBe('一、标题支持金融科技企业发展。');
    expect(left).toEqual([number]);
  });

  it('bare numbers only at page breaks or where they count on', () => {
    expect(read('一、标题\n\n支持金融科技\n3\n\f企业发展。').left).toEqual(['3']);
    expect(read('一、标题\n\n支持金融\n\n3\n\n科技企业\n\n4\n\n发展。')).toEqual({
      said: '一、标题支持金融科技企业发展。',
      left: ['3', '4'],
    });
    expect(read('一、标题\n\n名额为\n3\n个。')).toEqual({ said: '一、标题名额为3个。', left: [] });
  });

  it('a header at the top of every page, with or without its issue', () => {
    const page = (n: number, text: string) => `\f某区人民政府公报 2025年第${n}期\n${text}\n`;
    const { said, left } = read(
      `某区人民政府公报\n\n一、标题\n\n支持金融${page(1, '科技企业')}${page(2, '发展。')}`,
    );
    expect(said).toBe('某区人民政府公报一、标题支持金融科技企业发展。');
    expect(left).toEqual(['某区人民政府公报 2025年第1期', '某区人民政府公报 2025年第2期']);
  });

  it('no words of the text: what recurs within pages, or is numbered, stays', () => {
    const text = '一、标题\n\n支持金融科技企业\n发展。鼓励\n金融科技企业\n创新。引导\n金融科技企业\n合规。';
    expect(read(text)).toEqual({ said: text.replaceAll('\n', ''), left: [] });
  });
});
