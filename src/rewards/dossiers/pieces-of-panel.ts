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
  const { batch, say, office, papers, needed } = gathering;
  const isBegun = batch.state !== 'draft' && batch.state !== 'open';
  const about = await readAbout(gathering);
  const { panel, recusals, sheets } = about;
  const missing: Piece = { title: say('panel'), responsible: office, on: null, content: 'missing' };
  return [
    ...(panel.length > 0
      ? [listOf(gathering, about), undertakings(gathering, about)]
      : isBegun
        ? [missing]
        : []),
    ...(isBegun ? await needed('sign-in') : await papers('sign-in')),
    ...(await papers('commitment')),
    ...(recusals.length > 0 ? [recusalsOf(gathering, about)] : []),
    ...(sheets.length > 0 ? [assignment(gathering, about)] : []),
  ];
}

type About = Awaited<ReturnType<typeof readAbout>>;

async function readAbout({ room: { database: db }, batch, locale }: BatchGathering) {
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
  return { panel, recusals, sheets, nameOf, called };
}

function pieceOf(
  { locale, office, batch }: BatchGathering,
  title: string,
  on: string | null,
  blocks: readonly Block[],
): Piece {
  return {
    ...{ title, responsible: office, on },
    content: { paper: record(locale, title, batch.title, blocks) },
  };
}

/** The day on which the panel was appointed. */
const appointedOn = ({ panel: [first] }: About) => (first === undefined ? null : dayOf(first.createdAt));

function listOf(gathering: BatchGathering, about: About): Piece {
  const { locale, say } = gathering;
  const heads = [
    [BATCH_WORDS.expert, 34],
    [BATCH_WORDS.leader, 12],
    [BATCH_WORDS.employer, 36],
    [DOSSIER_WORDS.on, 18],
  ] as const;
  const rows = about.panel.map(({ id, leader, declaration, declaredAt }) => [
    about.called(id),
    leader ? say('leader') : '',
    declaration?.employer,
    declaredAt && dayOf(declaredAt),
  ]);
  return pieceOf(gathering, say('panel'), appointedOn(about), list(locale, heads, rows));
}

function undertakings(gathering: BatchGathering, about: About): Piece {
  const { locale, say } = gathering;
  const blocks = about.panel.flatMap(({ id, declaration, declaredAt }): Block[] => {
    if (declaration === null) return [];
    const ties = declaration.ties.map(({ uscc, tie, note }) => `${uscc} ${TIE_NAMES[tie][locale]} ${note}`);
    return [
      { style: 'section', text: about.called(id) },
      ...form(locale, [
        [BATCH_WORDS.employer, declaration.employer],
        [DOSSIER_WORDS.on, declaredAt && dayOf(declaredAt)],
        [BATCH_WORDS.recusals, ties.join('\n') || DOSSIER_WORDS.nothing[locale]],
      ]),
      ...text(locale, BATCH_WORDS.undertaking, declaration.undertaking),
    ];
  });
  return pieceOf(gathering, say('undertakings'), appointedOn(about), blocks);
}

function recusalsOf(gathering: BatchGathering, { recusals, called, nameOf }: About): Piece {
  const { locale, say, entries } = gathering;
  const titleOf = new Map(entries.map(({ id, title }) => [id, title]));
  const heads = [
    [BATCH_WORDS.expert, 20],
    [BATCH_WORDS.pilot, 24],
    [DOSSIER_WORDS.result, 16],
    [DOSSIER_WORDS.reason, 24],
    [DOSSIER_WORDS.by, 16],
  ] as const;
  const rows = recusals.map(({ expertId, entryId, source, reason, recusedBy, recusedAt }) => [
    called(expertId),
    titleOf.get(entryId),
    RECUSAL_SOURCE_NAMES[source][locale],
    reason,
    `${nameOf(recusedBy)[locale]}\n${dayOf(recusedAt)}`,
  ]);
  return pieceOf(gathering, say('recusals'), null, list(locale, heads, rows));
}

function assignment(gathering: BatchGathering, { sheets, called }: About): Piece {
  const { locale, say, entries } = gathering;
  const heads = [
    [BATCH_WORDS.pilot, 40],
    [BATCH_WORDS.expert, 60],
  ] as const;
  const rows = entries.flatMap(({ id, title }) => {
    const own = sheets.filter(({ entryId }) => entryId === id);
    const lines = own.map((one) => `${called(one.expertId)}  ${SHEET_STATE_NAMES[one.state][locale]}`);
    return own.length === 0 ? [] : [[title, lines.join('\n')]];
  });
  const blocks = [topic(locale, BATCH_WORDS.assignment), ...list(locale, heads, rows)];
  return pieceOf(gathering, say('assignment'), null, blocks);
}
