import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { lateKey } from './after-lock.ts';
import { canonical } from './canonical.ts';
import { byPilotAndScorer, type Decision, readDecision } from './decision.ts';
import { Malformed } from './forms.ts';
import { frozenFor } from './frozen.ts';
import { recompute } from './recompute.ts';
import { type LedgerEntry, type Recorded, recordedOf, sheetKey } from './recorded.ts';
import type { Fault } from './verdict.ts';

/**
 * Everything that is wrong with a decision file, nothing where it is sound: its form, the result computed anew, every
 * hash, and, where the ledger is given, that it holds these hashes and no sheet that the file leaves out.
 * @param ledger entries of an export that was itself found sound
 */
export function verifyRound(file: Uint8Array, ledger?: Iterable<LedgerEntry>): Fault[] {
  const value = canonicalValue(file);
  if (value === undefined) return [{ problem: 'not-canonical', about: '' }];
  let decision: Decision;
  let computed: unknown;
  try {
    computed = recompute((value as { input?: unknown } | null)?.input);
    decision = readDecision(value);
  } catch (error) {
    if (error instanceof Malformed) return [{ problem: 'malformed', about: error.message }];
    throw error;
  }
  const difference = differenceOf(decision.result, resultIn(decision.format, computed), 'result');
  const actual = hashesOf(decision);
  return [
    ...(difference === null ? [] : [{ problem: 'result' as const, about: difference }]),
    ...wrongHashes(decision.hashes, actual),
    ...otherRules(decision, actual.frozen),
    ...ofRecused(decision),
    ...stillThere(decision),
    ...(ledger ? notAsRecorded(decision, actual, ledger) : []),
  ];
}

/** The result as that format has it: before the third, coefficients of agreement had no intervals. */
function resultIn(format: Decision['format'], computed: unknown): unknown {
  if (format === 'shidian-decision-3') return computed;
  const { agreement, ...others } = computed as { agreement?: { iccIntervals?: unknown } };
  if (agreement === undefined) return computed;
  const { iccIntervals: _, ...before } = agreement;
  return { ...others, agreement: before };
}

/** Undefined where the bytes are not the one way to write what they say. */
function canonicalValue(file: Uint8Array): unknown {
  try {
    const written = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);
    const value: unknown = JSON.parse(written);
    return canonical(value) === written ? value : undefined;
  } catch {
    // Not UTF-8, not JSON, a fraction, half a surrogate pair, or nested too deep.
    return undefined;
  }
}

function hashOf(value: unknown): string {
  return bytesToHex(sha256(new TextEncoder().encode(canonical(value))));
}

function hashesOf({ batch, input, sheetSalts, recusals, acts, result }: Decision): Decision['hashes'] {
  const sheets = [...input.sheets].sort(byPilotAndScorer).map(({ pilot, scorer, scores }, at) => {
    const { version, salt } = sheetSalts[at]!;
    return { pilot, scorer, hash: hashOf({ batch: batch.id, pilot, scorer, version, scores, salt }) };
  });
  const named = {
    ...{ frozen: hashOf(batch), input: hashOf(input), result: hashOf(result), sheets },
    ...(acts && { acts: hashOf({ recusals, ...acts }) }),
  };
  return { ...named, seen: hashOf(named) };
}

function wrongHashes(stated: Decision['hashes'], actual: Decision['hashes']): Fault[] {
  const names = (['frozen', 'input', 'result', 'acts', 'seen'] as const).filter(
    (name) => stated[name] !== actual[name],
  );
  const sheets = stated.sheets.filter(({ hash }, at) => hash !== actual.sheets[at]!.hash);
  return [...names, ...sheets.map(({ pilot, scorer }) => `sheets: ${pilot}, ${scorer}`)].map((about) => ({
    problem: 'hash',
    about: `hashes.${about}`,
  }));
}

function notAsRecorded(
  { batch, acts, result }: Decision,
  actual: Decision['hashes'],
  ledger: Iterable<LedgerEntry>,
): Fault[] {
  const recorded = recordedOf(batch.id, ledger);
  const faults: Fault[] = [];
  const looked = [
    ['opened', 'frozen'],
    ['proposed', 'seen'],
    ['approved', 'seen'],
  ] as const;
  for (const [problem, name] of looked) {
    const held = recorded.batch.get(`batch.${problem}`)?.[name];
    const isVoid = acts !== null && problem !== 'opened' && !recorded.afterLock.decided[problem];
    if (held !== actual[name] || isVoid)
      faults.push({ problem, about: `${actual[name]} ≠ ${isVoid ? '–' : (held ?? '–')}` });
  }
  faults.push(...byOnePerson(recorded), ...overpaid(result, recorded));
  const inFile = new Set<string>();
  for (const { pilot, scorer, hash } of actual.sheets) {
    const key = sheetKey(pilot, hash);
    inFile.add(key);
    if (!recorded.sheets.has(key))
      faults.push({ problem: 'sheet-not-in-ledger', about: `${pilot}, ${scorer}: ${hash}` });
  }
  for (const key of recorded.sheets.keys()) {
    if (inFile.has(key)) continue;
    const [pilot, hash] = JSON.parse(key);
    faults.push({ problem: 'sheet-not-in-file', about: `${pilot}: ${hash}` });
  }
  return acts === null ? faults : [...faults, ...notAsDone(acts, actual.sheets, recorded)];
}

/** Four eyes: by the actors of the ledger's own entries. */
function byOnePerson({ proposedBy, approvedBy, scorers }: Recorded): Fault[] {
  if (approvedBy === null || (approvedBy !== proposedBy && !scorers.has(approvedBy))) return [];
  return [{ problem: 'four-eyes', about: approvedBy }];
}

/** Which award is whose the ledger does not say in the open: the largest is held against the largest share, and so on. */
function overpaid(result: unknown, { held }: Recorded): Fault[] {
  const { pilots = [] } = result as { pilots?: { shares?: { amount: number }[] }[] };
  const owed = pilots.flatMap(({ shares = [] }) => shares.map(({ amount }) => amount)).sort((a, b) => b - a);
  return [...held]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([award, amount], at) =>
      amount > (owed[at] ?? 0)
        ? [{ problem: 'payments' as const, about: `${award}: ${amount} > ${owed[at] ?? 0}` }]
        : [],
    );
}

/** Late acts one by one, and the marks of sheets that were written anew. */
function notAsDone(
  { late, seenOthers }: NonNullable<Decision['acts']>,
  sheets: Decision['hashes']['sheets'],
  { afterLock, sheets: standing }: Recorded,
): Fault[] {
  const named = late.map(lateKey);
  const done = new Set(afterLock.byTwo);
  const wrong = [
    ...named.filter((key) => !done.has(key)),
    ...afterLock.byTwo.filter((key) => !named.includes(key)),
    ...afterLock.alone,
  ];
  const marked = new Set(seenOthers.map(({ pilot, scorer }) => sheetKey(pilot, scorer)));
  const unlike = sheets.filter(({ pilot, scorer, hash }) => {
    const seen = standing.get(sheetKey(pilot, hash));
    return seen !== undefined && seen !== marked.has(sheetKey(pilot, scorer));
  });
  return [
    ...[...new Set(wrong)].map((about) => ({ problem: 'late' as const, about })),
    ...unlike.map(({ pilot, scorer }) => ({ problem: 'seen-others' as const, about: `${pilot}, ${scorer}` })),
  ];
}

/** What was taken out after the lock is out: the pilot of the input, or the scorer of the pilot by a recusal. */
function stillThere({ acts, input, recusals }: Decision): Fault[] {
  const pilots = new Set(input.pilots.map(({ id }) => id));
  const recused = new Set(recusals.map(({ pilot, scorer }) => sheetKey(pilot, scorer)));
  return (acts?.late ?? [])
    .filter(
      ({ kind, pilot, scorer }) =>
        pilots.has(pilot) && (kind !== 'recusal' || !recused.has(sheetKey(pilot, scorer))),
    )
    .map((act) => ({ problem: 'late', about: lateKey(act) }));
}

/** What was computed with is what the batch froze, and its seed is the hash of that: nobody chose it. */
function otherRules({ batch, input }: Decision, frozen: string): Fault[] {
  const { criteria, rules } = input as unknown as { criteria: { id: string }[]; rules: { seed?: unknown } };
  const { seed, ...others } = rules;
  const used = { criteria: [...criteria].sort((a, b) => (a.id < b.id ? -1 : 1)), rules: others };
  const difference = differenceOf(used, frozenFor(batch.rules), 'input');
  return [
    ...(difference === null ? [] : [{ problem: 'rules' as const, about: difference }]),
    ...(seed === frozen ? [] : [{ problem: 'rules' as const, about: `input.rules.seed: ${String(seed)}` }]),
  ];
}

function ofRecused({ input, recusals }: Decision): Fault[] {
  const recused = new Set(recusals.map(({ pilot, scorer }) => sheetKey(pilot, scorer)));
  return input.sheets
    .filter(({ pilot, scorer }) => recused.has(sheetKey(pilot, scorer)))
    .map(({ pilot, scorer }) => ({ problem: 'recused', about: `${pilot}, ${scorer}` }));
}

/** The first place, members in their order, where two values are not the same. */
function differenceOf(stated: unknown, computed: unknown, path: string): string | null {
  const [one, other] = [stated, computed].map((value) => (value === undefined ? '–' : canonical(value)));
  if (one === other) return null;
  if (typeof stated === 'object' && stated !== null && typeof computed === 'object' && computed !== null) {
    const [a, b] = [stated, computed] as Record<string, unknown>[] as [
      Record<string, unknown>,
      Record<string, unknown>,
    ];
    for (const name of Object.keys({ ...a, ...b })) {
      const found = differenceOf(a[name], b[name], `${path}.${name}`);
      if (found !== null) return found;
    }
  }
  return `${path}: ${short(one!)} ≠ ${short(other!)}`;
}

function short(written: string): string {
  return written.length > 80 ? `${written.slice(0, 80)}…` : written;
}
