import { anObject, list, Malformed, members, oneOf, text, whole } from './forms.ts';

/** Section 14. What the verifier only hashes, or hands on to be computed, stays as it was given. */
export interface Decision {
  format: (typeof FORMATS)[number];
  batch: { id: string; rules: unknown };
  input: { pilots: { id: string }[]; sheets: { pilot: string; scorer: string; scores: unknown }[] };
  sheetSalts: { pilot: string; scorer: string; version: number; salt: string }[];
  recusals: { pilot: string; scorer: string }[];
  /** What the second format added; null in a file of the first. */
  acts: Acts | null;
  result: unknown;
  hashes: {
    frozen: string;
    sheets: { pilot: string; scorer: string; hash: string }[];
    input: string;
    result: string;
    /** Undefined in a file of the first format. */
    acts?: string;
    seen: string;
  };
}

/** What was done after the lock, and who wrote a sheet anew having seen others'. */
interface Acts {
  late: LateAct[];
  seenOthers: Pair[];
}

export interface LateAct {
  act: string;
  kind: 'exclusion' | 'renunciation' | 'recusal';
  pilot: string;
  scorer: string | null;
}

const FORMATS = ['shidian-decision-1', 'shidian-decision-2', 'shidian-decision-3'] as const;
const MEMBERS = ['format', 'batch', 'input', 'sheetSalts', 'recusals', 'result', 'hashes'] as const;
const HASHES = ['frozen', 'sheets', 'input', 'result', 'seen'] as const;

/**
 * The input must have been found to be of its form before.
 * @throws Malformed
 */
export function readDecision(value: unknown): Decision {
  const format = oneOf(...FORMATS)(anObject(value, 'file').format, 'format');
  const isFirst = format === 'shidian-decision-1';
  const given = members<(typeof MEMBERS)[number] | 'late' | 'seenOthers'>(value, 'file', [
    ...MEMBERS,
    ...(isFirst ? [] : (['late', 'seenOthers'] as const)),
  ]);
  const batch = members(given.batch, 'batch', ['id', 'title', 'rules', 'policy']);
  const sheetSalts = list(given.sheetSalts, 'sheetSalts', (one, path) => {
    const { version, salt, ...of } = members(one, path, ['pilot', 'scorer', 'version', 'salt']);
    return {
      ...pair(of, path),
      version: whole(1)(version, `${path}.version`),
      salt: hex(salt, `${path}.salt`),
    };
  });
  inOrder(sheetSalts, 'sheetSalts');
  const recusals = list(given.recusals, 'recusals', (one, path) =>
    pair(members(one, path, ['scorer', 'pilot']), path),
  );
  inOrder(recusals, 'recusals');
  const hashes = members<(typeof HASHES)[number] | 'acts'>(given.hashes, 'hashes', [
    ...HASHES,
    ...(isFirst ? [] : (['acts'] as const)),
  ]);
  const sheets = list(hashes.sheets, 'hashes.sheets', (one, path) => {
    const { hash, ...of } = members(one, path, ['pilot', 'scorer', 'hash']);
    return { ...pair(of, path), hash: hex(hash, `${path}.hash`) };
  });
  const input = anObject(given.input, 'input') as unknown as Decision['input'];
  const own = [...input.sheets].sort(byPilotAndScorer);
  sameSheets(own, sheetSalts, 'sheetSalts');
  sameSheets(own, sheets, 'hashes.sheets');
  return {
    format,
    // Whole, title, rules and policy with it.
    batch: { ...batch, id: text(batch.id, 'batch.id') },
    input,
    sheetSalts,
    recusals,
    acts: isFirst ? null : readActs(given, own),
    result: given.result,
    hashes: {
      frozen: hex(hashes.frozen, 'hashes.frozen'),
      sheets,
      input: hex(hashes.input, 'hashes.input'),
      result: hex(hashes.result, 'hashes.result'),
      ...(!isFirst && { acts: hex(hashes.acts, 'hashes.acts') }),
      seen: hex(hashes.seen, 'hashes.seen'),
    },
  };
}

function readActs(given: { late: unknown; seenOthers: unknown }, sheets: readonly Pair[]): Acts {
  const late = list(given.late, 'late', (one, path): LateAct => {
    const { act, kind, pilot, scorer } = members(one, path, ['act', 'kind', 'pilot', 'scorer']);
    const of = oneOf('exclusion', 'renunciation', 'recusal')(kind, `${path}.kind`);
    if (of !== 'recusal' && scorer !== null)
      throw new Malformed(`${path}.scorer`, '应为 null', 'must be null');
    return {
      act: text(act, `${path}.act`),
      kind: of,
      pilot: text(pilot, `${path}.pilot`),
      scorer: of === 'recusal' ? text(scorer, `${path}.scorer`) : null,
    };
  });
  const at = late.findIndex(({ act }, place) => place > 0 && late[place - 1]!.act >= act);
  if (at !== -1) throw new Malformed(`late[${at}]`, '未按 act 的次序', 'not in the order of act');
  const seenOthers = list(given.seenOthers, 'seenOthers', (one, path) =>
    pair(members(one, path, ['scorer', 'pilot']), path),
  );
  inOrder(seenOthers, 'seenOthers');
  const strange = seenOthers.findIndex((one) => !sheets.some((sheet) => byPilotAndScorer(sheet, one) === 0));
  if (strange !== -1)
    throw new Malformed(`seenOthers[${strange}]`, '输入中没有这份评分表', 'is no sheet of the input');
  return { late, seenOthers };
}

interface Pair {
  pilot: string;
  scorer: string;
}

function pair(given: { pilot: unknown; scorer: unknown }, path: string): Pair {
  return { pilot: text(given.pilot, `${path}.pilot`), scorer: text(given.scorer, `${path}.scorer`) };
}

export function byPilotAndScorer(a: Pair, b: Pair): number {
  if (a.pilot !== b.pilot) return a.pilot < b.pilot ? -1 : 1;
  return a.scorer === b.scorer ? 0 : a.scorer < b.scorer ? -1 : 1;
}

function inOrder(pairs: readonly Pair[], path: string): void {
  const at = pairs.findIndex((one, place) => place > 0 && byPilotAndScorer(pairs[place - 1]!, one) >= 0);
  if (at !== -1)
    throw new Malformed(`${path}[${at}]`, '未按试点、评审人的次序', 'not in the order of pilot, then scorer');
}

function sameSheets(own: readonly Pair[], named: readonly Pair[], path: string): void {
  const differs = own.findIndex((one, at) => !named[at] || byPilotAndScorer(one, named[at]) !== 0);
  if (differs !== -1 || own.length !== named.length)
    throw new Malformed(
      path,
      '与输入中的评分表不一一对应',
      'does not name the sheets of the input one by one',
    );
}

function hex(value: unknown, path: string): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value))
    throw new Malformed(path, '应为 64 位小写十六进制', 'must be 64 lowercase hexadecimal digits');
  return value;
}
