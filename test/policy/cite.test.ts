import { describe, expect, it } from 'vitest';
import { type Corpus, findDocument, placeOf } from '../../src/policy/index.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { findMarks } from '../../src/shared/cite.ts';
import { plan } from '../support/corpus.ts';

const law = (documentId: string, meta: object) =>
  parsePolicy('# 中华人民共和国反洗钱法\n\n第一条 为了预防洗钱活动，制定本法。\n\n第七条 从业者应当配合。', {
    documentId,
    ...meta,
  });
const before = law('aml-2006', {
  dates: { validFrom: '2007-01-01' },
  supersededBy: { documentId: 'aml', on: '2025-01-01' },
});
const now = law('aml', { titleEn: 'Anti-Money Laundering Law', dates: { validFrom: '2025-01-01' } });
const corpus: Corpus = { version: 1, defaultDocumentId: plan().documentId, documents: [before, plan(), now] };

const place = (mark: string, documentId?: string) => {
  const found = placeOf(corpus, findMarks(mark)[0]!.cited[0]!, documentId);
  return found && `${found.document.documentId} ${found.article.id}`;
};

describe('what a mark points to', () => {
  it.each([
    ['[第五条]', 'action-plan-2025-29 5'],
    ['[Preamble]', 'action-plan-2025-29 preamble'],
    ['[有效期]', 'action-plan-2025-29 validity'],
    ['[行动方案第五条]', 'action-plan-2025-29 5'],
    ['[《浦东新区高质量推进标杆性金融科技集聚区建设行动方案》第五条]', 'action-plan-2025-29 5'],
    ['[《标杆性金融科技集聚区建设行动方案》第五条]', 'action-plan-2025-29 5'],
    ['[Action Plan, Article 5]', 'action-plan-2025-29 5'],
    ['[《中华人民共和国反洗钱法》第七条]', 'aml 7'],
    ['[《反洗钱法》第七条]', 'aml 7'],
    ['[Anti-Money Laundering Law, Article 7]', 'aml 7'],
    ['[Article 7 of the anti-money laundering law]', 'aml 7'],
    ['[第十一条]', null],
    ['[《反洗钱法》第二条]', null],
    ['[《反恐怖主义法》第七条]', null],
    ['[《方案》第五条]', null],
  ])('%s → %s', (mark, found) => {
    expect(place(mark)).toBe(found);
  });

  it('means the asked document where a mark names none', () => {
    expect(place('[第七条]', 'aml-2006')).toBe('aml-2006 7');
    expect(place('[第七条]', 'nowhere')).toBeNull();
  });

  it('finds a document by its number', () => {
    expect(findDocument(corpus, '浦府办〔2025〕29号')).toBe(plan());
  });
});
