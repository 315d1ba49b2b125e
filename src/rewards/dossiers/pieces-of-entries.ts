import type { Block } from '../../platform/documents/paper.ts';
import { dayOf } from '../../shared/clock.ts';
import { shownMoney } from '../../shared/pilots/shown-value.ts';
import { CONDITION_STATE_NAMES, ENTRY_STATE_NAMES } from '../../shared/rewards/batches.ts';
import { shownShare } from '../../shared/rewards/entries.ts';
import { entrySeen } from '../entries/read-entries.ts';
import type { BatchGathering } from './batch-gathering.ts';
import { BATCH_WORDS } from './batch-words.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import { list, type Piece, record, topic } from './piece.ts';

/** What was nominated, left out or excluded, and how each condition was checked of each applicant. */
export async function entryPieces(gathering: BatchGathering): Promise<Piece[]> {
  const { room, caller, batch, entries, locale, say, office, file } = gathering;
  const piece = { title: say('entries'), responsible: office };
  const [first] = entries;
  if (first === undefined)
    return batch.state === 'draft' || batch.state === 'open'
      ? []
      : [{ ...piece, on: null, content: 'missing' }];
  const listed = list(
    locale,
    [
      [BATCH_WORDS.pilot, 40],
      [DOSSIER_WORDS.state, 16],
      [DOSSIER_WORDS.reason, 44],
    ],
    entries.map(({ title, state, reason }) => [title, ENTRY_STATE_NAMES[state][locale], reason]),
  );
  const paper = record(locale, say('entries'), batch.title, listed);
  const pieces: Piece[] = [{ ...piece, on: dayOf(first.createdAt), content: { paper } }];
  const files = new Map<string, string>();
  for (const { id: entryId, title, state, updatedAt } of entries) {
    if (state === 'left-out') continue;
    const seen = await entrySeen(room, caller.actor, { batchId: batch.id, entryId, locale });
    const name = `${say('entry')} · ${title}`;
    pieces.push({
      title: name,
      responsible: office,
      on: dayOf(updatedAt),
      content: { paper: record(locale, say('entry'), title, checkBlocks(seen, gathering)) },
    });
    for (const { checks } of seen.conditions)
      for (const { check } of checks)
        for (const { file: named, on: day } of check === null ? [] : [...check.before, check])
          if (named !== null) files.set(named.id, day);
  }
  for (const [id, on] of files) {
    const stored = await file(id);
    const named = `${say('conditionFile')} · ${stored?.name ?? id}`;
    pieces.push({
      title: named,
      responsible: office,
      on,
      content: stored === null ? 'missing' : { file: stored },
    });
  }
  return pieces;
}

type Seen = Awaited<ReturnType<typeof entrySeen>>;

function checkBlocks(
  { applicants, conditions, funding, computed }: Seen,
  { locale }: BatchGathering,
): Block[] {
  return [
    ...list(
      locale,
      [
        [BATCH_WORDS.applicant, 46],
        [DOSSIER_WORDS.uscc, 34],
        [BATCH_WORDS.share, 20],
      ],
      applicants.map(({ name, uscc, share }) => [name, uscc, shownShare(share)]),
    ),
    ...list(
      locale,
      [
        [BATCH_WORDS.condition, 24],
        [BATCH_WORDS.applicant, 22],
        [DOSSIER_WORDS.result, 10],
        [BATCH_WORDS.evidence, 28],
        [DOSSIER_WORDS.by, 16],
      ],
      conditions.flatMap(({ name, checks }) =>
        checks.flatMap(({ name: applicant, check: last }) =>
          // What was found before, then what holds.
          [...(last?.before ?? []), last].map((check) => [
            name[locale] || name.zh,
            applicant,
            CONDITION_STATE_NAMES[check?.state ?? 'pending'][locale],
            check && [check.evidence, check.file?.name, check.on].filter(Boolean).join('\n'),
            check && `${check.by}\n${dayOf(check.at)}`,
          ]),
        ),
      ),
    ),
    topic(locale, BATCH_WORDS.funding),
    ...list(
      locale,
      [
        [DOSSIER_WORDS.office, 30],
        [DOSSIER_WORDS.what, 40],
        [DOSSIER_WORDS.date, 10],
        [BATCH_WORDS.amount, 20],
      ],
      (funding ?? []).map(({ authority, matter, year, amount }) => [
        authority,
        matter,
        year,
        shownMoney(amount, locale),
      ]),
    ),
    ...computed.items.flatMap(({ name, value, steps }): Block[] => [
      { style: 'topic', text: `${name} ${(value / 100).toFixed(2)}` },
      { style: 'note', text: steps.join('\n') },
    ]),
  ];
}
