import { namesOf } from '../../access/index.ts';
import type { Block } from '../../platform/documents/paper.ts';
import { dayOf } from '../../shared/clock.ts';
import { RECUSAL_SOURCE_NAMES, SHEET_STATE_NAMES, TIE_NAMES } from '../../shared/rewards/batches.ts';
import { readPanel, readRecusals } from '../panel/expert-store.ts';
import { readSheets } from '../sheets/sheet-store.ts';
import type { BatchGathering } from './batch-gathering.ts';
import { BATCH_WORDS } from './batch-words.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import { form, list, type Piece, record, text, topic } from './piece.ts';

/** Who scores, what each declared and undertook, who is recused, and who was given what. */
export async function panelPieces(gathering: BatchGathering): Promise<Piece[]> {
  const { room, batch, entries, locale, say, office, papers, needed } = gathering;
  const { database: db } = room;
  const isBegun = batch.state !== 'draft' && batch.state !== 'open';
  const [panel, recusals, sheets] = await Promise.all([
    readPanel(db, batch.id),
    readRecusals(db, batch.id),
    readSheets(db, batch.id),
  ]);
  const nameOf = await namesOf(db, [
    ...panel.map(({ personId }) => personId),
    ...recusals.map(({ recusedBy }) => recusedBy),
  ]);
  const called = (expertId: string) => {
    const expert = panel.find(({ id }) => id === expertId);
    return expert === undefined ? '' : `${expert.code} ${nameOf(expert.personId)[locale]}`;
  };
  const titleOf = new Map(entries.map(({ id, title }) => [id, title]));
  const pieceOf = (title: string, on: string | null, blocks: readonly Block[]): Piece => ({
    ...{ title, responsible: office, on },
    content: { paper: record(locale, title, batch.title, blocks) },
  });
  const pieces: Piece[] = [];
  if (panel.length > 0) {
    const rows = panel.map(({ id, leader, declaration, declaredAt }) => [
      called(id),
      leader ? say('leader') : '',
      declaration?.employer,
      declaredAt && dayOf(declaredAt),
    ]);
    const heads = [
      [BATCH_WORDS.expert, 34],
      [BATCH_WORDS.leader, 12],
      [BATCH_WORDS.employer, 36],
      [DOSSIER_WORDS.on, 18],
    ] as const;
    const on = panel[0] === undefined ? null : dayOf(panel[0].createdAt);
    pieces.push(pieceOf(say('panel'), on, list(locale, heads, rows)));
    pieces.push(
      pieceOf(
        say('undertakings'),
        on,
        panel.flatMap(({ id, declaration, declaredAt }): Block[] =>
          declaration === null
            ? []
            : [
                { style: 'section', text: called(id) },
                ...form(locale, [
                  [BATCH_WORDS.employer, declaration.employer],
                  [DOSSIER_WORDS.on, declaredAt && dayOf(declaredAt)],
                  [
                    BATCH_WORDS.recusals,
                    declaration.ties
                      .map(({ uscc, tie, note }) => `${uscc} ${TIE_NAMES[tie][locale]} ${note}`)
                      .join('\n') || DOSSIER_WORDS.nothing[locale],
                  ],
                ]),
                ...text(locale, BATCH_WORDS.undertaking, declaration.undertaking),
              ],
        ),
      ),
    );
  } else if (isBegun) pieces.push({ title: say('panel'), responsible: office, on: null, content: 'missing' });
  pieces.push(
    ...(isBegun ? await needed('sign-in') : await papers('sign-in')),
    ...(await papers('commitment')),
  );
  if (recusals.length > 0) {
    const rows = recusals.map(({ expertId, entryId, source, reason, recusedBy, recusedAt }) => [
      called(expertId),
      titleOf.get(entryId),
      RECUSAL_SOURCE_NAMES[source][locale],
      reason,
      `${nameOf(recusedBy)[locale]}\n${dayOf(recusedAt)}`,
    ]);
    const heads = [
      [BATCH_WORDS.expert, 20],
      [BATCH_WORDS.pilot, 24],
      [DOSSIER_WORDS.result, 16],
      [DOSSIER_WORDS.reason, 24],
      [DOSSIER_WORDS.by, 16],
    ] as const;
    pieces.push(pieceOf(say('recusals'), null, list(locale, heads, rows)));
  }
  if (sheets.length > 0) {
    const rows = entries.flatMap(({ id, title }) => {
      const own = sheets.filter(({ entryId }) => entryId === id);
      if (own.length === 0) return [];
      const state = (one: (typeof own)[number]) => SHEET_STATE_NAMES[one.state][locale];
      return [[title, own.map((one) => `${called(one.expertId)}  ${state(one)}`).join('\n')]];
    });
    const heads = [
      [BATCH_WORDS.pilot, 40],
      [BATCH_WORDS.expert, 60],
    ] as const;
    pieces.push(
      pieceOf(say('assignment'), null, [topic(locale, BATCH_WORDS.assignment), ...list(locale, heads, rows)]),
    );
  }
  return pieces;
}
