import { namesOf } from '../../access/index.ts';
import type { Block } from '../../platform/documents/paper.ts';
import { dayOf } from '../../shared/clock.ts';
import { scoredOf } from '../../shared/rewards/criteria.ts';
import { frozenOf } from '../batches/frozen.ts';
import { readPanel } from '../panel/expert-store.ts';
import { LOCKED } from '../results/look-at-results.ts';
import { scanOwner } from '../sheets/paper-sheet.ts';
import { readSheets, readSheetVersions } from '../sheets/sheet-store.ts';
import type { BatchGathering } from './batch-gathering.ts';
import { BATCH_WORDS } from './batch-words.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import { form, list, momentOf, type Piece, record } from './piece.ts';

/** Every version of every sheet, pilot by pilot, once scores are locked; before that nobody sees them. */
export async function sheetPieces({
  room,
  batch,
  entries,
  locale,
  say,
  office,
  papers,
}: BatchGathering): Promise<Piece[]> {
  if (!LOCKED.some((state) => state === batch.state)) return [];
  const { database: db } = room;
  const [panel, sheets, versions] = await Promise.all([
    readPanel(db, batch.id),
    readSheets(db, batch.id),
    readSheetVersions(db, batch.id),
  ]);
  const criteria = scoredOf(frozenOf(batch).rules.rubric.content);
  const nameOf = await namesOf(db, [
    ...panel.map(({ personId }) => personId),
    ...sheets.flatMap(({ excused }) => excused?.by ?? []),
    ...versions.flatMap(({ paper }) => paper?.enteredBy ?? []),
  ]);
  const pieces: Piece[] = [];
  const scans = new Map<string, string>();
  for (const { id, title } of entries) {
    const blocks: Block[] = [];
    let on: string | null = null;
    for (const sheet of sheets.filter(({ entryId }) => entryId === id)) {
      const expert = panel.find(({ id: of }) => of === sheet.expertId);
      const who = expert === undefined ? '' : `${expert.code} ${nameOf(expert.personId)[locale]}`;
      if (sheet.excused !== null)
        blocks.push(
          { style: 'section', text: `${who} · ${say('excused')}` },
          ...form(locale, [
            [DOSSIER_WORDS.reason, sheet.excused.reason],
            [DOSSIER_WORDS.by, `${nameOf(sheet.excused.by)[locale]} ${momentOf(sheet.excused.at)}`],
          ]),
        );
      const own = versions.filter(({ sheetId }) => sheetId === sheet.id);
      for (const { number, scores, reasons, hash, submittedAt, paper } of own) {
        on = dayOf(submittedAt);
        if (paper !== null) scans.set(paper.scan, sheet.id);
        blocks.push(
          { style: 'section', text: `${who} · ${number}` },
          ...list(
            locale,
            [
              [BATCH_WORDS.criterion, 30],
              [BATCH_WORDS.score, 12],
              [DOSSIER_WORDS.reason, 58],
            ],
            criteria.map(({ id: of, name }) => [name[locale], shownScore(scores[of]), reasons[of]]),
          ),
          ...form(locale, [
            [DOSSIER_WORDS.at, momentOf(submittedAt)],
            ...(paper === null
              ? []
              : [
                  [
                    BATCH_WORDS.enteredBy,
                    paper.enteredBy.map((by) => nameOf(by)[locale]).join(locale === 'zh' ? '、' : ', '),
                  ] as const,
                ]),
            [DOSSIER_WORDS.hash, hash],
          ]),
        );
      }
    }
    if (blocks.length > 0)
      pieces.push({
        title: `${say('sheets')} · ${title}`,
        responsible: say('expert'),
        on,
        content: { paper: record(locale, say('sheets'), title, blocks) },
      });
  }
  for (const [scan, sheetId] of scans) {
    const stored = await room.files.find(scanOwner(sheetId), scan);
    const piece = { title: `${say('scan')} · ${stored?.name ?? scan}`, responsible: say('expert'), on: null };
    pieces.push({ ...piece, content: stored === null ? 'missing' : { file: stored } });
  }
  if (pieces.length === 0)
    pieces.push({ title: say('sheets'), responsible: office, on: null, content: 'missing' });
  return [...pieces, ...(await papers('score-scan'))];
}

const shownScore = (hundredths: number | undefined) =>
  hundredths === undefined ? '' : (hundredths / 100).toFixed(2);
