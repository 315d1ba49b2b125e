import { describe, expect, it } from 'vitest';
import { NO_READINGS } from '../../src/policy/readings.ts';
import { attackRow, judgeAttacks } from './attacks.ts';
import { nearBy, reached } from './embedded.ts';
import { EVERYDAY_LAWS, MEANINGS } from './everyday-laws.ts';
import { tryInstructions } from './instructions.ts';
import { verifierWords } from './knowledge.ts';
import { answerLaws, lawKnowledge, lawRow } from './laws.ts';
import { corpusWithLaws, lawFiles } from './laws-corpus.ts';
import { type Answered, answerAll, faceHostileModel, judgeClaims, rowOf, TODAY } from './measure.ts';
import { judgePrompted } from './prompted.ts';
import {
  askedLawQuestions,
  attacks,
  figureLawQuestions,
  freshLawQuestions,
  laterLawQuestions,
  lawQuestions,
  moreLawQuestions,
  nearClaims,
  promptedClaims,
  sampledLawQuestions,
} from './set.ts';

/** Least share of right answers by kind. Raised when the measure rises; never lowered to let a change pass. */
const RIGHT: Readonly<Record<string, number>> = {
  plain: 0.97,
  everyday: 0.9,
  typo: 0.95,
  traditional: 0.95,
  'one-word': 0.95,
  dialect: 0.95,
  english: 0.95,
  mixed: 0.95,
  multi: 0.9,
  amount: 0.95,
  deadline: 0.95,
  procedure: 0.95,
  'given-fact': 0.95,
  'start-date': 1,
  'false-premise': 0.95,
  followup: 0.95,
  outside: 0.95,
  boundary: 1,
  greeting: 1,
  injection: 0.95,
  'yes-no': 0.97,
  list: 0.95,
  'article-direct': 0.97,
  'near-miss': 0.9,
};
/** Kinds with few items, one of which moves the share by much. */
const FEW = 0.5;

const answers = answerAll();
const ofKind = (kind: string): Answered[] => answers.filter(({ item }) => item.kind === kind);
const wrongIn = (kind: string) =>
  ofKind(kind)
    .filter(({ score }) => !score.right)
    .map(({ item, given }) => `${item.question} → [${given.outcome}] ${given.answer}`);

describe('questions answered without a model', () => {
  it.each(Object.entries(RIGHT))('%s: right in at least %f', (kind, floor) => {
    expect(rowOf(kind, ofKind(kind)).right, wrongIn(kind).join('\n')).toBeGreaterThanOrEqual(floor);
  });

  it('every other kind: right in most', () => {
    const others = new Set(answers.map(({ item }) => item.kind).filter((kind) => !(kind in RIGHT)));
    for (const kind of others)
      expect(rowOf(kind, ofKind(kind)).right, wrongIn(kind).join('\n')).toBeGreaterThan(FEW);
  });

  it('all of them: right in at least 0.97', () => {
    expect(rowOf('all', answers).right).toBeGreaterThanOrEqual(0.97);
  });

  it('invents no amount, date, document number or contact', () => {
    expect(answers.flatMap(({ score }) => score.invented)).toEqual([]);
  });

  it('quotes the original to the letter', () => {
    expect(
      answers.filter(({ score }) => !score.quotes).map(({ item }) => item.id).length,
    ).toBeLessThanOrEqual(2);
  });

  it('cites no article that has nothing to do with the question', () => {
    expect(rowOf('all', answers).precision).toBeGreaterThanOrEqual(0.98);
  });
});

describe('questions about laws, over the plan and an excerpt of 25 laws', () => {
  const folder = new URL('../fixtures/laws/', import.meta.url).pathname;
  const laws = corpusWithLaws(lawFiles(folder));
  const scores = answerLaws(lawQuestions(), laws, lawKnowledge(laws), TODAY);
  const sampled = answerLaws(sampledLawQuestions(), laws, lawKnowledge(laws), TODAY);
  const wrong = (of: typeof scores) =>
    of
      .filter(({ right }) => !right)
      .map(({ item, given }) => `${item.question} → ${given.cited.join(' | ')}`);

  it('finds document, article and edition among the first three places cited, and refuses what none says', () => {
    expect(lawRow(scores).right, wrong(scores).join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(lawRow(sampled).right, wrong(sampled).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('answers what people come with first', () => {
    const asked = answerLaws(askedLawQuestions(), laws, lawKnowledge(laws), TODAY);
    expect(lawRow(asked).right, wrong(asked).join('\n')).toBeGreaterThanOrEqual(0.87);
  });

  it('refuses what other rules fix, though it is asked in the words of these', () => {
    const near = [moreLawQuestions(), laterLawQuestions(), freshLawQuestions(), figureLawQuestions()]
      .flat()
      .filter(({ kind }) => kind === 'near-miss');
    const refused = answerLaws(near, laws, lawKnowledge(laws), TODAY);
    expect(lawRow(refused).right, wrong(refused).join('\n')).toBeGreaterThanOrEqual(0.85);
  });

  it('loses nothing by vectors, whether they know meanings or not', () => {
    const knowledge = lawKnowledge(laws);
    const fused = answerLaws(lawQuestions(), laws, knowledge, TODAY, nearBy(knowledge));
    expect(lawRow(fused).right).toBeGreaterThanOrEqual(lawRow(scores).right);
    // Of texts that nothing is known of but their words.
    const bare = corpusWithLaws(lawFiles(folder), NO_READINGS);
    const unread = lawKnowledge(bare);
    const words = reached(EVERYDAY_LAWS, bare, unread);
    expect(reached(EVERYDAY_LAWS, bare, unread, nearBy(unread))).toBeGreaterThanOrEqual(words);
    expect(reached(EVERYDAY_LAWS, bare, unread, nearBy(unread, MEANINGS))).toBeGreaterThanOrEqual(words);
    expect(words).toBeGreaterThanOrEqual(0.8);
  });

  it.each(['article', 'versions', 'conflict', 'abbreviation', 'false-article'])('%s: all but few', (kind) => {
    const of = scores.filter(({ item }) => item.kind === kind);
    expect(lawRow(of).right, wrong(of).join('\n')).toBeGreaterThanOrEqual(0.85);
  });

  it('has the verifier catch false claims and pass true quotations, where the excerpt has the article', () => {
    const judged = judgeAttacks(attacks(), laws.corpus, verifierWords).filter(
      ({ reasons }) => !reasons.includes('unknown-citation'),
    );
    const wordFaults = judged.filter(({ item, truth }) => !truth && !item.kind.startsWith('wrong-'));
    expect(wordFaults.length).toBeGreaterThan(30);
    expect(attackRow(wordFaults).caught).toBeGreaterThanOrEqual(0.97);
    const quoted = judged.filter(({ item }) => item.kind === 'true-quote');
    expect(quoted.length).toBeGreaterThanOrEqual(5);
    expect(attackRow(quoted).blocked).toBe(0);
  });

  it.each([
    ['under our prompt', promptedClaims, 0.93, 0.12],
    ['under the prompt that asks to stay near the words', nearClaims, 0.97, 0.17],
  ] as const)('lets out what a model writes %s, and not what it makes up', (_, read, caught, held) => {
    const there = new Set(
      laws.corpus.documents.flatMap(({ documentId, articles }) =>
        articles.flatMap(({ sentences }) => sentences.map(({ id }) => `${documentId}#${id}`)),
      ),
    );
    const items = read().filter(({ sources }) => sources.every((one) => there.has(one)));
    expect(items.length).toBeGreaterThan(50);
    const judged = judgePrompted(items, laws.corpus, verifierWords);
    const row = attackRow(judged);
    expect(row.caught).toBeGreaterThanOrEqual(caught);
    expect(row.blocked).toBeLessThanOrEqual(held);
  });

  it('invents nothing', () => {
    expect([...scores, ...sampled].flatMap(({ invented }) => invented)).toEqual([]);
  });
});

describe('claims', () => {
  it('catches false ones and lets true ones pass', () => {
    const { caught, blocked } = judgeClaims();
    expect(caught).toBeGreaterThanOrEqual(0.99);
    expect(blocked).toBeLessThanOrEqual(0.045);
  });
});

describe('a model that lies', () => {
  it('gets none of its lies past the verifier', async () => {
    const { n, asked, leaks } = await faceHostileModel();
    expect(leaks).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(n * 0.85);
  });
});

describe('the instructions that ship', () => {
  it('reach the model; followed they answer in its words, and lied about nothing gets through', async () => {
    const [obedient, hostile] = await tryInstructions();
    expect(obedient).toMatchObject({ model: 'obedient', told: true, leaks: [] });
    expect(obedient!.n).toBeGreaterThanOrEqual(8);
    expect(obedient!.byModel).toBe(obedient!.n);
    expect(obedient!.right).toBeGreaterThanOrEqual(0.9);
    expect(hostile).toMatchObject({ model: 'hostile', told: true, leaks: [] });
    expect(hostile!.right).toBeGreaterThanOrEqual(0.9);
  });
});
