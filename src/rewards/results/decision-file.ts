import { canonicalJson, type Json, sha256 } from '../../ledger/index.ts';
import type { LateAct } from '../late/late-act-store.ts';
import type { RoundResult } from '../scoring/round.ts';
import { byId, type RoundInput } from '../scoring/sheets.ts';
import type { CountedSheet, RoundSources } from './round-sources.ts';

const FORMAT = 'shidian-decision-3';

/** docs/scoring.md, section 14. A file that was decided stays as it was: of an earlier format, without what came after. */
export interface DecisionFile {
  format: 'shidian-decision-1' | 'shidian-decision-2' | typeof FORMAT;
  batch: RoundSources['frozen'];
  input: RoundInput;
  sheetSalts: readonly { pilot: string; scorer: string; version: number; salt: string }[];
  recusals: readonly { scorer: string; pilot: string }[];
  late?: readonly { act: string; kind: LateAct['kind']; pilot: string; scorer: string | null }[];
  seenOthers?: readonly { scorer: string; pilot: string }[];
  result: RoundResult;
  hashes: {
    frozen: string;
    sheets: readonly { pilot: string; scorer: string; hash: string }[];
    input: string;
    result: string;
    acts?: string;
    seen: string;
  };
}

const written = (value: unknown): string => canonicalJson(value as Json);
export const hashOfJson = (value: unknown): Promise<string> => sha256(written(value));

const sheetHashes = (counted: readonly CountedSheet[]) =>
  counted.map(({ pilot, scorer, version }) => ({ pilot, scorer, hash: version.hash }));

function recusalsIn({ entries, panel, recusals }: RoundSources): DecisionFile['recusals'] {
  const pilotOf = new Map(entries.map(({ id, pilotId }) => [id, pilotId]));
  const codeOf = new Map(panel.map(({ id, code }) => [id, code]));
  return recusals
    .flatMap(({ expertId, entryId }) => {
      const [scorer, pilot] = [codeOf.get(expertId), pilotOf.get(entryId)];
      return scorer === undefined || pilot === undefined ? [] : [{ scorer, pilot }];
    })
    .sort((a, b) => byId(a.pilot, b.pilot) || byId(a.scorer, b.scorer));
}

const lateIn = ({ late }: RoundSources): NonNullable<DecisionFile['late']> =>
  late
    .filter(({ state }) => state === 'confirmed')
    .map(({ id, kind, pilotId, scorer }) => ({ act: id, kind, pilot: pilotId, scorer }));

const seenOthersIn = (counted: readonly CountedSheet[]): NonNullable<DecisionFile['seenOthers']> =>
  counted.flatMap(({ pilot, scorer, version }) => (version.seenOthers ? [{ pilot, scorer }] : []));

/**
 * Of everything that goes in: while it stays the same, so does what comes out. What the first format knew nothing of
 * counts only where there is any: a result that was decided in it stays the current one.
 */
export function sourcesHash(
  sources: RoundSources,
  input: RoundInput,
  counted: readonly CountedSheet[],
): Promise<string> {
  const [late, seenOthers] = [lateIn(sources), seenOthersIn(counted)];
  return hashOfJson({
    input,
    sheets: sheetHashes(counted),
    recusals: recusalsIn(sources),
    ...(late.length > 0 && { late }),
    ...(seenOthers.length > 0 && { seenOthers }),
  });
}

export async function decisionFile(
  sources: RoundSources,
  { input, counted, result }: { input: RoundInput; counted: readonly CountedSheet[]; result: RoundResult },
): Promise<DecisionFile> {
  const acts = {
    recusals: recusalsIn(sources),
    late: lateIn(sources),
    seenOthers: seenOthersIn(counted),
  };
  const hashes = {
    frozen: sources.frozenHash,
    sheets: sheetHashes(counted),
    input: await hashOfJson(input),
    result: await hashOfJson(result),
    acts: await hashOfJson(acts),
  };
  return {
    format: FORMAT,
    batch: sources.frozen,
    input,
    sheetSalts: counted.map(({ pilot, scorer, version: { number, salt } }) => ({
      pilot,
      scorer,
      version: number,
      salt,
    })),
    ...acts,
    result,
    hashes: { ...hashes, seen: await hashOfJson(hashes) },
  };
}

export const fileText = (file: DecisionFile): string => written(file);

/** Whether a file out of the store is still what its own hashes say: money is paid by it. */
export async function isWhole(file: DecisionFile): Promise<boolean> {
  const { input, result, recusals, late, seenOthers, hashes } = file;
  const { seen, ...named } = hashes;
  const acts =
    file.format !== 'shidian-decision-1' ? await hashOfJson({ recusals, late, seenOthers }) : undefined;
  return (
    named.input === (await hashOfJson(input)) &&
    named.result === (await hashOfJson(result)) &&
    named.acts === acts &&
    seen === (await hashOfJson(named))
  );
}
