import { namesOf } from '../../access/index.ts';
import type { Block } from '../../platform/documents/paper.ts';
import { dayOf } from '../../shared/clock.ts';
import { scoredOf } from '../../shared/rewards/criteria.ts';
import { frozenOf } from '../batches/frozen.ts';
import { readPanel } from '../panel/expert-store.ts';
import { LOCKED } from '../results/look-at-results.ts';
import { scanOwner } from '../sheets/paper-sheet.ts';
import { readSheets, readSheetVersions, type Sheet } from '../sheets/sheet-store.ts';
import type { BatchGathering } from './batch-gathering.ts';
import { BATCH_WORDS } from './batch-words.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import { form, list, momentOf, type Piece, record } from './piece.ts';

/** Every version of every sheet, pilot by pilot, once scores are locked; before that nobody sees them. */
export async function sheetPieces(gathering: BatchGathering): Promise<Piece[]> {
  const { batch, entries, locale, say, office, papers } = gathering;
  if (!LOCKED.some((state) => state === batch.state)) return [];
  const about = await readAbout(gathering);
  const pieces: Piece[] = [];
  for (const { id, title } of entries) {
    const own = about.sheets.filter(({ entryId }) => entryId === id);
    const blocks = own.flatMap((sheet) => blocksOf(gathering, about, sheet));
    if (blocks.length === 0) continue;
    const last = own.flatMap((sheet) => about.versionsOf(sheet)).at(-1);
    pieces.push({
      title: `${say('sheets')} · ${title}`,
      responsible: say('expert'),
      on: last === undefined ? null : dayOf(last.submittedAt),
      content: { paper: record(locale, say('sheets'), title, blocks) },
    });
  }
  pieces.push(...(await scansOf(gathering, about)));
  if (pieces.length === 0)
    pieces.push({ title: say('sheets'), responsible: office, on: null, content: 'missing' });
  return [...pieces, ...(await papers('score-scan'))];
}

type About = Awaited<ReturnType<typeof readAbout>>;

async function readAbout({ room: { database: db }, batch, locale }: BatchGathering) {
  const [panel, sheets, versions] = await Promise.all([
    readPanel(db, batch.id),
    readSheets(db, batch.id),
    readSheetVersions(db, batch.id),
  ]);
  const nameOf = await namesOf(db, [
    ...panel.map(({ personId }) => personId),
    ...sheets.flatMap(({ excused }) => excused?.by ?? []),
    ...versions.flatMap(({ paper }) => paper?.enteredBy ?? []),
  ]);
  return {
    sheets,
    versionsOf: (sheet: Sheet) => versions.filter(({ sheetId }) => sheetId === sheet.id),
    criteria: scoredOf(frozenOf(batch).rules.rubric.content),
    name: (personId: string) => nameOf(personId)[locale],
    scorer: ({ expertId }: Sheet) => {
      const expert = panel.find(({ id }) => id === expertId);
      return expert === undefined ? '' : `${expert.code} ${nameOf(expert.personId)[locale]}`;
    },
  };
}

/** That it was excused, and each version that was submitted. */
function blocksOf({ locale, say }: BatchGathering, about: About, sheet: Sheet): Block[] {
  const who = about.scorer(sheet);
  const { excused } = sheet;
  const heads = [
    [BATCH_WORDS.criterion, 30],
    [BATCH_WORDS.score, 12],
    [DOSSIER_WORDS.reason, 58],
  ] as const;
  return [
    ...(excused === null
      ? []
      : [
          { style: 'section', text: `${who} · ${say('excused')}` } as const,
          ...form(locale, [
            [DOSSIER_WORDS.reason, excused.reason],
            [DOSSIER_WORDS.by, `${about.name(excused.by)} ${momentOf(excused.at)}`],
          ]),
        ]),
    ...about.versionsOf(sheet).flatMap(({ number, scores, reasons, hash, submittedAt, paper }): Block[] => [
      { style: 'section', text: `${who} · ${number}` },
      ...list(
        locale,
        heads,
        about.criteria.map(({ id, name }) => [name[locale], shownScore(scores[id]), reasons[id]]),
      ),
      ...form(locale, [
        [DOSSIER_WORDS.at, momentOf(submittedAt)],
        [BATCH_WORDS.enteredBy, paper?.enteredBy.map(about.name).join(locale === 'zh' ? '、' : ', ')],
        [DOSSIER_WORDS.hash, hash],
      ]),
    ]),
  ];
}

/** Paper sheets as they were scanned, each once. */
async function scansOf({ room, entries, say }: BatchGathering, about: About): Promise<Piece[]> {
  const sheetOf = new Map(
    entries
      .flatMap(({ id }) => about.sheets.filter(({ entryId }) => entryId === id))
      .flatMap((sheet) =>
        about
          .versionsOf(sheet)
          .flatMap(({ paper }) => (paper === null ? [] : [[paper.scan, sheet.id] as const])),
      ),
  );
  const pieces: Piece[] = [];
  for (const [scan, sheetId] of sheetOf) {
    const stored = await room.files.find(scanOwner(sheetId), scan);
    const title = `${say('scan')} · ${stored?.name ?? scan}`;
    const content = stored === null ? 'missing' : { file: stored };
    pieces.push({ title, responsible: say('expert'), on: null, content });
  }
  return pieces;
}

const shownScore = (hundredths: number | undefined) =>
  hundredths === undefined ? '' : (hundredths / 100).toFixed(2);
