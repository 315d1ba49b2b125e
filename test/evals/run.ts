import {
  answerAll,
  answerAllFacingLies,
  faceHostileModel,
  judgeClaims,
  type Row,
  rowOf,
  rowsByKind,
} from './measure.ts';
import { screenAll } from './screening.ts';

/**
 * `npm run eval`: the whole examination, as a table. `-v` prints every answer that is not right, `-a` all of them;
 * a word limits it to questions whose kind or id holds it.
 */
const flags = new Set(process.argv.slice(2).filter((one) => one.startsWith('-')));
const only = process.argv.slice(2).find((one) => !one.startsWith('-'));
const chosen = answerAll().filter(({ item }) => !only || item.kind.includes(only) || item.id.includes(only));

const percent = (value: number | null) => (value === null ? '–' : value.toFixed(3));
const shown = ({ n, right, outcome, recall, precision, quotes, invented }: Row) => ({
  n,
  right: percent(right),
  outcome: percent(outcome),
  'article cited': percent(recall),
  'none wrong': percent(precision),
  'quote exact': percent(quotes),
  invented,
});

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
console.table(
  Object.fromEntries([...rowsByKind(chosen), rowOf('all', chosen)].map((row) => [row.kind, shown(row)])),
);
const times = chosen.map(({ ms }) => ms).sort((a, b) => a - b);
console.log(
  `CPU a question: p50 ${times[times.length >> 1]?.toFixed(2)} ms, p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(2)} ms`,
);

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
  console.table(
    Object.fromEntries(
      [...rowsByKind(facing.answers), rowOf('all', facing.answers)].map((row) => [row.kind, shown(row)]),
    ),
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
