import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { warningsOf } from '../../src/policy/warnings.ts';

const cutOf = (lines: readonly string[]) => {
  const { articles, dates } = parsePolicy(lines.join('\n'), { documentId: 'notice' });
  return {
    dates,
    articles: articles.map(({ id, title, sentences }) => ({
      id,
      title,
      said: sentences.map(({ role, text }) => `${role}: ${text}`),
    })),
  };
};

describe('how a notice is laid out', () => {
  it('in rows of a table: each is one sentence, the first heads the others', () => {
    const { articles } = cutOf([
      '关于申报的通知',
      '一、支持标准',
      '类别｜标准｜上限',
      'A类｜投入的20%｜200万元',
      'B类｜投入的10%｜100万元',
      '每家企业限报一类。',
    ]);
    expect(articles[1]?.said).toEqual([
      'heading: 一、支持标准',
      'heading: 类别｜标准｜上限',
      'text: A类｜投入的20%｜200万元',
      'text: B类｜投入的10%｜100万元',
      'text: 每家企业限报一类。',
    ]);
    expect(
      warningsOf(parsePolicy('一、标准\n类别｜标准｜上限\nA类｜20%｜200万元', { documentId: 'a' })),
    ).toEqual([]);
  });

  it('as a guide that is one table: each row is an article, and a list in its cell is its own', () => {
    const { articles } = cutOf([
      '认定办事指南',
      '申请条件｜1.有场所；',
      '2.有人员。',
      '收费标准｜不收费',
      '咨询电话｜021-50000000',
    ]);
    expect(articles.slice(1)).toEqual([
      { id: 1, title: '申请条件', said: ['text: 申请条件｜1.有场所；', 'text: 2.有人员。'] },
      { id: 2, title: '收费标准', said: ['text: 收费标准｜不收费'] },
      { id: 3, title: '咨询电话', said: ['text: 咨询电话｜021-50000000'] },
    ]);
  });

  it('as questions and answers, numbered or not', () => {
    for (const number of ['1.', '']) {
      const { articles } = cutOf([
        '租金补贴政策问答',
        `${number}问：哪些企业可以申请？`,
        '答：新迁入的企业。',
        `${number && '2.'}问：到哪里申请？找谁？`,
        '答：在线申请。',
        `${number && '3.'}问：多久到账？`,
        '答：60个工作日内。',
      ]);
      expect(articles.slice(1).map(({ id, title }) => [id, title])).toEqual([
        [1, '哪些企业可以申请？'],
        [2, '到哪里申请？找谁？'],
        [3, '多久到账？'],
      ]);
      expect(articles[2]?.said).toEqual([
        `heading: ${number && '2.'}问：到哪里申请？找谁？`,
        'text: 答：在线申请。',
      ]);
    }
  });

  it('with days that differ in their figures only: none is taken for a running header', () => {
    const { articles, dates } = cutOf([
      '关于申报的通知',
      '',
      '一、批次',
      '',
      '第一批截止：',
      '',
      '2026年12月25日',
      '',
      '第二批截止：',
      '',
      '2027年6月25日',
      '',
      '区金融局',
      '',
      '2026年11月20日',
    ]);
    expect(articles.flatMap(({ said }) => said).join()).toContain('2027年6月25日');
    expect(dates.drafted).not.toBeNull();
  });

  it('with contacts line by line, set in: each is a paragraph though none ends as one does', () => {
    const { articles } = cutOf([
      '关于申报的通知',
      '　　一、申报对象',
      '　　注册在本区、上一年度金融科技收入不低于主营业务',
      '收入一半的企业。',
      '　　二、联系方式',
      '　　申报咨询：张老师 021-50000001',
      '　　系统咨询：刘老师 021-50000002',
    ]);
    expect(articles[1]?.said[1]).toBe('text: 注册在本区、上一年度金融科技收入不低于主营业务收入一半的企业。');
    expect(articles[2]?.said.slice(1)).toEqual([
      'text: 申报咨询：张老师021-50000001',
      'text: 系统咨询：刘老师021-50000002',
    ]);
  });
});
