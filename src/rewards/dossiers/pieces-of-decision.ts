import type { Block } from '../../platform/documents/paper.ts';
import { dayOf } from '../../shared/clock.ts';
import { shownMoney } from '../../shared/pilots/shown-value.ts';
import { METHOD_NAMES, MICRO } from '../../shared/rewards/batches.ts';
import { LOCKED, resultsSeen } from '../results/look-at-results.ts';
import type { BatchGathering } from './batch-gathering.ts';
import { BATCH_WORDS } from './batch-words.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import { form, list, momentOf, type Piece, record } from './piece.ts';

type Results = Awaited<ReturnType<typeof resultsSeen>>['view'];

/** Result, 专家组意见, minutes on the band, proposal, meeting, consultation, approval. */
export async function decisionPieces(gathering: BatchGathering): Promise<Piece[]> {
  const { room, caller, batch, locale, say, office, papers, needed } = gathering;
  if (!LOCKED.some((state) => state === batch.state))
    return papers('panel-opinion', 'band-minutes', 'consultation', 'minutes');
  const { view } = await resultsSeen(room, caller.actor, { batchId: batch.id, locale });
  const { result, decision } = view;
  const pieces: Piece[] = [];
  const push = (title: string, on: string | null, blocks: readonly Block[], number?: string) =>
    pieces.push({
      title,
      number,
      responsible: office,
      on,
      content: { paper: record(locale, title, batch.title, blocks) },
    });
  if (result === null)
    pieces.push({ title: say('result'), responsible: office, on: null, content: 'missing' });
  else
    push(
      say('result'),
      dayOf(result.computedAt),
      resultBlocks(result, gathering),
      result.hashes.seen.slice(0, 12),
    );
  pieces.push(...(await needed('panel-opinion')));
  const hasBand = result?.pilots.some(({ band }) => band) ?? false;
  pieces.push(...(await (hasBand ? needed('band-minutes') : papers('band-minutes'))));
  if (decision === null) return [...pieces, ...(await papers('consultation', 'minutes'))];
  push(
    say('proposal'),
    dayOf(decision.proposedAt),
    form(locale, [
      [BATCH_WORDS.proposedBy, decision.proposedBy],
      [DOSSIER_WORDS.at, momentOf(decision.proposedAt)],
      [DOSSIER_WORDS.note, decision.note],
      [BATCH_WORDS.seen, batch.decision?.seen],
    ]),
  );
  pieces.push(...(await needed('consultation')));
  const { meeting } = decision;
  if (meeting === null)
    pieces.push({ title: say('meeting'), responsible: office, on: null, content: 'missing' });
  else
    push(
      say('meeting'),
      meeting.on,
      form(locale, [
        [BATCH_WORDS.meeting, meeting.name],
        [DOSSIER_WORDS.number, meeting.number],
        [DOSSIER_WORDS.on, meeting.on],
        [BATCH_WORDS.attendees, meeting.attendees.join('、')],
        [BATCH_WORDS.recused, meeting.recused.join('、')],
      ]),
      meeting.number,
    );
  pieces.push(...(await needed('minutes')));
  if (decision.approvedBy !== null && decision.approvedAt !== null)
    push(
      say('approval'),
      dayOf(decision.approvedAt),
      form(locale, [
        [BATCH_WORDS.approvedBy, decision.approvedBy],
        [DOSSIER_WORDS.at, momentOf(decision.approvedAt)],
        [BATCH_WORDS.seen, batch.decision?.seen],
      ]),
    );
  return pieces;
}

const points = (micro: number) => (micro / MICRO).toFixed(2);

function resultBlocks(result: NonNullable<Results['result']>, { locale, say }: BatchGathering): Block[] {
  const { alpha } = result.agreement;
  return [
    ...form(locale, [
      [BATCH_WORDS.method, METHOD_NAMES[result.method.used][locale]],
      [BATCH_WORDS.budget, shownMoney(result.budget, locale)],
      [BATCH_WORDS.spent, shownMoney(result.spent, locale)],
      [BATCH_WORDS.alpha, alpha === null ? null : (alpha / MICRO).toFixed(3)],
      [BATCH_WORDS.frozen, result.hashes.frozen],
      [BATCH_WORDS.seen, result.hashes.seen],
    ]),
    ...list(
      locale,
      [
        [BATCH_WORDS.rank, 8],
        [BATCH_WORDS.pilot, 34],
        [BATCH_WORDS.figure, 11],
        [BATCH_WORDS.interval, 13],
        [BATCH_WORDS.band, 9],
        [BATCH_WORDS.tier, 11],
        [BATCH_WORDS.amount, 14],
      ],
      result.pilots.map(({ rank, title, figure, rankInterval, band, tier, amount, awarded }) => [
        rank,
        title,
        points(figure),
        rankInterval.join(' – '),
        band ? say('band') : '',
        awarded ? tier : '',
        awarded ? shownMoney(amount, locale) : '',
      ]),
    ),
  ];
}
