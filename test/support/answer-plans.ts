import type { AnswerPlan, ChosenSpan } from '../../src/assistant/answer/plan.ts';

/** A made-up text, so that these tests of the machinery do not depend on the plan or on how it is searched. */
export function span(article: number, text: string, more: Partial<ChosenSpan> = {}): ChosenSpan {
  return {
    documentId: 'plan',
    version: 1,
    article,
    sentence: `a${article}s1`,
    quote: text,
    start: article * 100,
    end: article * 100 + text.length,
    text,
    mark: `[第${'一二三四五六七八九十'[article - 1]}条]`,
    translation: null,
    ...more,
  };
}

/** Each span quoted, and `ending` said in the plan's own words. */
export function planOf(spans: ChosenSpan[], ending?: string, more: Partial<AnswerPlan> = {}): AnswerPlan {
  const pieces = [
    ...spans.map((one, at) => ({ text: `${one.text}${one.mark}`, spans: [at], quotation: true })),
    ...(ending ? [{ text: ending, spans: [], quotation: false }] : []),
  ];
  return {
    route: 'policy',
    outcome: ending ? 'partial' : 'answered',
    locale: 'zh',
    question: '有什么支持？',
    pieces,
    answer: pieces.map((piece) => piece.text).join('\n'),
    spans,
    citations: spans.map(({ documentId, version, article, sentence, quote, start, end }) => ({
      documentId,
      version,
      article,
      sentence,
      quote,
      start,
      end,
    })),
    suggestions: [],
    handover: null,
    selfCheck: false,
    records: null,
    notices: [],
    corpusVersion: 7,
    versions: [],
    words: {},
    missing: [],
    modelAllowed: true,
    ...more,
  };
}
