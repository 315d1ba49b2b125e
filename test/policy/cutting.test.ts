import { describe, expect, it } from 'vitest';
import { proposeDetails } from '../../src/policy/details.ts';
import { articleDifferences } from '../../src/policy/differences.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { searchTexts } from '../../src/policy/search.ts';
import { warningsOf } from '../../src/policy/warnings.ts';
import { kindByTitle } from '../../src/shared/texts.ts';
import { plan } from '../support/corpus.ts';
import { cpuTime } from '../support/cpu-time.ts';

const NOTICE = `# 关于申报贷款贴息的通知

一、申报对象

注册在本区的金融科技企业。

二、贴息标准

每家企业每年不超过50万元。

三、申报材料

营业执照复印件；贷款合同。

四、申报时间和受理

请于2026年12月31日前提交申请表。由区金融局负责受理，咨询电话021-12345678。
`;
const notice = (text = NOTICE) => parsePolicy(text, { documentId: 'notice' });

describe('details that a notice may settle', () => {
  it('are proposed by heading and by the words themselves', () => {
    expect(
      Object.fromEntries(proposeDetails(notice()).map(({ kind, sentences }) => [kind, sentences])),
    ).toEqual({
      target: ['a1s2'],
      standard: ['a2s2'],
      materials: ['a3s2', 'a3s3'],
      deadline: ['a4s2', 'a4s3'],
      department: ['a4s3'],
      phone: ['a4s3'],
    });
  });

  it('are not found in a plan that names none of them', () => {
    const kinds = proposeDetails(plan()).map(({ kind }) => kind);
    expect(kinds).not.toContain('phone');
    expect(kinds).not.toContain('standard');
  });
});

describe('what an editor is warned of', () => {
  const codes = (text: string) =>
    warningsOf(notice(text)).map(({ code, sentence }) => `${code} ${sentence ?? ''}`.trim());

  it('is a gap in the numbering, between which two', () => {
    expect(codes(NOTICE)).toEqual([]);
    const [gap] = warningsOf(notice(NOTICE.replace('三、', '五、')));
    expect(gap).toMatchObject({ code: 'numbering', between: ['二', '五'] });
    const law = '第一条 为了规范，制定本办法。\n\n第二条 某某负责。\n\n第四条 自发布之日起施行。\n';
    expect(warningsOf(notice(law))).toMatchObject([{ code: 'numbering' }]);
    const chapters =
      '第一章 总则\n\n第一条 为了规范，制定本办法。\n\n第二章 附则\n\n第二条 自发布之日起施行。\n';
    expect(codes(chapters)).toEqual([]);
  });

  it.each([
    ['a sentence of many lines', '贷款合同。', `${'合同和凭证、'.repeat(60)}都要。`, 'long a3s3'],
    ['a paragraph without an end', '贷款合同。', '贷款合同', 'unended a3s3'],
    ['a character that was not read', '贷款合同。', '贷款\ufffd同。', 'garbled a3s3'],
    [
      'an empty line within a sentence',
      '注册在本区的金融科技企业。',
      '注册在本区的金融\n\n科技企业。',
      'join a1s2',
    ],
  ])('is %s', (_, from, to, warned) => {
    expect(codes(NOTICE.replace(from, to))).toEqual([warned]);
  });

  it('is nothing in the plan as it was extracted', () => {
    expect(warningsOf(plan()).filter(({ code }) => code !== 'join')).toEqual([]);
  });
});

it.each(['1', '一', '某某企业应当提交。', '由某某、', '1月'])(
  'a paragraph of nothing but “%s” costs no more than it is long',
  (run) => {
    const text = notice(NOTICE.replace('贷款合同', run.repeat(Math.floor(200_000 / run.length))));
    const cost = cpuTime(() => [proposeDetails(text), warningsOf(text)]);
    expect(cost).toBeLessThan(1_000);
  },
);

describe('what changed between two versions', () => {
  it('is told by article, new and gone ones too', () => {
    const after = notice(NOTICE.replace('50万元', '80万元').replace(/四、[\s\S]*/u, ''));
    const changed = articleDifferences(notice(), after);
    expect(
      changed.map(({ article, before, after: now }) => [article, before !== null, now !== null]),
    ).toEqual(
      expect.arrayContaining([
        [2, true, true],
        [4, true, false],
      ]),
    );
    expect(articleDifferences(notice(), notice())).toEqual([]);
    expect(articleDifferences(null, notice()).every(({ before }) => before === null)).toBe(true);
  });
});

describe('searching the texts', () => {
  const texts = [plan(), notice()];
  const lit = (query: string) =>
    searchTexts(texts, query).map(({ policy, sentence, lit: at }) => [
      policy.documentId,
      at.map(({ start, end }) => sentence.text.slice(start, end)).join('|'),
    ]);

  it.each([
    [
      'a phrase',
      '贷款贴息',
      [
        ['action-plan-2025-29', '贷款贴息'],
        ['notice', '贷款贴息'],
      ],
    ],
    [
      'traditional characters',
      '貸款貼息',
      [
        ['action-plan-2025-29', '贷款贴息'],
        ['notice', '贷款贴息'],
      ],
    ],
    ['several words, in any order', '受理 电话', [['notice', '受理|电话']]],
    ['only the phrase, in quotation marks', '“受理 电话”', []],
    ['full-width digits', '５０万元', [['notice', '50万元']]],
    ['nothing but blanks', '　 ', []],
  ])('finds %s', (_, query, found) => {
    expect(lit(query).filter(([, words]) => words !== '')).toEqual(expect.arrayContaining(found));
    if (found.length === 0) expect(lit(query)).toEqual([]);
  });

  it('puts the whole phrase before what comes near it', () => {
    const hits = searchTexts(texts, '金融科技企业');
    expect(hits.length).toBeGreaterThan(1);
    expect(hits[0]!.sentence.text).toContain('金融科技企业');
    expect(hits.at(-1)!.sentence.text).not.toContain('金融科技企业');
  });
});

describe('what a text says it is', () => {
  it.each([
    ['浦东新区金融科技创新试点项目奖励实施细则', null, 'notice'],
    ['关于组织开展2026年度贷款贴息申报工作的通知', '浦金融〔2026〕18号', 'notice'],
    ['金融科技人才租房补贴申报指南（2026年度）', null, 'notice'],
    ['私募投资基金监督管理暂行办法', '中国证券监督管理委员会令第105号', 'law'],
    ['中华人民共和国反洗钱法', null, 'law'],
    ['证券、期货投资咨询管理暂行办法', null, null],
    ['标杆性金融科技集聚区建设行动方案', '浦府办〔2025〕29号', 'plan'],
    ['问答选编', null, null],
  ])('%s', (title, number, kind) => {
    expect(kindByTitle(title, number)).toBe(kind);
  });
});

describe('a notice without 一、二、三、', () => {
  const body = [
    '申报对象',
    '在浦东举办活动的企业。',
    '申报时间：2026年3月1日至3月31日',
    '申报材料：申请表、营业执照。',
  ];
  const headed = (lines: readonly string[]) =>
    notice(['# 关于申报活动补贴的通知', '各有关单位：', ...lines].join('\n\n')).articles.filter(
      ({ ordinal }) => ordinal !== null,
    );

  it('is cut at its 1. 2. 3., or at its bare heads', () => {
    const titles = ['申报对象', '申报时间', '申报材料'];
    expect(headed(body).map(({ id, title }) => [id, title])).toEqual(
      titles.map((title, at) => [at + 1, title]),
    );
    const numbered = body.map((line, at) => (at === 1 ? line : `${Math.max(1, at)}. ${line}`));
    expect(headed(numbered).map(({ title }) => title)).toEqual(titles);
  });
});
