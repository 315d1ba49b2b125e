import { namesOf } from '../../access/index.ts';
import { type HistoryEntry, historyOf } from '../../ledger/index.ts';
import type { Person } from '../../shared/actor.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import { shownMoney } from '../../shared/pilots/shown-value.ts';
import { BATCH_STATE_NAMES, type BatchState } from '../../shared/rewards/batch-states.ts';
import {
  CONDITION_STATE_NAMES,
  type ConditionState,
  PAPER_KIND_NAMES,
  type PaperKind,
} from '../../shared/rewards/batches.ts';
import { OVERLAP_VERDICT_NAMES, type OverlapVerdict } from '../../shared/rewards/overlaps.ts';
import {
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  type SettingWords,
  shownSetting,
} from '../../shared/rewards/setting-names.ts';
import type { BatchSettings } from '../../shared/rewards/settings.ts';
import { formatDate } from '../../shared/written-date.ts';
import { readEntries } from '../entries/entry-store.ts';
import { readAsOffice } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';
import { batchFilesOwner, batchStream } from './batch-store.ts';
import { rubricOf } from './read-batches.ts';

type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

interface Side {
  before: Fields;
  after: Fields;
}

/** What an entry changed: of the open payload and of the private one. */
function sidesOf({ entry, hidden }: HistoryEntry): Side {
  const open = fields(JSON.parse(entry.payload));
  const kept = hidden.state === 'kept' ? fields(JSON.parse(hidden.payload)) : {};
  const { before, after, changed: _, ...rest } = open;
  const plain = Object.fromEntries(Object.entries(rest).filter(([name]) => name in FIELDS));
  return {
    before: { ...fields(before), ...fields(kept.before) },
    after: { ...plain, ...fields(after), ...fields(kept.after) },
  };
}

/**
 * What is told of an entry beside the settings, in this order; nothing else of it is. The number of an award's entry is
 * that of an account, which is nobody's to read here.
 */
const FIELDS: Readonly<Record<string, Bilingual>> = {
  entry: { zh: '项目', en: 'Pilot' },
  expert: { zh: '专家', en: 'Expert' },
  condition: { zh: '申报条件', en: 'Condition' },
  accepted: { zh: '决定', en: 'Decision' },
  kind: { zh: '文件类别', en: 'Kind of paper' },
  title: { zh: '名称', en: 'Title' },
  name: { zh: '名称', en: 'Name' },
  number: { zh: '文号', en: 'Number' },
  on: { zh: '日期', en: 'Date' },
  state: { zh: '状态', en: 'State' },
  amount: { zh: '金额', en: 'Amount' },
  voucher: { zh: '凭证号', en: 'Voucher' },
  verdict: { zh: '认定', en: 'Verdict' },
  keeps: { zh: '保留', en: 'Kept' },
  reason: { zh: '理由', en: 'Reason' },
  note: { zh: '说明', en: 'Note' },
  frozen: { zh: '冻结内容的散列', en: 'Hash of what is frozen' },
  seen: { zh: '所见内容的散列', en: 'Hash of what was seen' },
};

/**
 * Who did what with a batch, newest first. What is typed in one go is told as one: it is saved every few seconds.
 * @throws AppError not-found
 */
export async function batchHistory(
  room: Room,
  actor: Person,
  { batchId, ...page }: { batchId: string; cursor?: string | undefined; limit: number },
) {
  const { database: db, files } = room;
  const { batch } = await readAsOffice(db, actor, batchId);
  const { items, next } = await historyOf(db, { streams: [batchStream(batchId)], ...page });
  const told = inOneGo(items.map((item) => ({ item, ...sidesOf(item) })));
  const nameOf = await namesOf(
    db,
    told.map(({ item }) => item.entry.actor),
  );
  const named = new Map<string, string>();
  for (const id of new Set(told.flatMap((one) => filesIn(one.before).concat(filesIn(one.after))))) {
    const file = await files.find(batchFilesOwner(batchId), id);
    if (file !== null) named.set(id, file.name);
  }
  const rubric = await rubricOf(room, batch);
  const criteria = rubric?.groups.flatMap((group) => group.criteria) ?? [];
  const titles = new Map((await readEntries(db, batchId)).map(({ id, title }) => [id, title]));
  const conditions = new Map(batch.settings.conditions.map(({ id, name }) => [id, name]));
  const subject = (field: string, id: string): Bilingual | null => {
    if (field === 'condition') return conditions.get(id) ?? null;
    const title = titles.get(id);
    return title === undefined ? null : { zh: title, en: title };
  };
  const wordsOf = (locale: Locale): SettingWords => ({
    file: (id) => named.get(id),
    criterion: (id) => criteria.find((one) => one.id === id)?.name[locale],
    rubric: (slug) => (slug === batch.settings.rubric?.slug ? rubric?.title[locale] : undefined),
  });
  return {
    items: told.map(({ item: { entry, hidden }, before, after }) => ({
      seq: entry.seq,
      at: entry.at,
      actor: { name: nameOf(entry.actor) },
      action: entry.action,
      changes: changesOf(entry.action, { before, after }, { wordsOf, subject }),
      erased: hidden.state === 'erased',
    })),
    next,
  };
}

const SET_UP = 'batch.set-up';
type Told = Side & { item: HistoryEntry };

/** Newest first: the later one's after, the earlier one's before. */
function inOneGo(items: readonly Told[]): Told[] {
  const told: Told[] = [];
  for (const one of items) {
    const later = told.at(-1);
    const { action, actor } = one.item.entry;
    const isMore =
      action === SET_UP && later?.item.entry.action === SET_UP && later.item.entry.actor === actor;
    if (isMore && later !== undefined)
      told[told.length - 1] = {
        item: later.item,
        before: { ...later.before, ...one.before },
        after: { ...one.after, ...later.after },
      };
    else told.push(one);
  }
  return told;
}

function filesIn(side: Fields): string[] {
  return Object.values(side).flatMap((value) => {
    const { file } = fields(value);
    return typeof file === 'string' ? [file] : [];
  });
}

interface Words {
  wordsOf: (locale: Locale) => SettingWords;
  /** What an id names: a pilot's title, a condition. */
  subject: (field: string, id: string) => Bilingual | null;
}

function changesOf(action: string, { before, after }: Side, { wordsOf, subject }: Words) {
  if (action === SET_UP) {
    const said = (name: SettingName, side: Fields): Bilingual | null => {
      if (!(name in side)) return null;
      const settings = side as unknown as BatchSettings;
      const shown = (locale: 'zh' | 'en') => shownSetting(name, settings, locale, wordsOf(locale));
      return shown('zh') === '' ? null : { zh: shown('zh'), en: shown('en') };
    };
    return SETTINGS.filter((name) => name in after)
      .map((name) => ({
        field: name,
        name: SETTING_NAMES[name],
        before: said(name, before),
        after: said(name, after),
      }))
      .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  }
  return Object.entries(FIELDS)
    .filter(([field]) => !(field === 'number' && action.startsWith('award.')))
    .map(([field, name]) => ({
      field,
      name,
      before: shownField(field, before[field], subject),
      after: shownField(field, after[field], subject),
    }))
    .filter(({ before: old, after: now }) => old !== null || now !== null);
}

function shownField(field: string, value: unknown, subject: Words['subject']): Bilingual | null {
  if (field === 'state')
    return BATCH_STATE_NAMES[value as BatchState] ?? CONDITION_STATE_NAMES[value as ConditionState] ?? null;
  if (field === 'accepted' && typeof value === 'boolean')
    return value ? { zh: '同意', en: 'Agreed' } : { zh: '不同意', en: 'Refused' };
  if (field === 'entry' || field === 'condition') return subject(field, String(value));
  if (field === 'verdict') return OVERLAP_VERDICT_NAMES[value as OverlapVerdict] ?? null;
  if (field === 'amount')
    return typeof value === 'number' ? { zh: shownMoney(value, 'zh'), en: shownMoney(value, 'en') } : null;
  if (typeof value !== 'string' || value === '') return null;
  if (field === 'on') return { zh: formatDate(value, 'zh'), en: formatDate(value, 'en') };
  const named = field === 'kind' ? PAPER_KIND_NAMES[value as PaperKind] : undefined;
  return named ?? { zh: value, en: value };
}
