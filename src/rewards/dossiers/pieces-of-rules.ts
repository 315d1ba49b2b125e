import { searchEntries } from '../../ledger/index.ts';
import type { Block } from '../../platform/documents/paper.ts';
import { dayOf } from '../../shared/clock.ts';
import type { Rubric } from '../../shared/rewards/rubric.ts';
import { SETTING_NAMES, SETTINGS, shownSetting } from '../../shared/rewards/setting-names.ts';
import { type Batch, batchStream } from '../batches/batch-store.ts';
import { rubricOf } from '../batches/read-batches.ts';
import type { BatchGathering } from './batch-gathering.ts';
import { BATCH_WORDS } from './batch-words.ts';
import { form, list, type Piece, record, topic } from './piece.ts';

/** Everything that decides, in words and as it was frozen, with its hash. */
export async function rulePieces({
  room,
  batch,
  locale,
  say,
  office,
  file,
}: BatchGathering): Promise<Piece[]> {
  const { settings, frozen, frozenHash } = batch;
  const rubric = await rubricOf(room, batch);
  const criteria = rubric?.groups.flatMap((group) => group.criteria) ?? [];
  const files = new Map<string, string>();
  for (const value of Object.values(settings))
    if (typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string')
      files.set(value.file, (await file(value.file))?.name ?? value.file);
  const words = {
    file: (id: string) => files.get(id),
    criterion: (id: string) => criteria.find((one) => one.id === id)?.name[locale],
    rubric: () => rubric?.title[locale],
  };
  const title = say(frozen === null ? 'settings' : 'rules');
  const blocks: Block[] = [
    ...form(
      locale,
      SETTINGS.map((name) => [SETTING_NAMES[name], shownSetting(name, settings, locale, words)]),
    ),
    ...form(locale, [[BATCH_WORDS.frozen, frozenHash]]),
    ...(rubric === null ? [] : rubricBlocks(rubric, { locale, say })),
    ...(frozen === null
      ? []
      : [topic(locale, BATCH_WORDS.frozenText), { style: 'note', text: frozen } as const]),
  ];
  return [
    {
      title,
      responsible: office,
      on: dayOf(frozen === null ? batch.updatedAt : await openedAt(room, batch)),
      number: frozenHash?.slice(0, 12),
      content: { paper: record(locale, title, batch.title, blocks) },
    },
  ];
}

function rubricBlocks(
  { title, example, groups }: Rubric,
  { locale, say }: Pick<BatchGathering, 'locale' | 'say'>,
): Block[] {
  return [
    topic(locale, BATCH_WORDS.rubric),
    { style: 'text', text: title[locale] },
    ...list(
      locale,
      [
        [BATCH_WORDS.criterion, 30],
        [BATCH_WORDS.weight, 12],
        [BATCH_WORDS.anchors, 58],
      ],
      groups.flatMap((group) =>
        group.criteria.map(({ name, weight, computed, anchors }) => [
          `${group.name[locale]} · ${name[locale]}`,
          `${weight / 100}%`,
          computed === null
            ? anchors.map(({ points, text }) => `${points}  ${text[locale]}`).join('\n')
            : say('computed'),
        ]),
      ),
    ),
    ...(example === null ? [] : [{ style: 'note', text: example[locale] } as const]),
  ];
}

/** What is frozen bears the day on which it was, whatever became of the batch since. */
async function openedAt(
  { database: db }: BatchGathering['room'],
  { id, stateSince }: Batch,
): Promise<string> {
  const wanted = { stream: batchStream(id), action: 'batch.opened' };
  const [opened] = await searchEntries(db, wanted, { after: null, limit: 1 });
  return opened?.at ?? stateSince;
}
