import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { alphaOf, iccOf, ordinalAlphaOf } from '../../src/rewards/verifier/agreement.ts';
import { canonical } from '../../src/rewards/verifier/canonical.ts';
import { recompute } from '../../src/rewards/verifier/recompute.ts';
import type { LedgerEntry } from '../../src/rewards/verifier/recorded.ts';
import { PROBLEM_SENTENCES } from '../../src/rewards/verifier/verdict.ts';
import { verifyRound } from '../../src/rewards/verifier/verify-round.ts';

test('published examples of agreement', () => {
  // Krippendorff 2011: four observers, twelve units, a dot where one observed nothing.
  const observers = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'];
  const units = Array.from(observers[0]!, (_, at) =>
    observers.map((row) => Number(row[at])).filter((value) => !Number.isNaN(value)),
  );
  expect([alphaOf(units), ordinalAlphaOf(units)]).toEqual([849_107, 815_388]);
  // Shrout and Fleiss 1979: six targets, four judges.
  const targets = ['9258', '6132', '8468', '7126', '10 5 6 9', '6247'].map((row) =>
    (row.includes(' ') ? row.split(' ') : [...row]).map(Number),
  );
  const sheets = targets.map((row) => ({
    sheets: row.map((total, scorer) => ({ scorer, total, values: [] })),
  }));
  const thousandths = Object.entries(iccOf(sheets, targets)).map(([name, value]) => [name, value! / 1_000]);
  expect(Object.fromEntries(thousandths.map(([name, value]) => [name, Math.round(Number(value))]))).toEqual({
    icc11: 166,
    icc21: 290,
    icc31: 715,
    icc1k: 443,
    icc2k: 620,
    icc3k: 909,
  });
});

test('what RFC 8785 says of texts, names and integers', () => {
  const names = { '\u20ac': 1, '\r': [-0, -7], '\ufb33': true, '\ud83d\ude00': null, 1: '\u000f\n"\\/é' };
  expect(canonical(names)).toBe('{"\\r":[0,-7],"1":"\\u000f\\n\\"\\\\/é","€":1,"😀":null,"\ufb33":true}');
  for (const not of [0.5, 2 ** 53, Number.NaN, '\ud800', undefined, { a: undefined }])
    expect(() => canonical(not)).toThrow(TypeError);
});

const INPUT = {
  criteria: [{ id: 'c', weight: 10_000, computed: false }],
  rules: {
    method: 'mean',
    missing: 'refuse',
    ties: ['c'],
    draws: 20,
    seed: '种子',
    budget: 100_000,
    tiers: [{ name: '一等', ranks: 1, amount: 60_001 }],
  },
  pilots: ['p1', 'p2'].map((id) => ({
    id,
    computed: {},
    shares: ['e', 'd'].map((applicant) => ({ applicant, share: 5_000 })),
  })),
  scorers: ['s1', 's2'],
  sheets: ['p1', 'p2'].flatMap((pilot, p) =>
    ['s1', 's2'].map((scorer, s) => ({ scorer, pilot, scores: { c: 6_000 + 100 * p * s } })),
  ),
};

const sha256 = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex');

/**
 * Of the third format unless it says so: of the first, as files were written before there were late acts; of the second,
 * as they were before coefficients of agreement had intervals.
 */
function decisionFile({ format = 3 }: { format?: 1 | 2 | 3 } = {}) {
  const first = format === 1;
  const { seed: _, ...decides } = INPUT.rules;
  const rubric = { content: { groups: [{ criteria: [{ id: 'c', weight: 10_000, computed: null }] }] } };
  const policy = { document: 'plan', version: 1 };
  const batch = { id: 'b1', title: '第一批', rules: { ...decides, rubric, sheetsEach: 2 }, policy };
  const input = { ...structuredClone(INPUT), rules: { ...INPUT.rules, seed: sha256(batch) } };
  const sheetSalts = INPUT.sheets.map(({ pilot, scorer }, at) => ({
    pilot,
    scorer,
    version: 1,
    salt: `${at}`.repeat(64),
  }));
  const sheets = INPUT.sheets.map(({ pilot, scorer, scores }, at) => {
    const { version, salt } = sheetSalts[at]!;
    return { pilot, scorer, hash: sha256({ batch: 'b1', pilot, scorer, version, scores, salt }) };
  });
  const result = recompute(input) as Record<string, unknown> & { agreement: Record<string, unknown> };
  if (format < 3) delete result.agreement.iccIntervals;
  const late: { act: string; kind: string; pilot: string; scorer: string | null }[] = [
    { act: 'a1', kind: 'exclusion', pilot: 'p0', scorer: null },
    { act: 'a2', kind: 'recusal', pilot: 'p1', scorer: 's3' },
  ];
  const acts = {
    recusals: [{ scorer: 's3', pilot: 'p1' }],
    ...(!first && { late, seenOthers: [{ scorer: 's2', pilot: 'p2' }] }),
  };
  const four = {
    ...{ frozen: sha256(batch), input: sha256(input), result: sha256(result), sheets },
    ...(!first && { acts: sha256(acts) }),
  };
  const file = {
    format: `shidian-decision-${format}`,
    batch,
    input,
    sheetSalts,
    ...acts,
    result,
    hashes: { ...structuredClone(four), seen: sha256(four) },
  };
  const entry = (stream: string, action: string, payload: object, actor = 'one'): LedgerEntry => ({
    stream,
    actor,
    action,
    payload: canonical(payload),
  });
  const submitted = sheets.map(({ pilot, hash }, at) =>
    entry(`sheet:${at}`, 'sheet.submitted', {
      ...{ batch: 'b1', pilot, sheet: hash },
      ...(!first && at === 3 && { seenOthers: true }),
    }),
  );
  const byTwo = [
    entry('batch:b1', 'batch.scores-locked', {}),
    ...late.flatMap(({ act, kind, pilot, scorer }) => [
      entry('batch:b1', 'batch.late-act-proposed', { act, kind, pilot, scorer }, 'one'),
      kind === 'exclusion'
        ? entry('batch:b1', 'batch.pilot-excluded', { late: act, pilot }, 'another')
        : entry('batch:b1', 'batch.expert-recused', { late: act, pilot, expert: scorer }, 'another'),
    ]),
  ];
  const ledger = [
    entry('batch:b1', 'batch.opened', { frozen: four.frozen }),
    entry('sheet:0', 'sheet.submitted', { batch: 'b1', pilot: 'p1', sheet: 'f'.repeat(64) }),
    entry('sheet:0', 'sheet.reopened', {}),
    ...submitted,
    entry('sheet:9', 'sheet.submitted', { batch: 'b2', pilot: 'p1', sheet: 'e'.repeat(64) }),
    ...(first ? [entry('batch:b1', 'batch.pilot-excluded', { pilot: 'p0' })] : byTwo),
    entry('sheet:7', 'sheet.submitted', { batch: 'b1', pilot: 'p0', sheet: 'b'.repeat(64) }),
    entry('batch:b1', 'batch.proposed', { seen: 'd'.repeat(64) }),
    entry('batch:b1', 'batch.proposed', { seen: file.hashes.seen }),
    entry('batch:b1', 'batch.approved', { seen: file.hashes.seen }, 'approver'),
  ];
  return { file, ledger, entry, submitted };
}

const bytes = (value: unknown) => new TextEncoder().encode(canonical(value));
const problems = (file: unknown, ledger?: readonly LedgerEntry[]) =>
  verifyRound(bytes(file), ledger).map(({ problem, about }) => `${problem} ${about}`);

test('a decision file is sound, and whatever is changed in it is named', () => {
  const { file } = decisionFile();
  expect(file.result).toMatchObject({ awarded: 1, spent: 60_001 });
  expect(problems(file)).toEqual([]);
  const [old, second] = [decisionFile({ format: 1 }), decisionFile({ format: 2 })];
  for (const one of [old, second]) expect(problems(one.file, one.ledger)).toEqual([]);
  // Intervals of coefficients are no part of the second format, and are missed in the third.
  for (const one of [
    { ...second.file, format: 'shidian-decision-3' },
    { ...file, format: 'shidian-decision-2' },
  ])
    expect(problems(one)[0]).toMatch(/^result result\.agreement\.iccIntervals/u);
  // What came with the second format is no part of the first, and is missed in the second.
  expect(problems({ ...old.file, format: 'shidian-decision-2' })).toEqual([
    'malformed file：缺少 late · late is missing',
  ]);
  expect(problems({ ...file, format: 'shidian-decision-1' })).toEqual([
    'malformed file：不应有 "late" · "late" does not belong here',
  ]);
  expect(verifyRound(new TextEncoder().encode(`${canonical(file)}\n`))).toEqual([
    { problem: 'not-canonical', about: '' },
  ]);
  const changed = (change: (file: ReturnType<typeof decisionFile>['file']) => void) => {
    const other = structuredClone(file);
    change(other);
    return problems(other);
  };
  expect(changed((one) => Object.assign(one.result, { spent: 60_002 }))).toEqual([
    'result result.spent: 60002 ≠ 60001',
    'hash hashes.result',
    'hash hashes.seen',
  ]);
  const otherScore = changed((one) => Object.assign(one.input.sheets[3]!.scores, { c: 6_101 }));
  expect(otherScore.map((line) => line.replace(/: .* ≠.*/, ''))).toEqual([
    expect.stringMatching(/^result result\./),
    'hash hashes.input',
    'hash hashes.seen',
    'hash hashes.sheets: p2, s2',
  ]);
  expect(changed((one) => Object.assign(one.batch, { title: '' }))).toEqual([
    'hash hashes.frozen',
    'hash hashes.seen',
    expect.stringMatching(/^rules input\.rules\.seed/),
  ]);
  // Everything made anew and consistent, but by other rules than were frozen.
  expect(changed((one) => Object.assign(one.input.rules, { budget: 1 }))).toContainEqual(
    'rules input.rules.budget: 1 ≠ 100000',
  );
  expect(changed((one) => Object.assign(one.recusals[0]!, { scorer: 's1' }))).toEqual([
    'hash hashes.acts',
    'hash hashes.seen',
    'recused p1, s1',
    'late ["a2","recusal","p1","s3"]',
  ]);
  // Taken out after the lock, and there all the same.
  expect(changed((one) => Object.assign(one.late![0]!, { pilot: 'p2' }))).toContainEqual(
    'late ["a1","exclusion","p2",null]',
  );
  expect(changed((one) => one.seenOthers!.pop())).toEqual(['hash hashes.acts', 'hash hashes.seen']);
  expect(changed((one) => Object.assign(one.seenOthers![0]!, { scorer: 's9' }))).toEqual([
    'malformed seenOthers[0]：输入中没有这份评分表 · is no sheet of the input',
  ]);
  expect(changed((one) => one.late!.reverse())).toEqual([
    'malformed late[1]：未按 act 的次序 · not in the order of act',
  ]);
  expect(changed((one) => one.sheetSalts.reverse())).toEqual([
    'malformed sheetSalts[1]：未按试点、评审人的次序 · not in the order of pilot, then scorer',
  ]);
  expect(changed((one) => one.sheetSalts.pop())).toEqual([
    expect.stringContaining('does not name the sheets of the input one by one'),
  ]);
  expect(changed((one) => Object.assign(one.input.rules, { draws: 0 }))).toEqual([
    'malformed input.rules.draws：应为 1 至 10000 的整数 · must be an integer from 1 to 10000',
  ]);
  expect(changed((one) => Object.assign(one.input.sheets[0]!, { seen: true }))).toEqual([
    'malformed input.sheets[0]：不应有 "seen" · "seen" does not belong here',
  ]);
  expect(problems(null)).toEqual(['malformed input：应为对象 · must be an object']);
});

test('the ledger has to hold what the file says, and nothing that it leaves out', () => {
  const { file, ledger, entry, submitted } = decisionFile();
  expect(problems(file, ledger)).toEqual([]);
  const codes = (entries: readonly LedgerEntry[]) => [
    ...new Set(verifyRound(bytes(file), entries).map(({ problem }) => problem)),
  ];
  const later = (stream: string, action: string, payload: object) => [
    ...ledger,
    entry(stream, action, payload, 'somebody'),
  ];
  expect(codes(later('batch:b1', 'batch.approved', { seen: 'a'.repeat(64) }))).toEqual(['approved']);
  expect(codes(later('batch:b1', 'batch.proposed', {}))).toEqual(['proposed', 'approved']);
  expect(codes(later('sheet:2', 'sheet.reopened', {}))).toEqual(['sheet-not-in-ledger']);
  expect(codes(later('sheet:8', 'sheet.submitted', { batch: 'b1', pilot: 'p2', sheet: 'c' }))).toEqual([
    'sheet-not-in-file',
  ]);
  // Approved by who proposed it, or by who scored; who entered a sheet from paper did not score.
  const approved = (by: string) => [
    ...ledger.slice(0, -1),
    entry('batch:b1', 'batch.approved', { seen: file.hashes.seen }, by),
  ];
  const scored = (paper: boolean) => [
    entry('sheet:6', 'sheet.submitted', { batch: 'b1', pilot: 'p0', sheet: 'a', paper }, 'approver'),
    ...ledger,
  ];
  expect([codes(approved('one')), codes(scored(false)), codes(scored(true))]).toEqual([
    ['four-eyes'],
    ['four-eyes'],
    [],
  ]);
  // 60,001 fen in two shares of 30,001 and 30,000: what came back may be paid again, nothing beyond.
  const paid = (...amounts: [award: string, kind: string, amount: number][]) =>
    problems(file, [
      ...ledger,
      ...amounts.map(([award, kind, amount]) =>
        entry('batch:b1', `award.${kind}-recorded`, { award, after: { amount } }),
      ),
    ]);
  expect(
    paid(['w1', 'payment', 30_000], ['w2', 'payment', 30_001], ['w1', 'return', 1], ['w1', 'payment', 1]),
  ).toEqual([]);
  expect(paid(['w1', 'payment', 30_001], ['w2', 'payment', 30_001])).toEqual(['payments w2: 30001 > 30000']);
  expect(paid(['w1', 'payment', 40_000], ['w1', 'reclaim', 40_000])).toEqual(['payments w1: 40000 > 30001']);
  // An exclusion after the lock by one person, whatever it names; what was decided before it is void.
  expect(codes(later('batch:b1', 'batch.pilot-excluded', { pilot: 'p2' }))).toEqual([
    'proposed',
    'approved',
    'sheet-not-in-ledger',
    'late',
  ]);
  // Nor does one person alone settle that an applicant gave up.
  const renounced = (by: string) =>
    problems(file, [
      ...ledger.slice(0, -3),
      entry('batch:b1', 'batch.late-act-proposed', {
        act: 'a4',
        kind: 'renunciation',
        pilot: 'p9',
        scorer: null,
      }),
      entry('batch:b1', 'batch.pilot-renounced', { late: 'a4', pilot: 'p9' }, by),
      ...ledger.slice(-3),
    ]);
  expect(renounced('one')).toEqual(['late ["a4","renunciation","p9",null]']);
  const inFile = decisionFile();
  inFile.file.late!.push({ act: 'a4', kind: 'renunciation', pilot: 'p9', scorer: null });
  const withIt = (by: string) =>
    verifyRound(bytes(inFile.file), [
      ...inFile.ledger.slice(0, -3),
      entry('batch:b1', 'batch.late-act-proposed', {
        act: 'a4',
        kind: 'renunciation',
        pilot: 'p9',
        scorer: null,
      }),
      entry('batch:b1', 'batch.pilot-renounced', { late: 'a4', pilot: 'p9' }, by),
      ...inFile.ledger.slice(-3),
    ]).filter(({ problem }) => problem === 'late');
  expect([withIt('one').length, withIt('two')]).toEqual([1, []]);
  const proposal = { act: 'a3', kind: 'recusal', pilot: 'p2', scorer: 's4' };
  const recused = { late: 'a3', pilot: 'p2', expert: 's4' };
  const late = (by: string, done: object = recused, between: LedgerEntry[] = []) =>
    problems(file, [
      ...ledger.slice(0, -3),
      entry('batch:b1', 'batch.late-act-proposed', proposal, 'one'),
      ...between,
      entry('batch:b1', 'batch.expert-recused', done, by),
      ...ledger.slice(-3),
    ]);
  // The same person; another scorer than was proposed; taken back meanwhile; by two, but not in the file.
  const told = ['late ["a3","recusal","p2","s4"]'];
  expect(late('one')).toEqual(told);
  expect(late('two', { ...recused, expert: 's5' })).toEqual(['late ["a3","recusal","p2","s5"]']);
  expect(late('two', recused, [entry('batch:b1', 'batch.late-act-closed', { act: 'a3' })])).toEqual(told);
  expect(late('two')).toEqual(told);
  const without = ledger.filter(({ action }) => action !== 'batch.late-act-proposed');
  expect(problems(file, without)).toEqual([
    'late ["a1","exclusion","p0",null]',
    'late ["a2","recusal","p1","s3"]',
  ]);
  const unmarked = ledger.map((one) => ({ ...one, payload: one.payload.replace(/,"seenOthers":true/u, '') }));
  expect(problems(file, unmarked)).toEqual(['seen-others p2, s2']);
  expect(codes([...ledger, { ...submitted[0]!, payload: 'null' }])).toEqual([]);
  expect(codes([])).toEqual(['opened', 'proposed', 'approved', 'sheet-not-in-ledger', 'late']);
  for (const { zh, en } of Object.values(PROBLEM_SENTENCES)) expect(zh && en).toBeTruthy();
});
