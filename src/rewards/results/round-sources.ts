import type { Database } from '../../platform/database/port.ts';
import { criteriaOf } from '../../shared/rewards/criteria.ts';
import type { Batch } from '../batches/batch-store.ts';
import { type Frozen, frozenOf } from '../batches/frozen.ts';
import { type Entry, readEntries } from '../entries/entry-store.ts';
import { type LateAct, readLateActs } from '../late/late-act-store.ts';
import { type BatchExpert, type Recusal, readPanel, readRecusals } from '../panel/expert-store.ts';
import { byId, type RoundInput } from '../scoring/sheets.ts';
import { readSheets, readSheetVersions, type Sheet, type SheetVersion } from '../sheets/sheet-store.ts';

/** Everything that a batch comes to is computed from. */
export interface RoundSources {
  frozen: Frozen;
  frozenHash: string;
  /** Nominated ones. */
  entries: readonly Entry[];
  panel: readonly BatchExpert[];
  recusals: readonly Recusal[];
  sheets: readonly Sheet[];
  versions: readonly SheetVersion[];
  /** Of every state, by id. */
  late: readonly LateAct[];
}

export async function readSources(db: Database, batch: Batch): Promise<RoundSources> {
  const [entries, panel, recusals, sheets, versions, late] = await Promise.all([
    readEntries(db, batch.id, 'nominated'),
    readPanel(db, batch.id),
    readRecusals(db, batch.id),
    readSheets(db, batch.id),
    readSheetVersions(db, batch.id),
    readLateActs(db, batch.id),
  ]);
  return {
    frozen: frozenOf(batch),
    frozenHash: batch.frozenHash ?? '',
    entries,
    panel,
    recusals,
    sheets,
    versions,
    late,
  };
}

/** A sheet as it counts: the newest version of one that is submitted, its scorer by pseudonym. */
export interface CountedSheet {
  sheetId: string;
  pilot: string;
  scorer: string;
  version: SheetVersion;
}

/** In the order of docs/scoring.md, section 1. */
export function countedSheets({ entries, panel, sheets, versions }: RoundSources): CountedSheet[] {
  const pilotOf = new Map(entries.map(({ id, pilotId }) => [id, pilotId]));
  const codeOf = new Map(panel.map(({ id, code }) => [id, code]));
  const byNumber = new Map(versions.map((version) => [`${version.sheetId}:${version.number}`, version]));
  return sheets
    .flatMap((sheet): CountedSheet[] => {
      const pilot = pilotOf.get(sheet.entryId);
      const version = byNumber.get(`${sheet.id}:${sheet.version}`);
      const scorer = codeOf.get(sheet.expertId);
      const counts = sheet.state === 'submitted' && pilot !== undefined;
      return counts && version && scorer ? [{ sheetId: sheet.id, pilot, scorer, version }] : [];
    })
    .sort((a, b) => byId(a.pilot, b.pilot) || byId(a.scorer, b.scorer));
}

/** Section 13. The seed is the hash of what was frozen, so that nobody chose it. */
export function roundInput(sources: RoundSources, counted: readonly CountedSheet[]): RoundInput {
  const { frozen, frozenHash, entries, panel } = sources;
  const { method, missing, ties, draws, budget, tiers, rubric } = frozen.rules;
  return {
    criteria: criteriaOf(rubric.content)
      .map(({ id, weight, computed }) => ({ id, weight, computed: computed !== null }))
      .sort((a, b) => byId(a.id, b.id)),
    rules: { method, missing, ties, draws, seed: frozenHash, budget: budget ?? 0, tiers },
    pilots: entries
      .map(({ pilotId, computed, shares }) => ({
        id: pilotId,
        computed: Object.fromEntries(Object.entries(computed ?? {}).map(([of, { value }]) => [of, value])),
        shares: shares.map(({ uscc, share }) => ({ applicant: uscc, share })),
      }))
      .sort((a, b) => byId(a.id, b.id)),
    scorers: panel.map(({ code }) => code).sort(byId),
    sheets: counted.map(({ pilot, scorer, version }) => ({ scorer, pilot, scores: version.scores })),
  };
}
