import { shownMoney } from '../../shared/pilots/shown-value.ts';
import { earlierAwards } from '../entries/earlier-awards.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import type { Gathering } from './gathering.ts';
import { list, type Piece, record } from './piece.ts';
import { PILOT_WORDS } from './pilot-words.ts';

/** What a pilot was awarded, once it was published, for those who may see batches. */
export async function awardPieces({ room, caller, pilot, locale, say }: Gathering): Promise<Piece[]> {
  const { office } = caller.actor;
  if (!office.some((role) => role === 'case-officer' || role === 'approver' || role === 'auditor')) return [];
  const all = await earlierAwards(room.database, { uscc: [], pilotIds: [pilot.id], except: '' });
  const awards = all.filter(({ publishedOn }) => publishedOn !== null).reverse();
  if (awards.length === 0) return [];
  const blocks = list(
    locale,
    [
      [PILOT_WORDS.batch, 26],
      [DOSSIER_WORDS.name, 22],
      [PILOT_WORDS.tier, 10],
      [PILOT_WORDS.awarded, 15],
      [PILOT_WORDS.payments, 15],
      [PILOT_WORDS.publishedOn, 12],
    ],
    awards.map(({ batch, name, tier, amount, paid, publishedOn }) => [
      batch.title,
      name,
      tier,
      shownMoney(amount, locale),
      shownMoney(paid, locale),
      publishedOn,
    ]),
  );
  const paper = record(locale, say('awards'), pilot.title, blocks);
  const responsible = DOSSIER_WORDS.office[locale];
  return [{ title: say('awards'), responsible, on: awards[0]?.publishedOn ?? null, content: { paper } }];
}
