import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleLabel,
  type Cited,
  findMarks,
  findMentions,
  formatMark,
  stripMarks,
} from '../../src/shared/cite.ts';

const plain = (text: string) => findMarks(text).flatMap((mark) => mark.cited);
const of = (documentTitle: string | null, ...articles: (number | string)[]): Cited[] =>
  articles.map((article) => ({ documentTitle, article }));

describe('marks', () => {
  it.each([
    ['[第五条]', of(null, 5)],
    ['[第5条]', of(null, 5)],
    ['［第５条］', of(null, 5)],
    ['【第十条】', of(null, 10)],
    ['[第二十一条]', of(null, 21)],
    ['[第一百零一条]', of(null, 101)],
    ['[ 第 五 条 ]', of(null, 5)],
    ['[第五條]', of(null, 5)],
    ['[第十七条之一]', of(null, '17-1')],
    ['[第十七条之一第二款]', of(null, '17-1')],
    ['[第五条第二款第三项]', of(null, 5)],
    ['[第五条第二款第（三）项]', of(null, 5)],
    ['[序言]', of(null, 'preamble')],
    ['[导语]', of(null, 'preamble')],
    ['[印发通知 · 导语]', of(null, 'preamble')],
    ['[有效期]', of(null, 'validity')],
    ['[版记]', of(null, 'validity')],
    ['[Article 5]', of(null, 5)],
    ['[article 5]', of(null, 5)],
    ['[Art. 5]', of(null, 5)],
    ['[Article Five]', of(null, 5)],
    ['[Article 5(2)]', of(null, 5)],
    ['[Article 5(2)(iii)]', of(null, 5)],
    ['[Article 17-1]', of(null, '17-1')],
    ['[Preamble]', of(null, 'preamble')],
    ['[Validity]', of(null, 'validity')],
    ['[Validity period]', of(null, 'validity')],
    ['[《征信业管理条例》第七条]', of('征信业管理条例', 7)],
    ['[《征信业管理条例》第七条、第九条]', of('征信业管理条例', 7, 9)],
    ['[征信业管理条例第七条]', of('征信业管理条例', 7)],
    ['[《关于修改〈证券法〉的决定》第二条]', of('关于修改〈证券法〉的决定', 2)],
    ['[《反洗钱法》序言]', of('反洗钱法', 'preamble')],
    ['[本方案第五条]', of(null, 5)],
    ['[Regulation on Credit Reporting, Article 7]', of('Regulation on Credit Reporting', 7)],
    ['[Article 7 of the Regulation on Credit Reporting]', of('Regulation on Credit Reporting', 7)],
    ['[Article 7, Regulation on Credit Reporting]', of('Regulation on Credit Reporting', 7)],
    ['[第五条、第七条]', of(null, 5, 7)],
    ['[第五条，第七条和序言]', of(null, 5, 7, 'preamble')],
    ['[第二条至第四条]', of(null, 2, 3, 4)],
    ['[Articles 5 and 7]', of(null, 5, 7)],
    ['[Articles 5, 6, and 7]', of(null, 5, 6, 7)],
    ['[Articles 5–7]', of(null, 5, 6, 7)],
    ['[Article 5; Preamble]', of(null, 5, 'preamble')],
    ['[参见第五条]', of(null, 5)],
    ['[依据：第五条]', of(null, 5)],
    ['[see Article 5]', of(null, 5)],
    ['[第五条][第七条] [有效期]', of(null, 5, 7, 'validity')],
    ['[第九十九条]', of(null, 99)],
  ])('%s', (text, cited) => {
    expect(plain(text)).toEqual(cited);
  });

  it.each([
    '[1]',
    '[注]',
    '[附件]',
    '[第X条]',
    '[第五条说可以给一百万元]',
    '浦府办〔2025〕29号',
    '第五条',
    '[]',
    '[the first article]',
    '[Article]',
  ])('no mark: %s', (text) => {
    expect(findMarks(text)).toEqual([]);
  });

  it('says where each mark stands', () => {
    const text = '鼓励申报高新技术企业。[第五条]力争三年内。【第一条】';
    expect(findMarks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '[第五条]',
      '【第一条】',
    ]);
    expect(stripMarks(text)).toBe('鼓励申报高新技术企业。力争三年内。');
    expect(stripMarks('It encourages pilots [Article 5].')).toBe('It encourages pilots.');
  });

  it('reads back what it writes, in both languages', () => {
    const article = fc.oneof(
      fc.integer({ min: 1, max: 1300 }),
      fc
        .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 12 }))
        .map(([a, b]) => `${a}-${b}`),
      fc.constantFrom('preamble', 'validity'),
    );
    fc.assert(
      fc.property(
        article,
        fc.constantFrom('zh' as const, 'en' as const),
        fc.boolean(),
        (id, locale, titled) => {
          const title = titled
            ? locale === 'zh'
              ? '中华人民共和国反洗钱法'
              : 'Anti-Money Laundering Law'
            : null;
          expect(plain(formatMark(id, locale, title))).toEqual([{ documentTitle: title, article: id }]);
        },
      ),
    );
  });

  it('never throws and never reports a mark outside the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'[]［］【】第五十条之《》,、 Article57-“”序言至') }),
        (text) => {
          for (const { start, end, cited } of findMarks(text)) {
            expect('[［【').toContain(text[start]);
            expect(']］】').toContain(text[end - 1]);
            expect(cited.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});

describe('mentions', () => {
  it('finds articles named in running text, and leaves marks alone', () => {
    const cited = (text: string) => findMentions(text).flatMap((mention) => mention.cited);
    expect(cited('第十五条有什么奖励？')).toEqual(of(null, 15));
    expect(cited('《征信业管理条例》第七条和第5条之一怎么说')).toEqual([
      ...of('征信业管理条例', 7),
      ...of(null, '5-1'),
    ]);
    expect(cited('What does Article 5 say?')).toEqual(of(null, 5));
    expect(cited('party 5, 第五次会议, [第五条]')).toEqual([]);
  });
});

describe('labels on pages', () => {
  const dates = { drafted: '2006-10-31', published: null, validFrom: '2007-01-01' };
  const stands = { dates, supersededBy: null };
  const plan = { form: 'plan', shortTitle: '行动方案', shortTitleEn: 'Action Plan', ...stands } as const;
  const five = { id: 5, ordinal: '五', title: '打造金融科技技术创新高地', headingEn: '5. Building a hub' };

  it('names a plan as it numbers itself, a law by its article', () => {
    expect(articleLabel(plan, five, 'zh')).toBe('行动方案“五、打造金融科技技术创新高地”');
    expect(articleLabel(plan, five, 'en')).toBe('Action Plan, Article 5 “Building a hub”');
    expect(articleLabel(plan, { id: 'preamble', ordinal: null, title: null }, 'zh')).toBe(
      '行动方案（印发通知 · 导语）',
    );
    const law = { form: 'law', shortTitle: '征信业管理条例', ...stands } as const;
    expect(articleLabel(law, { id: '17-1', ordinal: '第十七条之一', title: null }, 'zh')).toBe(
      '《征信业管理条例》第十七条之一',
    );
  });

  it('names the edition of a law that another took the place of', () => {
    const old = {
      form: 'law',
      shortTitle: '反洗钱法',
      shortTitleEn: 'Anti-Money Laundering Law',
      dates,
      supersededBy: { documentId: 'fan-xi-qian-fa-2024', on: '2025-01-01' },
    } as const;
    const article = { id: 16, ordinal: '第十六条', title: null };
    expect(articleLabel(old, article, 'zh')).toBe('《反洗钱法（2006年）》第十六条');
    expect(articleLabel(old, article, 'en')).toBe('Anti-Money Laundering Law (2006), Article 16');
    expect(plain(`[${articleLabel(old, article, 'zh')}]`)).toEqual(of('反洗钱法（2006年）', 16));
    expect(plain(`[${articleLabel(old, article, 'en')}]`)).toEqual(
      of('Anti-Money Laundering Law (2006)', 16),
    );
    expect(articleLabel({ ...old, supersededBy: null }, article, 'zh')).toBe('《反洗钱法》第十六条');
  });

  it('of a text without an English title can be read back in English too', () => {
    const asked = '贷款贴息的比例是百分之多少？';
    expect(plain(formatMark(1, 'en', `《${asked}》`))).toEqual(of(asked, 1));
    expect(plain('[《征信业管理条例》, Articles 7 and 9]')).toEqual(
      [7, 9].flatMap((article) => of('征信业管理条例', article)),
    );
    expect(plain('[《征信业管理条例》, Preamble]')).toEqual(of('征信业管理条例', 'preamble'));
  });

  it('can be read back from a copied answer', () => {
    for (const locale of ['zh', 'en'] as const) {
      const title = locale === 'zh' ? '行动方案' : 'Action Plan';
      const label = (article: Parameters<typeof articleLabel>[1]) =>
        plain(`[${articleLabel(plan, article, locale)}]`);
      expect(label(five)).toEqual(of(title, 5));
      expect(label({ id: 'preamble', ordinal: null, title: null })).toEqual(of(title, 'preamble'));
      expect(label({ id: 'validity', ordinal: null, title: null })).toEqual(of(title, 'validity'));
    }
  });
});
