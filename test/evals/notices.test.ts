import { describe, expect, it } from 'vitest';
import { answerLaws, lawKnowledge, lawRow } from './laws.ts';
import { corpusWithLaws, lawFiles, shippedReadings } from './laws-corpus.ts';
import { TODAY } from './measure.ts';
import { noticeSeeds } from './notice-seeds.ts';
import { blindNoticeQuestions, type LawItem, noticeQuestions } from './set.ts';

const folder = new URL('../fixtures/laws/', import.meta.url).pathname;

/** What is asked of an office's texts, put to them, the plan and the laws. */
async function asked(items: readonly LawItem[], of?: readonly LawItem[]) {
  const texts = corpusWithLaws(lawFiles(folder), shippedReadings, await noticeSeeds(of));
  return answerLaws(items, texts, lawKnowledge(texts), TODAY);
}

describe.each([
  ['the first six texts', await asked(noticeQuestions(), noticeQuestions()), 0.97],
  ['all, by somebody who had seen no rule', await asked(blindNoticeQuestions()), 0.82],
] as const)(
  'questions about what an office publishes beside the plan and the laws: %s',
  (_, scores, floor) => {
    it('are answered from the section that speaks of what is asked, and from nothing where none does', () => {
      const wrong = scores.filter(({ right }) => !right);
      const shown = wrong.map(({ item, given }) => `${item.question} → [${given.outcome}] ${given.answer}`);
      expect(lawRow(scores).right, shown.join('\n')).toBeGreaterThanOrEqual(floor);
    });

    it('invent nothing', () => {
      expect(scores.flatMap(({ invented }) => invented)).toEqual([]);
    });
  },
);
