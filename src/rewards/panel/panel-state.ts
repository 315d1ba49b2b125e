import { type ExpertAsked, expertsOf, tiesOf } from '../../access/index.ts';
import type { FieldError } from '../../shared/errors.ts';
import type { FoundKind } from '../../shared/rewards/panel.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { Batch } from '../batches/batch-store.ts';
import type { Room } from '../room.ts';
import { readSheets, type Sheet } from '../sheets/sheet-store.ts';
import { type BatchExpert, type Recusal, readPanel, readRecusals } from './expert-store.ts';
import { foundConflicts } from './found-conflicts.ts';
import { type EntryParties, listedIn, organisationsIn, readEntryParties } from './organisations.ts';
import { isUpToDate } from './panel-rules.ts';

/** What the system found between an expert and a pilot, and nobody has looked at. */
export interface FoundTie {
  expertId: string;
  entryId: string;
  kinds: FoundKind[];
  /** Names of the organisations. */
  organisations: string[];
}

export interface PanelState {
  panel: readonly BatchExpert[];
  asked: readonly ExpertAsked[];
  entries: readonly EntryParties[];
  listed: readonly { uscc: string; name: string }[];
  recusals: readonly Recusal[];
  sheets: readonly Sheet[];
  found: readonly FoundTie[];
}

/** Everything about a batch's panel, read after the batch's own version. */
export async function readPanelState(room: Room, { id }: Pick<Batch, 'id'>): Promise<PanelState> {
  const { database: db, clock } = room;
  const [panel, asked, entries, recusals, sheets] = await Promise.all([
    readPanel(db, id),
    expertsOf(db, clock, { kind: 'batch', id }),
    readEntryParties(room, id),
    readRecusals(db, id),
    readSheets(db, id),
  ]);
  const found = await foundIn(room, { panel, asked, entries, recusals });
  return { panel, asked, entries, listed: listedIn(entries), recusals, sheets, found };
}

/** Those who sit on it now: on record, and their appointment runs. */
export function seated({ panel, asked }: Pick<PanelState, 'panel' | 'asked'>): BatchExpert[] {
  return panel.filter(
    ({ endedAt, personId }) =>
      endedAt === null && asked.some(({ state, person }) => state === 'held' && person?.id === personId),
  );
}

async function foundIn(
  room: Room,
  state: Pick<PanelState, 'panel' | 'asked' | 'entries' | 'recusals'>,
): Promise<FoundTie[]> {
  const organisations = await organisationsIn(room, state.entries);
  const each = seated(state).map(async (expert): Promise<FoundTie[]> => {
    const { email = null, phone = null } =
      state.asked.find(({ person }) => person?.id === expert.personId) ?? {};
    const { employer = null, earlier = [] } = expert.declaration ?? {};
    const member = new Set(await tiesOf(room.database, room.clock, expert.personId));
    const settled = new Set([
      ...state.recusals.filter(({ expertId }) => expertId === expert.id).map(({ entryId }) => entryId),
      ...expert.cleared.map(({ entryId }) => entryId),
    ]);
    return state.entries.flatMap(({ entry }) => {
      if (settled.has(entry.id)) return [];
      const all = organisations.get(entry.id) ?? [];
      const ties = [
        ...foundConflicts({ email, phone, employer, earlier }, all),
        ...all
          .filter(({ enterpriseId }) => enterpriseId !== null && member.has(enterpriseId))
          .map(({ uscc }) => ({ uscc, kind: 'member' as const })),
      ];
      if (ties.length === 0) return [];
      const names = all.filter(({ uscc }) => ties.some((tie) => tie.uscc === uscc)).map(({ name }) => name);
      const kinds = [...new Set(ties.map(({ kind }) => kind))];
      return [{ expertId: expert.id, entryId: entry.id, kinds, organisations: names }];
    });
  });
  return (await Promise.all(each)).flat();
}

/** Who applies has until the day that was frozen. */
function periodFaults({ applyUntil }: Batch['settings'], today: string): FieldError[] {
  if (applyUntil === null || applyUntil < today) return [];
  return [
    {
      path: 'applyUntil',
      zh: `申报期到${formatDate(applyUntil, 'zh')}止，之后才能开始评分。`,
      en: `Applications are open until ${formatDate(applyUntil, 'en')}: scoring begins after that.`,
    },
  ];
}

/** What keeps the panel from beginning to score; empty: nothing. */
export function panelFaults(
  state: PanelState,
  { settings }: Pick<Batch, 'settings'>,
  today: string,
): FieldError[] {
  const { asked, entries, listed, found, sheets } = state;
  const sits = seated(state);
  const faults = periodFaults(settings, today);
  const held = asked.filter((one) => one.state === 'held');
  if (held.length === 0)
    faults.push({ path: 'panel', zh: '还没有评审专家。', en: 'There is no expert yet.' });
  for (const { person, id } of held) {
    const expert = sits.find(({ personId }) => personId === person?.id);
    const name = person?.name ?? '';
    if (expert?.declaration == null)
      faults.push({
        path: `experts.${id}`,
        zh: `“${name}”尚未申报利害关系。`,
        en: `“${name}” has not declared ties yet.`,
      });
    else if (!isUpToDate(expert, listed))
      faults.push({
        path: `experts.${id}`,
        zh: `“${name}”申报后名单又有增加，须重新申报。`,
        en: `Organisations joined since “${name}” declared: to be declared again.`,
      });
  }
  if (found.length > 0)
    faults.push({
      path: 'found',
      zh: `系统提示的 ${found.length} 处利害关系尚未核实。`,
      en: `Ties that the system found are to be looked at: ${found.length}.`,
    });
  const short = entries.filter(
    ({ entry }) =>
      sheets.filter((sheet) => sheet.entryId === entry.id && sheet.state !== 'excused').length <
      settings.sheetsEach,
  );
  if (short.length > 0)
    faults.push({
      path: 'assignment',
      zh: `${short.length} 个项目分配的专家不足 ${settings.sheetsEach} 人，如“${short[0]!.entry.title}”。`,
      en: `Pilots with fewer than ${settings.sheetsEach} experts: ${short.length}, such as “${short[0]!.entry.title}”.`,
    });
  return faults;
}
