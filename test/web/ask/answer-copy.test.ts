import { describe, expect, it } from 'vitest';
import type { AnswerResponse } from '../../../src/assistant/contract.ts';
import { readSeedFiles } from '../../../src/platform/seed-files.ts';
import { policySeeds } from '../../../src/policy/index.ts';
import { findMarks } from '../../../src/shared/cite.ts';
import { copyOf } from '../../../src/web/ask/answer-copy.ts';
import { corpusFromSeeds } from '../../support/corpus.ts';

const plan = corpusFromSeeds(policySeeds(readSeedFiles('prompts'))).documents[0]!;
const sentence = plan.articles.find(({ id }) => id === 5)!.sentences.find(({ role }) => role === 'text')!;

const answer: AnswerResponse = {
  outcome: 'partial',
  answer: `“${sentence.text}”[第五条]\n原文没有写明任何金额[第五条]。`,
  citations: [
    {
      documentId: plan.documentId,
      version: 1,
      article: 5,
      sentence: sentence.id,
      quote: sentence.text,
      start: sentence.start,
      end: sentence.end,
    },
  ],
  suggestions: [],
  handover: { department: '某局', phone: null, document: null },
  selfCheck: false,
  records: null,
  mode: 'extractive',
  withheld: 0,
  corpusVersion: 1,
  versions: [],
  words: {},
  notices: [],
  locale: 'zh',
};
const copied = (locale: 'zh' | 'en', more: Partial<AnswerResponse> = {}) =>
  copyOf({
    question: '有多少奖励？',
    answer: { ...answer, ...more },
    policyOf: (id) => (id === null || id === plan.documentId ? plan : null),
    locale,
    today: '2026-11-23',
    origin: 'https://example.cn',
  });

describe('a copied answer', () => {
  it('says what was asked and answered, where it stands, what it is, when, and what it is not', () => {
    const text = copied('zh');
    expect(text).toContain('问：有多少奖励？');
    expect(text).toContain(`“${sentence.text}”[行动方案“五、打造金融科技技术创新高地”]`);
    expect(text).toContain('《浦东新区高质量推进标杆性金融科技集聚区建设行动方案》（浦府办〔2025〕29号）');
    expect(text).toContain(`https://example.cn/policies/${plan.documentId}?version=1#${sentence.id}`);
    expect(text).toContain('原文摘录');
    expect(text).toContain('2026年11月23日');
    expect(text).toContain('不构成法律意见');
    expect(text).not.toContain('第五条');
  });

  it('marks what the office says as not the text’s, and what is not published as that', () => {
    expect(copied('zh')).toMatch(/主管部门提供的信息（不是政策原文）：\n.*某局\n.*尚未公布\n.*尚未公布/u);
    expect(copied('zh', { handover: null })).not.toContain('尚未公布');
  });

  it('labels a model’s words as such', () => {
    expect(copied('zh', { mode: 'model' })).toContain('人工智能生成');
    expect(copied('en', { mode: 'model' })).toContain('AI-generated');
  });

  it('is in English for English readers, the quote in its own language', () => {
    const text = copied('en');
    expect(text).toContain('23 Nov 2026');
    expect(text).toContain('no legal advice');
    expect(text).toMatch(/Action Plan, Article 5 “/u);
    expect(text).toContain(sentence.text);
  });

  it('can be checked again: its marks are still read as citations', () => {
    for (const locale of ['zh', 'en'] as const) {
      expect(findMarks(copied(locale)).map((mark) => mark.cited[0]!.article)).toEqual([5, 5]);
    }
  });
});
