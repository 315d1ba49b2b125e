import type { Caller } from '../../access/index.ts';
import { today } from '../../shared/clock.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import { tooFewToTrim } from '../../shared/rewards/missing-settings.ts';
import type { Batch } from '../batches/batch-store.ts';
import { entryFaults } from '../entries/ready-entries.ts';
import type { Room } from '../room.ts';
import { liveOf } from '../sheets/sheet-store.ts';
import { readAsOffice } from './not-a-scorer.ts';
import { listedIn } from './organisations.ts';
import { isUpToDate } from './panel-rules.ts';
import type { PanelView } from './panel-schemas.ts';
import { type PanelState, panelFaults, readPanelState, seated } from './panel-state.ts';

/** 专家组, as officials see it. @throws AppError not-found */
export async function lookAtPanel(
  room: Room,
  { actor }: Caller,
  { batchId, locale }: { batchId: string; locale: Locale },
): Promise<{ body: PanelView; version: number }> {
  const { batch, head } = await readAsOffice(room.database, actor, batchId);
  const state = await readPanelState(room, batch);
  const isOpen = batch.state === 'open';
  const missing = isOpen
    ? [...(await entryFaults(room, batch)), ...panelFaults(state, batch, today(room.clock))]
    : [];
  const handles = actor.office.includes('case-officer');
  return {
    body: {
      state: batch.state,
      sheetsEach: batch.settings.sheetsEach,
      experts: expertsIn(state),
      entries: state.entries.map(({ entry, parties }) => ({
        id: entry.id,
        title: entry.title,
        applicants: parties.map(({ name }) => name),
      })),
      sheets: state.sheets.map(({ id, entryId, expertId, state: of }) => ({
        id,
        entryId,
        expertId,
        state: of,
      })),
      recusals: state.recusals.map(({ expertId, entryId, source, reason }) => ({
        expertId,
        entryId,
        source,
        reason,
      })),
      found: state.found.map((one) => ({ ...one })),
      organisations: listedIn(state.entries).length,
      warnings: warningsOf(batch, state).map((words) => words[locale]),
      missing: missing.map(({ path, zh, en }) => ({ path, text: locale === 'zh' ? zh : en })),
      acts: handles && (isOpen || batch.state === 'scoring') ? (isOpen ? ['run', 'start'] : ['run']) : [],
    },
    version: head,
  };
}

/** Nothing is known of sheets before there are any. */
function warningsOf({ state, settings: { method } }: Batch, { entries, sheets }: PanelState): Bilingual[] {
  if (sheets.length === 0 || (state !== 'open' && state !== 'scoring')) return [];
  const counts = entries.map(({ entry: { id, title } }) => ({ title, count: liveOf(sheets, id) }));
  return [tooFewToTrim(method, counts) ?? []].flat();
}

function expertsIn(state: PanelState): PanelView['experts'] {
  const sits = new Set(seated(state).map(({ id }) => id));
  const asked = state.asked.map((one) => {
    const row = state.panel.find(({ personId }) => personId === one.person?.id);
    return { asked: one, row };
  });
  const gone = state.panel
    .filter(({ personId }) => !state.asked.some(({ person }) => person?.id === personId))
    .map((row) => ({ asked: undefined, row }));
  return [...asked, ...gone].map(({ asked: one, row }) => ({
    askedId: one?.id ?? null,
    expertId: row?.id ?? null,
    state: one?.state ?? 'over',
    name: one?.person?.name ?? null,
    email: one?.email ?? null,
    from: one?.from ?? null,
    until: one?.until ?? null,
    code: row?.code ?? null,
    leader: row?.leader ?? false,
    seated: row !== undefined && sits.has(row.id),
    declaredAt: row?.declaredAt ?? null,
    upToDate: row !== undefined && isUpToDate(row, state.listed),
    declaration: row?.declaration
      ? {
          employer: row.declaration.employer,
          earlier: [...row.declaration.earlier],
          ties: row.declaration.ties.map(({ uscc, tie, note }) => ({
            name: state.listed.find((organisation) => organisation.uscc === uscc)?.name ?? uscc,
            tie,
            note,
          })),
        }
      : null,
  }));
}
