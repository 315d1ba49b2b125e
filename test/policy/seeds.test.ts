import { describe, expect, it } from 'vitest';
import { policySeeds } from '../../src/policy/index.ts';
import { corpusFromSeeds } from '../support/corpus.ts';

const text = '某法\n\n第一条 目的。\n\n第二条 范围。';
const files = (more: Record<string, string>) => new Map(Object.entries(more));

describe('policy texts shipped in files', () => {
  it('are read with what is known about them', () => {
    const seeds = policySeeds(
      files({
        'policies/law.md': text,
        'policies/law.json': '{"documentId": "some-law", "issuer": "国务院"}',
        'policies/law.en.json': '{"a1s2": "Purpose."}',
        'policies/plan.txt': '某区行动方案\n\n一、总体要求\n\n支持企业落户。',
        'policies/plan.json': '{"documentId": "some-plan"}',
        'thesaurus/terms.json': '[]',
        'greetings.json': '{}',
      }),
    );
    expect(seeds.map(({ kind, slug }) => [kind, slug])).toEqual([
      ['policy-text', 'some-law'],
      ['policy-text', 'some-plan'],
    ]);
    const corpus = corpusFromSeeds(seeds);
    expect(corpus.documents[0]).toMatchObject({
      issuer: '国务院',
      original: text,
      translation: { a1s2: 'Purpose.' },
    });
    expect(corpus.defaultDocumentId).toBe('some-plan');
  });

  it.each([
    ['its metadata are missing', { 'policies/law.md': text }, /policies\/law\.json is missing/],
    [
      'its metadata are no JSON',
      { 'policies/law.md': text, 'policies/law.json': '{' },
      /policies\/law is not in form/,
    ],
    [
      'a field is not known',
      { 'policies/law.md': text, 'policies/law.json': '{"documentId": "law", "isuer": "x"}' },
      /policies\/law is not in form/,
    ],
    [
      'a date does not exist',
      {
        'policies/law.md': text,
        'policies/law.json': '{"documentId": "law", "dates": {"issued": "2025-02-30"}}',
      },
      /policies\/law is not in form/,
    ],
  ])('stop the build when %s', (_, given, message) => {
    expect(() => policySeeds(files(given))).toThrow(message);
  });
});
