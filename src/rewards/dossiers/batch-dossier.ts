import type { Caller } from '../../access/index.ts';
import { partiesOfAll, readTerms, untied } from '../../pilots/index.ts';
import type { Locale } from '../../shared/locale.ts';
import { BATCH_ACTION_NAMES } from '../../shared/rewards/action-names.ts';
import { BATCH_STATE_NAMES } from '../../shared/rewards/batch-states.ts';
import { PAPER_KIND_NAMES } from '../../shared/rewards/batches.ts';
import { BASES } from '../../shared/rewards/missing-settings.ts';
import { SETTING_NAMES } from '../../shared/rewards/setting-names.ts';
import { batchHistory } from '../batches/batch-history.ts';
import { type Batch, batchFilesOwner } from '../batches/batch-store.ts';
import { readPapers } from '../batches/paper-store.ts';
import { type Entry, readEntries } from '../entries/entry-store.ts';
import { readAsOffice } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';
import type { BatchGathering } from './batch-gathering.ts';
import { BATCH_WORDS } from './batch-words.ts';
import { assertBinds, type Dossier } from './bind-dossier.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import { historyBlocks, type ToldEntry } from './history-piece.ts';
import { type Piece, record } from './piece.ts';
import { decisionPieces } from './pieces-of-decision.ts';
import { entryPieces } from './pieces-of-entries.ts';
import { lateActPieces } from './pieces-of-late-acts.ts';
import { overlapPieces } from './pieces-of-overlaps.ts';
import { panelPieces } from './pieces-of-panel.ts';
import { publicationPieces } from './pieces-of-publication.ts';
import { rulePieces } from './pieces-of-rules.ts';
import { sheetPieces } from './pieces-of-sheets.ts';

/**
 * 案卷 of a batch, as far as an official may see it: scores only once they are locked.
 * @throws AppError not-found; not-offered; forbidden: 回避, tied to an applicant
 */
export async function batchDossier(
  room: Room,
  caller: Caller,
  { batchId, locale }: { batchId: string; locale: Locale },
): Promise<Dossier> {
  assertBinds(room);
  const { database: db } = room;
  const { batch } = await readAsOffice(db, caller.actor, batchId);
  const entries = await readEntries(db, batchId);
  const parties = await partiesOfAll(db, new Set(entries.map(({ pilotId }) => pilotId)));
  await untied(room, caller.actor.id, [...parties.values()].flat());
  const { retention, example } = await readTerms(room.library);
  const gathering = await gatheringOf(room, caller, { batch, entries, locale });
  const parts = [
    basisPieces,
    rulePieces,
    entryPieces,
    panelPieces,
    sheetPieces,
    overlapPieces,
    lateActPieces,
    decisionPieces,
    publicationPieces,
    ({ papers }: BatchGathering) => papers('other'),
  ];
  const pieces: Piece[] = [];
  for (const part of parts) pieces.push(...(await part(gathering)));
  pieces.push(await historyPiece(gathering));
  return {
    kind: DOSSIER_WORDS.batchKind,
    title: batch.title,
    number: null,
    state: BATCH_STATE_NAMES[batch.state],
    parties: [],
    retention: retention.batch,
    example: example !== null,
    pieces,
  };
}

async function gatheringOf(
  room: Room,
  caller: Caller,
  { batch, entries, locale }: { batch: Batch; entries: readonly Entry[]; locale: Locale },
): Promise<BatchGathering> {
  const all = await readPapers(room.database, batch.id);
  const office = DOSSIER_WORDS.office[locale];
  const file = (id: string) => room.files.find(batchFilesOwner(batch.id), id);
  const papers: BatchGathering['papers'] = async (...kinds) => {
    const found = all.filter(({ kind }) => kinds.includes(kind));
    return Promise.all(
      found.map(async ({ kind, title, number, datedOn, fileId }): Promise<Piece> => {
        const stored = await file(fileId);
        return {
          title: `${PAPER_KIND_NAMES[kind][locale]} · ${title}`,
          number: number ?? undefined,
          responsible: office,
          on: datedOn,
          content: stored === null ? 'missing' : { file: stored },
        };
      }),
    );
  };
  return {
    ...{ room, caller, batch, entries, locale, office, file, papers },
    say: (word) => BATCH_WORDS[word][locale],
    needed: async (kind) => {
      const found = await papers(kind);
      if (found.length > 0) return found;
      return [{ title: PAPER_KIND_NAMES[kind][locale], responsible: office, on: null, content: 'missing' }];
    },
  };
}

/** 政策依据, 预算依据, 公平竞争审查结论, 集体审议. */
async function basisPieces({ batch, locale, office, file, papers }: BatchGathering): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const name of BASES) {
    const { text, number, on, file: id } = batch.settings[name];
    const stored = id === null ? null : await file(id);
    pieces.push({
      title: [SETTING_NAMES[name][locale], text].filter(Boolean).join(' · '),
      number,
      responsible: office,
      on,
      content: stored === null ? 'missing' : { file: stored },
    });
  }
  return [...pieces, ...(await papers('policy', 'budget', 'fair-competition', 'deliberation'))];
}

const AT_ONCE = 100;

async function historyPiece({ room, caller: { actor }, batch, locale }: BatchGathering): Promise<Piece> {
  const told: ToldEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await batchHistory(room, actor, { batchId: batch.id, cursor, limit: AT_ONCE });
    for (const { at, actor: who, action, changes } of page.items)
      told.push({
        at,
        who: who.name,
        what: BATCH_ACTION_NAMES[action] ?? { zh: action, en: action },
        changes,
      });
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  const title = DOSSIER_WORDS.history[locale];
  const paper = record(locale, title, batch.title, historyBlocks(told.reverse(), locale));
  return { title, responsible: DOSSIER_WORDS.system[locale], on: null, content: { paper } };
}
