import { readFileSync, writeFileSync } from 'node:fs';
import { askedIn, choicesIn, ORDERED, SIGNS } from './fit-examples.ts';
import { linesOf, type Worded, withWords, wordsFrom } from './fit-words.ts';
import { lawKnowledge } from './laws.ts';
import { corpusWithLaws, lawFiles } from './laws-corpus.ts';
import { dot, fitChoices, fitClasses, softmax } from './logit.ts';
import {
  askedLawQuestions,
  blindLawQuestions,
  drawnLawQuestions,
  figureLawQuestions,
  freshLawQuestions,
  laterLawQuestions,
  lawQuestions,
  moreLawQuestions,
  questions,
  sampledLawQuestions,
} from './set.ts';

/**
 * `npm run fit -- --laws FOLDER order`, then `… asked`: fits on the open questions which articles answer and which text
 * is asked, shows what that comes to on questions left out of the fit, and writes the weights into the assistant. What is
 * asked is fitted over the articles found, so it comes after.
 */
const given = process.argv.slice(2);
const lawsAt = given.indexOf('--laws');
const folder = lawsAt < 0 ? undefined : given.splice(lawsAt, 2)[1];
const [what] = given;
if (folder === undefined || (what !== 'order' && what !== 'asked'))
  throw new Error('npm run fit -- --laws FOLDER order|asked');

const laws = corpusWithLaws(lawFiles(folder));
const knowledge = lawKnowledge(laws);
const SETS = [
  ['laws', lawQuestions()],
  ['sampled', sampledLawQuestions()],
  ['blind', blindLawQuestions()],
  ['drawn', drawnLawQuestions()],
  ['more', moreLawQuestions()],
  ['later', laterLawQuestions()],
  ['fresh', freshLawQuestions()],
  ['figures', figureLawQuestions()],
  ['asked', askedLawQuestions()],
] as const;
/** So many parts, each of which is tried on the weights that the others give. */
const FOLDS = 5;

if (what === 'order') fitOrder();
else fitAsked();

function fitOrder(): void {
  const examples = SETS.flatMap(([set, items]) => choicesIn(set, items, laws, knowledge));
  const tried = crossed(examples, fitChoices).map(({ example: { set, rows, right }, weights }) => {
    const order = [...rows.keys()].sort((a, b) => dot(rows[b]!, weights) - dot(rows[a]!, weights));
    return { set, first: right[order[0]!]!, three: order.slice(0, 3).some((at) => right[at]) };
  });
  table(tried, { first: ({ first }) => first, 'first three': ({ three }) => three });
  const weights = fitChoices(examples);
  write(
    'ORDER',
    ORDERED.map((sign, f) => `  ${sign}: ${rounded(weights[f]!)},`),
  );
}

function fitAsked(): void {
  const examples = [
    ...SETS.flatMap(([set, items]) => askedIn(set, items, false, knowledge)),
    ...askedIn('plan', questions(), true, knowledge),
  ];
  const tried = crossed(examples, fitWorded).map(({ example, weights: { words, weights } }) => {
    const row = [...withWords(example, words), 1];
    const sums = [0, 1, 2].map((of) => row.reduce((sum, value, f) => sum + value * weights[f]![of]!, 0));
    const chances = softmax(sums);
    return { ...example, right: chances.indexOf(Math.max(...chances)) === example.of };
  });
  for (const [of, name] of ['laws', 'plan', 'neither'].entries()) {
    console.log(`asked: ${name}`);
    table(
      tried.filter((one) => one.of === of),
      { right: ({ right }) => right },
    );
  }
  const { words, weights } = fitWorded(examples);
  write(
    'ASKED',
    SIGNS.map((sign, f) => `  ${sign}: [${weights[f]!.map(rounded).join(', ')}],`),
  );
  const lines = { neither: linesOf(words.neither), plan: linesOf(words.plan) };
  writeFileSync(beside('fitted-words.json'), `${JSON.stringify(lines, null, 2)}\n`);
}

/** Words as all these have them; what they weigh, by words that the example had no part in. */
function fitWorded(examples: readonly Worded[]) {
  const rows = crossed(examples, wordsFrom).map(({ example, weights }) => ({
    of: example.of,
    row: withWords(example, weights),
  }));
  return { words: wordsFrom(examples), weights: fitClasses(rows, 3) };
}

/** Each example with the weights fitted without its part. */
function crossed<Example, Weights>(examples: readonly Example[], fitTo: (some: Example[]) => Weights) {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const weights = fitTo(examples.filter((_, at) => at % FOLDS !== fold));
    return examples.filter((_, at) => at % FOLDS === fold).map((example) => ({ example, weights }));
  });
}

function table<One extends { set: string }>(
  all: readonly One[],
  columns: Readonly<Record<string, (one: One) => boolean>>,
): void {
  const row = (of: readonly One[]) => ({
    n: of.length,
    ...Object.fromEntries(
      Object.entries(columns).map(([name, holds]) => [
        name,
        (of.filter(holds).length / of.length).toFixed(3),
      ]),
    ),
  });
  const sets = [...new Set(all.map(({ set }) => set))];
  console.table({
    ...Object.fromEntries(sets.map((set) => [set, row(all.filter((one) => one.set === set))])),
    all: row(all),
  });
}

function rounded(weight: number): number {
  return Number(weight.toFixed(2)) + 0;
}

const beside = (name: string) => new URL(`../../src/assistant/answer/${name}`, import.meta.url);

function write(name: string, lines: readonly string[]): void {
  const file = beside('fitted.ts');
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf('\n', text.indexOf(`export const ${name} = {`)) + 1;
  const end = text.indexOf('} as const', start);
  writeFileSync(file, `${text.slice(0, start)}${lines.join('\n')}\n${text.slice(end)}`);
}
