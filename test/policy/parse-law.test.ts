import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleId, PolicyVersion } from '../../src/policy/index.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';

const excerpt = readFileSync(new URL('../fixtures/laws-excerpt.md', import.meta.url), 'utf8');
const parsed = (text: string) => parsePolicy(text, { documentId: 'law' });
const article = (policy: PolicyVersion, id: ArticleId) => policy.articles.find((one) => one.id === id)!;
const said = (policy: PolicyVersion, id: ArticleId) => article(policy, id).sentences.map(({ text }) => text);

describe('a law in Markdown', () => {
  const law = parsed(excerpt);

  it('has its articles under their chapters', () => {
    expect(law.form).toBe('law');
    expect(law.articles.map(({ id, ordinal, chapter }) => [id, ordinal, chapter])).toEqual([
      ['preamble', null, null],
      [1, '第一条', '第一章 总则'],
      [4, '第四条', '第一章 总则'],
      [5, '第五条', '第二章 征信机构'],
      [6, '第六条', '第二章 征信机构'],
      [7, '第七条', '第二章 征信机构'],
      [46, '第四十六条', '第八章 附则'],
      [47, '第四十七条', '第八章 附则'],
    ]);
  });

  it('keeps chapter, ordinal and items apart from the sentences', () => {
    expect(article(law, 5).sentences.map(({ id, role, text }) => [id, role, text])).toEqual([
      ['a5s1', 'heading', '第二章 征信机构'],
      ['a5s2', 'heading', '第五条'],
      ['a5s3', 'text', '本条例所称征信机构，是指依法设立，主要经营征信业务的机构。'],
    ]);
    const six = article(law, 6).sentences;
    expect(six.map(({ text }) => text).slice(2, 4)).toEqual([
      '(一)主要股东信誉良好，最近3年无重大违法违规记录；',
      '(二)注册资本不少于人民币5000万元；',
    ]);
    expect(six.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1, 2, 3, 4, 5]);
  });

  it('reads number, issuer and dates from its history, and no end that it does not give', () => {
    expect(law).toMatchObject({
      title: '征信业管理条例',
      number: '国务院令第631号',
      issuer: '国务院',
      dates: {
        drafted: '2012-12-26',
        issued: null,
        published: '2013-01-21',
        validFrom: '2013-03-15',
        validTo: null,
      },
    });
    expect(article(law, 'preamble').sentences.map(({ role }) => role)).toEqual([
      'title',
      'note',
      'note',
      'note',
    ]);
  });
});

describe('a law as plain text', () => {
  const law = parsed(`中华人民共和国某某法

（2001年4月28日第九届全国人民代表大会常务委员会第二十一次会议通过　根据2015年4月24日
第十二届全国人民代表大会常务委员会第十四次会议《关于修改〈中华人民共和国某某法〉的决定》修正）

目　　录
第一章　总　　则
第二章　经营规则
第一节　一般规定
第二节　附　　则

第一章　总　　则
第十六条　【目的】为了规范经营行为，制定本法。
第十七条　经营者违反本法
第十六条规定的，处五万元以下罚款；情节严重的，依照
第十八条的规定处罚。
第十七条之一　有下列情形之一的，从轻处罚：
（一）未满十八周岁的；
（二）已满七十五周岁的，但具有第
（一）项情形的除外。
第十七条之二 国家机关工作人员有前款行为的，依法给予处分。
第二章　经营规则
第一节　一般规定
第18条 与经营者有业务关系的单位应当配合。
第二节　附　　则
第一百零一条　许可证有效期5年。
第一百零二条　本法自2002年10月1日起施行。
`);

  it('tells an article from a reference to it, wherever the line breaks', () => {
    expect(law.articles.map(({ id }) => id)).toEqual(['preamble', 16, 17, '17-1', '17-2', 18, 101, 102]);
    expect(said(law, 17)).toEqual([
      '第十七条',
      '经营者违反本法第十六条规定的，处五万元以下罚款；',
      '情节严重的，依照第十八条的规定处罚。',
    ]);
    expect(said(law, '17-1')).toEqual([
      '第十七条之一',
      '有下列情形之一的，从轻处罚：',
      '（一）未满十八周岁的；',
      '（二）已满七十五周岁的，但具有第（一）项情形的除外。',
    ]);
    expect(article(law, '17-1')).toMatchObject({ ordinal: '第十七条之一' });
    expect(article(law, '17-1').sentences[1]!.id).toBe('a17-1s2');
  });

  it('keeps chapters and sections, not their table of contents', () => {
    expect(law.articles.map(({ chapter }) => chapter)).toEqual([
      null,
      '第一章 总则',
      '第一章 总则',
      '第一章 总则',
      '第一章 总则',
      '第二章 经营规则 · 第一节 一般规定',
      '第二章 经营规则 · 第二节 附则',
      '第二章 经营规则 · 第二节 附则',
    ]);
    expect(article(law, 16)).toMatchObject({ title: '目的' });
    expect(said(law, 'preamble')).toContain('第二节 附则');
  });

  it('does not take a licence’s term for its own', () => {
    expect(law.dates).toMatchObject({ validFrom: '2002-10-01', validTo: null });
    expect(law.issuer).toBe('全国人民代表大会常务委员会');
    expect(law.shortTitle).toBe('某某法');
  });

  it('lets the entered metadata win over what the text says', () => {
    const entered = parsePolicy('某某法\n第一条　目的。\n第二条　本法自2002年10月1日起施行。', {
      documentId: 'law',
      title: '某某法（试行）',
      number: null,
      dates: { validFrom: '2003-01-01' },
      version: 3,
    });
    expect(entered).toMatchObject({
      title: '某某法（试行）',
      number: null,
      dates: { validFrom: '2003-01-01' },
      version: 3,
    });
  });
});

describe('long laws set in lines of any length', () => {
  /** 180 articles in the shapes laws have: paragraphs, items, references to articles and items, amounts. */
  const articles = Array.from({ length: 180 }, (_, i) => {
    const n = i + 1;
    const items =
      n % 5 === 0
        ? '有下列情形之一的：\n（一）违反本法第' +
          `${n}条规定的；\n（二）有前款第（一）项、第（二）项行为的；\n（三）其他情形。`
        : '';
    return `第${n}条　第${n}条所称机构，是指依照本法第${Math.max(1, n - 1)}条设立、注册资本不少于${n}0万元的机构；国家另有规定的除外。${items ? `\n${items}` : ''}\n国家机关依照本条执行，具体办法由国务院规定。`;
  });
  const source = `某某法\n${articles.join('\n')}`;
  const wanted = parsed(source);
  const outline = (policy: PolicyVersion) =>
    policy.articles.map(({ id, sentences }) => [id, sentences.map(({ text }) => text)]);

  it.each([20, 26, 28, 33, 40])('%i characters, with page numbers every 22 lines', (width) => {
    const lines = source.split('\n').flatMap((paragraph) => {
      const indented = `　　${paragraph}`;
      return Array.from({ length: Math.ceil(indented.length / width) }, (_, i) =>
        indented.slice(i * width, (i + 1) * width),
      );
    });
    const pages = lines
      .map((line, i) => (i % 22 === 21 ? `${line}\n\n— ${(i + 1) / 22} —\n\f` : line))
      .join('\n');
    expect(wanted.articles).toHaveLength(181);
    expect(outline(parsed(pages))).toEqual(outline(wanted));
  });
});
