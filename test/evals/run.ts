import { createVerifier } from '../../src/assistant/verify/index.ts';
import { attackRows, judgeAttacks } from './attacks.ts';
import { byRule } from './by-rule.ts';
import { nearBy, reached } from './embedded.ts';
import { EVERYDAY_LAWS, MEANINGS } from './everyday-laws.ts';
import { type InstructionsRow, tryInstructions } from './instructions.ts';
import { verifierWords } from './knowledge.ts';
import { answerLaws, lawKnowledge, lawRow } from './laws.ts';
import { corpusWithLaws, type LawCorpus, lawFiles } from './laws-corpus.ts';
import {
  type Answered,
  answerAll,
  answerAllFacingLies,
  answerAllOver,
  faceHostileModel,
  judgeClaims,
  type Row,
  rowOf,
  rowsByKind,
  TODAY,
} from './measure.ts';
import { noticeSeeds } from './notice-seeds.ts';
import { judgePrompted } from './prompted.ts';
import { screenAll } from './screening.ts';
import {
  askedLawQuestions,
  attacks,
  blindLawQuestions,
  blindNoticeQuestions,
  drawnLawClaims,
  drawnLawQuestions,
  figureLawQuestions,
  freeLawClaims,
  freshLawQuestions,
  keptAskedLawQuestions,
  keptAttacks,
  keptBlindLawQuestions,
  keptBlindNoticeQuestions,
  keptDrawnLawClaims,
  keptFreeLawClaims,
  keptFreshLawQuestions,
  keptLaterLawQuestions,
  keptLawQuestions,
  keptMoreLawQuestions,
  keptPeopleLawQuestions,
  keptPlainClaims,
  keptPromptedClaims,
  keptSampledLawQuestions,
  keptVariedLawClaims,
  laterLawQuestions,
  lawClaims,
  lawQuestions,
  moreLawQuestions,
  nearClaims,
  noticeQuestions,
  peopleLawQuestions,
  plainClaims,
  promptedClaims,
  sampledLawQuestions,
  variedLawClaims,
} from './set.ts';
import { swaps } from './swaps.ts';

/**
 * `npm run eval`: the whole examination, as a table. `-v` prints every answer that is not right, `-a` all of them;
 * a word limits it to questions whose kind or id holds it. `--laws FOLDER` puts the questions about laws, and those about
 * the plan, to the plan and the laws in that folder, and has the verifier judge the claims about both; then those about
 * notices, with the word `notices` these alone.
 * `--instructions FILE` tries other instructions (as prompts/instructions.json) beside those that ship.
 */
const given = process.argv.slice(2);
const othersAt = given.indexOf('--instructions');
const others = othersAt < 0 ? [] : given.splice(othersAt, 2).slice(1);
const lawsAt = given.indexOf('--laws');
const folder = lawsAt < 0 ? null : (given.splice(lawsAt, 2)[1] ?? null);
const flags = new Set(given.filter((one) => one.startsWith('-')));
const only = given.find((one) => !one.startsWith('-'));
if (folder !== null) {
  if (only !== 'notices') evaluateLaws(folder);
  await evaluateNotices(folder);
  process.exit();
}
const chosen = answerAll().filter(({ item }) => !only || item.kind.includes(only) || item.id.includes(only));

function percent(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
function shown({ n, right, outcome, recall, precision, quotes, invented }: Row) {
  return {
    n,
    right: percent(right),
    outcome: percent(outcome),
    'article cited': percent(recall),
    'none wrong': percent(precision),
    'quote exact': percent(quotes),
    invented,
  };
}

function byKind(answers: readonly Answered[]) {
  return Object.fromEntries(
    [...rowsByKind(answers), rowOf('all', answers)].map((row) => [row.kind, shown(row)]),
  );
}
function percentile(of: readonly { ms: number }[], share: number): string | undefined {
  const times = of.map(({ ms }) => ms).sort((a, b) => a - b);
  return times[Math.floor(times.length * share)]?.toFixed(2);
}

for (const { item, given, score } of chosen) {
  if (!flags.has('-a') && !(flags.has('-v') && !score.right)) continue;
  const before = (item.history ?? []).map(({ role, content }) => `  ${role}: ${content}\n`).join('');
  const faults = Object.entries(score).filter(
    ([, value]) => value === false || (Array.isArray(value) && value.length > 0),
  );
  console.log(`${score.right ? '✓' : '✗'} ${item.id} ${faults.map(([name]) => name).join(' ')}`);
  console.log(
    `${before}  ${item.question}\n  [${given.outcome}] ${given.answer.replaceAll('\n', '\n    ')}\n`,
  );
}

console.log('Questions, answered without a model');
console.table(byKind(chosen));
console.log(`CPU a question: p50 ${percentile(chosen, 0.5)} ms, p95 ${percentile(chosen, 0.95)} ms`);

if (!only) {
  const claims = judgeClaims();
  console.log(
    `\nClaims (${claims.n}): false ones caught ${percent(claims.caught)}, true ones blocked ${percent(claims.blocked)}`,
  );
  if (flags.has('-v')) console.log(`  wrong: ${claims.wrong.join(' ')}`);
  const hostile = await faceHostileModel();
  console.log(
    `\nHostile model (${hostile.n} questions, asked ${hostile.asked} times): ${hostile.leaks.length} fragments reached the reader`,
  );
  for (const leak of hostile.leaks) console.log(`  ${leak}`);

  const facing = await answerAllFacingLies();
  console.log(
    `\nQuestions, answered with a model that lies: ${facing.withheld} sentences held back, ${facing.leaks.length} fragments reached the reader`,
  );
  for (const leak of facing.leaks) console.log(`  ${leak}`);
  console.table(byKind(facing.answers));

  const tried: InstructionsRow[] = await tryInstructions();
  for (const file of others) tried.push(...(await tryInstructions(file)));
  console.log('\nInstructions, by version, with a model that follows them and one that lies');
  console.table(
    tried.map(({ leaks, right, ...row }) => ({ ...row, right: percent(right), leaks: leaks.length })),
  );

  const screened = screenAll();
  console.log(
    `\nScreening (${screened.results.length} descriptions, ${screened.harmless} harmless): codes found ${percent(screened.recall)}, harmless left clear ${percent(screened.leftClear)}, duties raised ${percent(screened.duties)}, others raised ${screened.besidesEach.toFixed(2)} each, p50 ${screened.p50.toFixed(2)} ms`,
  );
  if (flags.has('-v')) {
    for (const { item, missed, besides } of screened.results) {
      if (missed.length + besides.length > 0)
        console.log(`  ${item.id} missed ${missed.join(' ') || '–'}, besides ${besides.join(' ') || '–'}`);
    }
  }
}

function evaluateLaws(from: string): void {
  const laws = corpusWithLaws(lawFiles(from));
  const knowledge = lawKnowledge(laws);
  const everyday = [undefined, nearBy(knowledge), nearBy(knowledge, MEANINGS)].map((near) =>
    percent(reached(EVERYDAY_LAWS, laws, knowledge, near)),
  );
  console.log(
    `${EVERYDAY_LAWS.length} questions in words of no text, the article in the first three: words ${everyday[0]}, vectors of pairs of characters ${everyday[1]}, of meanings ${everyday[2]}\n`,
  );
  // Of the half kept apart only the score is shown: rules are not mended on it.
  for (const [half, items] of [
    ['open', lawQuestions()],
    ['kept', keptLawQuestions()],
    ['open sampled', sampledLawQuestions()],
    ['kept sampled', keptSampledLawQuestions()],
    ['open blind', blindLawQuestions()],
    ['kept blind', keptBlindLawQuestions()],
    ['open drawn', drawnLawQuestions()],
    ['open more', moreLawQuestions()],
    ['kept more', keptMoreLawQuestions()],
    ['open later', laterLawQuestions()],
    ['kept later', keptLaterLawQuestions()],
    ['open figures', figureLawQuestions()],
    ['open fresh', freshLawQuestions()],
    ['kept fresh', keptFreshLawQuestions()],
    ['open asked', askedLawQuestions()],
    ['kept asked', keptAskedLawQuestions()],
    ['open people', peopleLawQuestions()],
    ['kept people', keptPeopleLawQuestions()],
  ] as const) {
    const scores = answerLaws(items, laws, knowledge, TODAY);
    const fused = answerLaws(items, laws, knowledge, TODAY, nearBy(knowledge));
    if (half.startsWith('open') && flags.has('-v')) {
      for (const { item, given: answer, right } of scores) {
        if (!right)
          console.log(`✗ ${item.id} ${item.question}\n  [${answer.outcome}] ${answer.cited.join(' | ')}`);
      }
    }
    const kinds = [...new Set(scores.map(({ item }) => item.kind))];
    console.log(`Questions about laws, the ${half} half, over ${laws.corpus.documents.length} texts`);
    console.table(
      Object.fromEntries([
        ...kinds.map((kind) => [kind, shares(lawRow(scores.filter(({ item }) => item.kind === kind)))]),
        ['all', shares(lawRow(scores))],
        ['all, with vectors of pairs of characters', shares(lawRow(fused))],
      ]),
    );
  }
  evaluateAttacks(laws);
  const answers = answerAllOver(knowledge);
  console.log('Questions about the plan, the laws beside it');
  console.table(byKind(answers));
  console.log(`CPU a question: p50 ${percentile(answers, 0.5)} ms`);
}

function shares(row: ReturnType<typeof lawRow>) {
  return {
    n: row.n,
    right: percent(row.right),
    'places in the first three': percent(row.places),
    'with the edition': percent(row.version),
    outcome: percent(row.outcome),
    invented: row.invented,
    characters: row.characters,
  };
}

/** Asked of what an office publishes beside the plan and the laws: the first set of the six texts it was written for, the others of all. */
async function evaluateNotices(from: string): Promise<void> {
  for (const [half, items, few] of [
    ['first', noticeQuestions(), true],
    ['open blind', blindNoticeQuestions(), false],
    ['kept blind', keptBlindNoticeQuestions(), false],
  ] as const) {
    const seeds = await noticeSeeds(few ? items : undefined);
    const published = corpusWithLaws(lawFiles(from), undefined, seeds);
    const knowledge = lawKnowledge(published);
    const scores = answerLaws(items, published, knowledge, TODAY);
    if (!half.startsWith('kept') && flags.has('-v')) {
      for (const { item, given: answer, right } of scores) {
        if (!right)
          console.log(`✗ ${item.id} ${item.question}\n  [${answer.outcome}] ${answer.cited.join(' | ')}`);
      }
    }
    const kinds = [...new Set(scores.map(({ item }) => item.kind))];
    console.log(`Questions about notices, the ${half} set`);
    console.table(
      Object.fromEntries([
        ...kinds.map((kind) => [kind, shares(lawRow(scores.filter(({ item }) => item.kind === kind)))]),
        ['all', shares(lawRow(scores))],
      ]),
    );
  }
}

/** Of the half kept apart only rates by kind are shown. */
function evaluateAttacks({ corpus }: LawCorpus): void {
  for (const [half, items] of [
    ['open', attacks()],
    ['kept', keptAttacks()],
    ['laws alone', lawClaims()],
    ['open, freely worded', freeLawClaims()],
    ['kept, freely worded', keptFreeLawClaims()],
    ['open, from near to free', variedLawClaims()],
    ['kept, from near to free', keptVariedLawClaims()],
    ['open, drawn by lot', drawnLawClaims()],
    ['kept, drawn by lot', keptDrawnLawClaims()],
  ] as const) {
    const judged = judgeAttacks(items, corpus, verifierWords);
    if (half === 'open' && flags.has('-v')) {
      for (const { item, truth, supported, reasons } of judged) {
        if (truth !== supported) console.log(`✗ ${item.id} ${item.text}\n  ${reasons.join(' ')}`);
      }
    }
    console.log(`Claims about the plan and the laws, the ${half} half`);
    console.table(
      Object.fromEntries(
        attackRows(judged).map(([kind, { n, caught, blocked }]) => [
          kind,
          { n, caught: percent(caught), blocked: percent(blocked) },
        ]),
      ),
    );
    console.log(`CPU a claim: p50 ${percentile(judged, 0.5)} ms`);
  }
  for (const [half, items] of [
    ['open', promptedClaims()],
    ['kept', keptPromptedClaims()],
    ['near', nearClaims()],
    ['open plain', plainClaims()],
    ['kept plain', keptPlainClaims()],
  ] as const) {
    const judged = judgePrompted(items, corpus, verifierWords);
    console.log(`What a model writes for the passages it is given, the ${half} half`);
    console.table(
      Object.fromEntries(
        attackRows(judged).map(([kind, { n, caught, blocked }]) => [
          kind,
          { n, caught: percent(caught), blocked: percent(blocked) },
        ]),
      ),
    );
    console.log(`CPU a sentence: p50 ${percentile(judged, 0.5)} ms`);
  }
  const open = [...attacks(), ...lawClaims(), ...freeLawClaims(), ...variedLawClaims(), ...drawnLawClaims()];
  console.log('True claims of the open halves, one word swapped by rule');
  console.table(
    Object.fromEntries(
      swaps(open, createVerifier(corpus, verifierWords)).map(({ name, n, caught }) => [
        name,
        { n, caught: percent(caught / n) },
      ]),
    ),
  );
  const { truths, lies } = byRule(corpus, createVerifier(corpus, verifierWords));
  for (const [heading, rows, counted] of [
    ['True sentences of the laws, as models word them', truths, 'held back'],
    ['False ones, spliced of one article; some are true by chance', lies, 'caught'],
  ] as const) {
    console.log(heading);
    console.table(
      Object.fromEntries(rows.map(({ name, n, share }) => [name, { n, [counted]: percent(share) }])),
    );
  }
}
