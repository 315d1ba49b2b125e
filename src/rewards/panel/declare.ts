import { type Caller, tiesOf } from '../../access/index.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Locale } from '../../shared/locale.ts';
import { changeBatch } from '../batches/change-batch.ts';
import type { Room } from '../room.ts';
import { readRewardTerms } from '../rubrics/reward-terms.ts';
import { readSheetsBy } from '../sheets/sheet-store.ts';
import { withdrawSheets } from '../sheets/withdraw-sheets.ts';
import {
  type BatchExpert,
  insertExpert,
  insertRecusal,
  type PanelDeclaration,
  type Recusal,
  readPanel,
  readRecusals,
  updateExpert,
} from './expert-store.ts';
import { listedIn, readEntryParties } from './organisations.ts';
import { nextCode, recusalsDue } from './panel-rules.ts';

export interface Declaring extends Pick<PanelDeclaration, 'employer' | 'earlier' | 'ties'> {
  batchId: string;
  locale: Locale;
}

/**
 * What an expert says before anything is visible, and again when organisations joined or a tie shows later: naming an
 * organisation recuses from all its pilots, at once and for good.
 * @throws AppError invalid-input: an organisation that is not on the list; conflict: not at this stage
 */
export function declareTies(room: Room, caller: Caller, { batchId, locale, ...said }: Declaring) {
  const { database: db, clock, library } = room;
  const how = { action: 'scoring.write', status: 200, states: ['open', 'scoring'] } as const;
  return changeBatch<{ code: string }, 200>(room, caller, how, { batchId }, async ({ batch, at }) => {
    const [panel, recusals, entries, terms, member] = await Promise.all([
      readPanel(db, batch.id),
      readRecusals(db, batch.id),
      readEntryParties(room, batch.id),
      readRewardTerms(library),
      tiesOf(db, clock, caller.actor.id),
    ]);
    const listed = listedIn(entries);
    assertListed(said.ties, listed);
    const known = panel.find(({ personId }) => personId === caller.actor.id);
    const declaration: PanelDeclaration = {
      ...said,
      listed: listed.map(({ uscc }) => uscc),
      undertaking: terms.undertaking[locale],
    };
    const expert: BatchExpert = {
      ...(known ?? {
        id: uuidv7(clock),
        batchId: batch.id,
        personId: caller.actor.id,
        code: nextCode(panel),
        leader: false,
        cleared: [],
        createdAt: at,
      }),
      declaration,
      declaredAt: at,
      endedAt: null,
    };
    const due = (source: Recusal['source'], reason: string) => (entryId: string) => ({
      ...{ batchId: batch.id, expertId: expert.id, entryId, source, reason },
      recusedBy: caller.actor.id,
      recusedAt: at,
    });
    const declared = recusalsDue(expert, entries, recusals).map(due('declared', ''));
    const found = entries
      .filter(({ entry, parties }) => {
        const isKnown = [...recusals, ...declared].some(
          (one) => one.expertId === expert.id && one.entryId === entry.id,
        );
        return !isKnown && parties.some(({ enterpriseId }) => member.some((id) => id === enterpriseId));
      })
      .map(({ entry }) => due('found', 'member')(entry.id));
    const added = [...declared, ...found];
    const gone = await ofRecused(room, expert.id, added, entries);
    const withdrawn = await withdrawSheets(db, gone, { reason: 'recused', by: caller.actor.id, at });
    return {
      entry: 'batch.expert-declared',
      payload: { expert: expert.code, recused: added.length, again: known?.declaredAt != null },
      private: { after: { ...declaration, listed: declaration.listed.length } },
      rows: [
        known === undefined ? insertExpert(db, expert) : updateExpert(db, expert),
        ...added.map((recusal) => insertRecusal(db, recusal)),
        ...withdrawn.rows,
      ],
      append: withdrawn.append,
      body: { code: expert.code },
    };
  });
}

/** Sheets that an expert had on what they are recused from now. */
export async function ofRecused(
  { database: db }: Pick<Room, 'database'>,
  expertId: string,
  recusals: readonly Pick<Recusal, 'entryId'>[],
  entries: readonly { entry: { id: string; pilotId: string } }[],
) {
  const pilotOf = new Map(entries.map(({ entry }) => [entry.id, entry.pilotId]));
  return (await readSheetsBy(db, expertId)).flatMap((sheet) => {
    const pilotId = pilotOf.get(sheet.entryId);
    const isOut = recusals.some(({ entryId }) => entryId === sheet.entryId);
    return isOut && pilotId !== undefined ? [{ ...sheet, pilotId }] : [];
  });
}

function assertListed(ties: PanelDeclaration['ties'], listed: readonly { uscc: string }[]): void {
  const at = ties.findIndex(({ uscc }) => !listed.some((one) => one.uscc === uscc));
  if (at === -1) return;
  const field = {
    path: `ties.${at}.uscc`,
    zh: '名单中没有这个单位。',
    en: 'This organisation is not on the list.',
  };
  throw new AppError('invalid-input', undefined, { fields: [field] });
}
