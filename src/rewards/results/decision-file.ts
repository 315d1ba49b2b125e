import { canonicalJson, type Json, sha256 } from '../../ledger/index.ts';
import type { RoundResult } from '../scoring/round.ts';
import { byId, type RoundInput } from '../scoring/sheets.ts';
import type { CountedSheet, RoundSources } from './round-sources.ts';

const FORMAT = 'shidian-decision-1';

/** docs/scoring.md, section 14. */
export interface DecisionFile {
  format: typeof FORMAT;
  batch: RoundSources['frozen'];
  input: RoundInput;
  sheetSalts: readonly { pilot: string; scorer: string; version: number; salt: string }[];
  recusals: readonly { scorer: string; pilot: string }[];
  result: RoundResult;
  hashes: {
    frozen: string;
    sheets: readonly { pilot: string; scorer: string; hash: string }[];
    input: string;
    result: string;
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

/** Of everything that goes in: while it stays the same, so does what comes out. */
export function sourcesHash(
  sources: RoundSources,
  input: RoundInput,
  counted: readonly CountedSheet[],
): Promise<string> {
  return hashOfJson({ input, sheets: sheetHashes(counted), recusals: recusalsIn(sources) });
}

export async function decisionFile(
  sources: RoundSources,
  { input, counted, result }: { input: RoundInput; counted: readonly CountedSheet[]; result: RoundResult },
): Promise<DecisionFile> {
  const hashes = {
    frozen: sources.frozenHash,
    sheets: sheetHashes(counted),
    input: await hashOfJson(input),
    result: await hashOfJson(result),
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
    recusals: recusalsIn(sources),
    result,
    hashes: { ...hashes, seen: await hashOfJson(hashes) },
  };
}

export const fileText = (file: DecisionFile): string => written(file);

/** Whether a file out of the store is still what its own hashes say: money is paid by it. */
export async function isWhole({ input, result, hashes }: DecisionFile): Promise<boolean> {
  const { seen, ...four } = hashes;
  return (
    four.input === (await hashOfJson(input)) &&
    four.result === (await hashOfJson(result)) &&
    seen === (await hashOfJson(four))
  );
}
