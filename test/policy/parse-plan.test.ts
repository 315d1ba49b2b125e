import { describe, expect, it } from 'vitest';
import type { PolicyVersion } from '../../src/policy/index.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { squeeze } from '../../src/shared/blanks.ts';
import { plan } from '../support/corpus.ts';

const texts = (policy: PolicyVersion, role?: string) =>
  policy.articles.flatMap(({ sentences }) =>
    sentences.filter((one) => role === undefined || one.role === role).map(({ text }) => text),
  );

const parsed = (text: string) => parsePolicy(text, { documentId: 'x' });
const outline = (policy: PolicyVersion) =>
  policy.articles.map(({ id, title, sentences }) => [id, title, sentences.map(({ role }) => role).join(' ')]);

describe('the action plan', () => {
  const policy = plan();

  it('has its ten articles between notice and validity, each with its heading', () => {
    expect(policy.form).toBe('plan');
    expect(policy.articles.map(({ id }) => id)).toEqual([
      'preamble',
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      'validity',
    ]);
    expect(policy.articles.slice(1, -1).map(({ ordinal, title }) => `${ordinal}、${title}`)).toEqual([
      '一、培育引进金融科技标杆性企业',
      '二、打造金融科技标杆性园区',
      '三、推动金融科技产业集聚发展',
      '四、打造金融科技场景应用高地',
      '五、打造金融科技技术创新高地',
      '六、打造金融科技人才发展高地',
      '七、打响金融科技浦东品牌',
      '八、完善金融科技企业投融资体系',
      '九、强化金融科技法治保障',
      '十、加强金融科技领域风险防范',
    ]);
    expect(policy.articles.map(({ sentences }) => sentences.length)).toEqual([
      9, 4, 3, 4, 3, 5, 5, 5, 5, 2, 4, 4,
    ]);
  });

  it('heals the words that the PDF broke', () => {
    const all = texts(policy);
    expect(all).toContain('在风险可控的前提下，支持金融科技企业利用自由贸易账户开展跨境贸易和投资。');
    expect(all).toContain(
      '鼓励金融科技企业申报高新技术企业、“专精特新”企业、企业研发机构等，并按照规定给予奖励。',
    );
    expect(all).toContain(
      '建设“模力社区+金融数据港”金融科技与大模型产业联动发展标杆性园区、“陆家嘴软件园+浦东软件园”双城辉映产业融合标杆性园区、张江科学城数智天地数字金融标杆性园区。',
    );
    expect(all).toContain('浦东新区高质量推进标杆性金融科技集聚区建设行动方案');
    expect(all).toContain('本行动方案自发布之日起开始实施，有效期至2027年12月31日。');
    expect(all).toContain('抄送：区委各部门，区人大办、区政协办，区纪委监委，区法院、区检察院，各人民团体。');
  });

  it('keeps notice and introduction apart, line by line', () => {
    expect(policy.articles[0]!.sentences.map(({ id, role }) => [id, role])).toEqual([
      ['preamble-s1', 'letterhead'],
      ['preamble-s2', 'number'],
      ['preamble-s3', 'title'],
      ['preamble-s4', 'addressee'],
      ['preamble-s5', 'text'],
      ['preamble-s6', 'date'],
      ['preamble-s7', 'note'],
      ['preamble-s8', 'title'],
      ['preamble-s9', 'text'],
    ]);
    expect(policy.articles.at(-1)!.sentences.map(({ role }) => role)).toEqual([
      'text',
      'imprint',
      'imprint',
      'imprint',
    ]);
  });

  it('says of itself what it says, and no start that it does not give', () => {
    expect(policy).toMatchObject({
      title: '浦东新区高质量推进标杆性金融科技集聚区建设行动方案',
      shortTitle: '行动方案',
      number: '浦府办〔2025〕29号',
      issuer: '上海市浦东新区人民政府办公室',
      dates: {
        drafted: '2025-07-21',
        issued: '2025-07-24',
        published: null,
        validFrom: null,
        validTo: '2027-12-31',
      },
      supersededBy: null,
      repealedOn: null,
    });
  });

  it('points from every sentence and article to its place in the untouched original', () => {
    let before = 0;
    for (const article of policy.articles) {
      expect([article.start, article.end]).toEqual([
        article.sentences[0]!.start,
        article.sentences.at(-1)!.end,
      ]);
      for (const { start, end, text } of article.sentences) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(policy.original.slice(start, end).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(squeeze(policy.original.slice(before, start))).toBe('');
        before = end;
      }
    }
    expect(squeeze(policy.original.slice(before))).toBe('');
  });

  it('numbers sentences and paragraphs within each article', () => {
    const five = policy.articles.find(({ id }) => id === 5)!;
    expect(five.sentences.map(({ id, paragraph }) => [id, paragraph])).toEqual([
      ['a5s1', 0],
      ['a5s2', 1],
      ['a5s3', 1],
      ['a5s4', 1],
      ['a5s5', 1],
    ]);
  });
});

describe('other plans', () => {
  const measures = parsed(`某区科技和经济委员会
关于印发《某区促进金融科技发展扶持办法》
的通知

某科经委规〔2024〕3号

各有关单位：
　　现将《某区促进金融科技发展扶持办法》印发给你们，请遵照执行。

　　附件：1．申报表
　　　　　2．承诺书

某区科技和经济委员会
某区财政局
二〇二四年十一月五日

某区促进金融科技发展扶持办法
（2024—2026年）

　　为了促进金融科技发展，制定本办法。

一、总体要求
（一）指导思想
　　坚持“稳中求进。守正创新。”的总基调。
（二）主要目标。到2026年，引进企业100家；营收年均增长3.5%；建成“一核（东岸；西岸）多点”格局。
二、重点任务
1. 支持落户。对新设企业给予奖励，依照本
办法第四条第（一）项、
（二）项办理。
2. 支持研发。具体包括：
（1）专利；
（2）标准。
三、附则
　　本办法自2025年1月1日起施行，有效期3年。本办法由区科经委负责解释。

附件1
申报表
`);

  it('tells sub-headings, run-in heads and items from text', () => {
    expect(outline(measures).slice(1)).toEqual([
      [1, '总体要求', 'heading heading text heading text text text'],
      [2, '重点任务', 'heading heading text heading text text text'],
      [3, '附则', 'heading text text'],
      ['validity', null, 'note text'],
    ]);
    expect(texts(measures, 'heading')).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）主要目标。',
      '二、重点任务',
      '1.支持落户。',
      '2.支持研发。',
      '三、附则',
    ]);
    expect(texts(measures)).toContain('对新设企业给予奖励，依照本办法第四条第（一）项、（二）项办理。');
    expect(texts(measures)).toContain('建成“一核（东岸；西岸）多点”格局。');
    expect(texts(measures)).toContain('坚持“稳中求进。守正创新。”的总基调。');
  });

  it('finds several signatures, a date in Chinese numerals and a term in years', () => {
    expect(measures).toMatchObject({
      title: '某区促进金融科技发展扶持办法',
      number: '某科经委规〔2024〕3号',
      issuer: '某区科技和经济委员会',
      dates: { drafted: '2024-11-05', validFrom: '2025-01-01', validTo: '2027-12-31' },
    });
    expect(texts(measures, 'imprint')).toEqual(['某区科技和经济委员会', '某区财政局']);
    expect(texts(measures, 'title')[0]).toBe(
      '某区科技和经济委员会关于印发《某区促进金融科技发展扶持办法》的通知',
    );
  });

  it('reads Markdown with headings, emphasis, comments and front matter, and keeps the mark-up out of the text', () => {
    const policy = parsed(
      '---\ntitle: x\n---\n# 某区行动方案\n\n<!-- 摘自网页 -->\n\n为促进发展，制定本方案。\n\n## 一、总体要求\n\n坚持**市场主导**，统筹\n\n推进。\n\n## 二、重点任务\n\n- 支持企业落户；\n- 支持企业研发。\n\n---\n\n本方案自印发之日起施行，有效期至2028年6月30日。\n',
    );
    expect(outline(policy)).toEqual([
      ['preamble', null, 'title text'],
      [1, '总体要求', 'heading text'],
      [2, '重点任务', 'heading text text'],
      ['validity', null, 'text'],
    ]);
    expect(texts(policy)).toContain('坚持市场主导，统筹推进。');
    expect(texts(policy)).toContain('支持企业落户；');
    expect(policy.dates.validTo).toBe('2028-06-30');
    expect(policy.dates.validFrom).toBeNull();
  });

  it('does not take a table of contents for the text', () => {
    const contents = '目录\n一、总体要求\n二、重点任务\n三、保障措施\n\n';
    const dotted = '目录\n一、总体要求……………… 1\n二、重点任务……………… 2\n三、保障措施……………… 3\n\n';
    const body = '一、总体要求\n坚持市场主导。\n二、重点任务\n支持企业落户。\n三、保障措施\n加强组织领导。\n';
    for (const list of [contents, dotted]) {
      const policy = parsed(`某区行动方案\n\n${list}${body}`);
      expect(policy.articles.map(({ id, title }) => [id, title])).toEqual([
        ['preamble', null],
        [1, '总体要求'],
        [2, '重点任务'],
        [3, '保障措施'],
      ]);
      expect(texts(policy)).toContain('加强组织领导。');
    }
  });

  it('keeps an article that is one sentence as text, because it carries the claim', () => {
    const policy = parsed(
      '某区若干措施\n\n一、对新设企业给予奖励。\n\n二、加强服务。为企业提供融资对接服务。\n',
    );
    expect(outline(policy)).toEqual([
      ['preamble', null, 'title'],
      [1, null, 'text'],
      [2, '加强服务', 'heading text'],
    ]);
  });

  it.each([
    ['', []],
    ['\n \f\u3000\n', []],
    ['关于放假的通知。', ['preamble']],
  ])('holds a text without articles as it is: %j', (text, ids) => {
    expect(parsed(text).articles.map(({ id }) => id)).toEqual(ids);
  });
});
