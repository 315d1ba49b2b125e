import { describe, expect, it } from 'vitest';
import { answerLaws, lawKnowledge, lawRow } from './laws.ts';
import { corpusWithLaws, lawFiles, shippedReadings } from './laws-corpus.ts';
import { TODAY } from './measure.ts';
import { noticeSeeds } from './notice-seeds.ts';
import { noticeQuestions } from './set.ts';

describe('questions about what an office publishes beside the plan and the laws', async () => {
  const folder = new URL('../fixtures/laws/', import.meta.url).pathname;
  const texts = corpusWithLaws(lawFiles(folder), shippedReadings, await noticeSeeds(noticeQuestions()));
  const scores = answerLaws(noticeQuestions(), texts, lawKnowledge(texts), TODAY);

  it('are answered from the section that speaks of what is asked, and from nothing where none does', () => {
    const wrong = scores.filter(({ right }) => !right);
    const shown = wrong.map(({ item, given }) => `${item.question} → [${given.outcome}] ${given.answer}`);
    expect(lawRow(scores).right, shown.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('invent nothing', () => {
    expect(scores.flatMap(({ invented }) => invented)).toEqual([]);
  });
});
