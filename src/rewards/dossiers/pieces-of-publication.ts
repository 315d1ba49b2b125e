import { AppError } from '../../shared/errors.ts';
import { shownMoney } from '../../shared/pilots/shown-value.ts';
import { PAYMENT_KIND_NAMES } from '../../shared/rewards/batches.ts';
import { LETTER_NAMES } from '../../shared/rewards/letter-holes.ts';
import { listPaper } from '../awards/award-papers.ts';
import { readPayments } from '../awards/award-store.ts';
import { letterPaper } from '../awards/letter-text.ts';
import { lettersOf, writeLetters } from '../awards/letters.ts';
import { awardsSeen, listOf } from '../awards/look-at-awards.ts';
import { objectionFilesOwner, readObjections } from '../notices/objection-store.ts';
import { awardObjectionSeen } from '../notices/read-notices.ts';
import type { BatchGathering } from './batch-gathering.ts';
import { BATCH_WORDS } from './batch-words.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import { list, type Piece, record, text } from './piece.ts';
import { objectionBlocks, type ToldObjection } from './pieces-of-objections.ts';

const DECIDED = ['approved', 'public_notice', 'published', 'paid'] as const;

/** From the list under notice to what was paid. */
export async function publicationPieces(gathering: BatchGathering): Promise<Piece[]> {
  const { batch } = gathering;
  const pieces: Piece[] = [];
  const isDecided = DECIDED.some((state) => state === batch.state);
  if (isDecided && batch.notice !== null) pieces.push(await listPiece(gathering));
  pieces.push(...(await objectionPieces(gathering)));
  pieces.push(...(await letterPieces(gathering)));
  if (isDecided && batch.publishedOn !== null) pieces.push(...(await paymentPieces(gathering)));
  return [...pieces, ...(await gathering.papers('voucher'))];
}

async function listPiece({ room, batch, locale, say, office }: BatchGathering): Promise<Piece> {
  const paper = listPaper({ batch, ...(await listOf(room, batch)), locale });
  const title = batch.publishedOn === null ? say('noticeList') : paper.title;
  return {
    title,
    responsible: office,
    on: batch.publishedOn ?? batch.notice?.on ?? null,
    content: { paper },
  };
}

async function objectionPieces({
  room,
  caller,
  batch,
  locale,
  say,
  office,
}: BatchGathering): Promise<Piece[]> {
  const told: ToldObjection[] = [];
  const found: string[] = [];
  const files: Piece[] = [];
  for (const objection of (await readObjections(room.database, batch.id)).reverse()) {
    const { id, channel, state, receivedOn, answeredAt, finding } = objection;
    const whole = await wholeOf(room, caller, id);
    if (finding !== null) found.push(finding);
    told.push({
      ...{ id, channel, state, receivedOn, answeredAt },
      whole: whole && {
        who: [whole.name, whole.telephone, whole.organisation].filter(Boolean).join(' '),
        objection: whole.objection,
        answer: whole.answer?.[locale] ?? null,
      },
    });
    const file = whole?.file && (await room.files.find(objectionFilesOwner(id), whole.file.id));
    if (file) files.push({ title: say('objections'), responsible: '', on: receivedOn, content: { file } });
  }
  if (told.length === 0) return [];
  const blocks = [...objectionBlocks(told, locale), ...text(locale, BATCH_WORDS.finding, found.join('\n'))];
  const paper = record(locale, say('objections'), batch.title, blocks);
  const on = told[0]?.receivedOn ?? null;
  return [{ title: say('objections'), responsible: office, on, content: { paper } }, ...files];
}

async function wholeOf(room: BatchGathering['room'], { actor }: BatchGathering['caller'], id: string) {
  try {
    return await awardObjectionSeen(room, actor, id);
  } catch (error) {
    // Not for this reader: by role, or as they took part in what is objected to.
    if (error instanceof AppError && (error.code === 'forbidden' || error.code === 'not-found')) return null;
    throw error;
  }
}

/** To whoever was awarded, was not, was left out or excluded, as far as they are due. */
async function letterPieces({ room, batch, entries, locale, office }: BatchGathering): Promise<Piece[]> {
  const write = await writeLetters(room, batch);
  return (await lettersOf(room, batch, entries)).map((letter): Piece => {
    const piece = {
      title: `${LETTER_NAMES[letter.kind][locale]} · ${letter.pilot} · ${letter.name}`,
      responsible: office,
      on: letter.on,
    };
    const text = write(letter, locale);
    return { ...piece, content: text === null ? 'missing' : { paper: letterPaper(text, letter, locale) } };
  });
}

async function paymentPieces({
  room,
  caller,
  batch,
  locale,
  say,
  office,
  file,
}: BatchGathering): Promise<Piece[]> {
  const { view } = await awardsSeen(room, caller.actor, { batchId: batch.id, locale });
  const payments = await readPayments(room.database, batch.id);
  const piece = { title: say('payments'), responsible: office, on: payments[0]?.paidOn ?? null };
  if (payments.length === 0) return view.awards.length === 0 ? [] : [{ ...piece, content: 'missing' }];
  const blocks = list(
    locale,
    [
      [BATCH_WORDS.applicant, 22],
      [BATCH_WORDS.account, 24],
      [BATCH_WORDS.kind, 8],
      [BATCH_WORDS.amount, 14],
      [DOSSIER_WORDS.on, 12],
      [BATCH_WORDS.voucher, 20],
    ],
    view.awards.flatMap(({ name, account, payments: made }) =>
      made.map(({ kind, amount, paidOn, voucher, reason, recordedBy }) => [
        name,
        account && [account.bank, account.holder, account.number].join('\n'),
        PAYMENT_KIND_NAMES[kind][locale],
        shownMoney(amount, locale),
        paidOn,
        [voucher, reason, recordedBy].filter(Boolean).join('\n'),
      ]),
    ),
  );
  const pieces: Piece[] = [
    { ...piece, content: { paper: record(locale, say('payments'), batch.title, blocks) } },
  ];
  for (const { fileId, voucher, paidOn } of payments) {
    const stored = fileId === null ? null : await file(fileId);
    pieces.push({
      title: `${say('voucher')} · ${voucher}`,
      number: voucher,
      responsible: office,
      on: paidOn,
      content: stored === null ? 'missing' : { file: stored },
    });
  }
  return pieces;
}
