import type { PilotHistoryItem } from '../../pilots/answers.ts';
import { readHistory } from '../../pilots/index.ts';
import type { Block } from '../../platform/documents/paper.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import type { Gathering } from './gathering.ts';
import { list, momentOf, type Piece, record } from './piece.ts';

/** A page of what the ledger tells at a time. */
const AT_ONCE = 100;

/** Who did what and when with a pilot and with its review, the oldest first, at the end of the dossier. */
export async function historyPiece({ room, caller, pilot, locale }: Gathering): Promise<Piece> {
  const all: PilotHistoryItem[] = [];
  for (const stream of ['pilot', 'compliance'] as const) {
    let cursor: string | undefined;
    do {
      const page = await readHistory(room, caller, { pilotId: pilot.id, of: stream, cursor, limit: AT_ONCE });
      all.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }
  all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq));
  const told = all.map(({ at, actor, what, changes }) => ({ at, who: actor.name, what, changes }));
  const title = DOSSIER_WORDS.history[locale];
  return {
    title,
    responsible: DOSSIER_WORDS.system[locale],
    on: null,
    content: { paper: record(locale, title, pilot.title, historyBlocks(told, locale)) },
  };
}

export interface ToldEntry {
  at: string;
  who: Bilingual;
  what: Bilingual;
  changes: readonly { name: Bilingual; before: Bilingual | null; after: Bilingual | null }[];
}

export function historyBlocks(told: readonly ToldEntry[], locale: Locale): Block[] {
  const between = locale === 'zh' ? '：' : ': ';
  const change = ({ name, before, after }: ToldEntry['changes'][number]) =>
    name[locale] + between + [before?.[locale], after?.[locale] ?? '—'].filter(Boolean).join(' → ');
  return list(
    locale,
    [
      [DOSSIER_WORDS.at, 18],
      [DOSSIER_WORDS.who, 14],
      [DOSSIER_WORDS.what, 20],
      [DOSSIER_WORDS.details, 48],
    ],
    told.map(({ at, who, what, changes }) => [
      momentOf(at),
      who[locale],
      what[locale],
      changes.map(change).join('\n'),
    ]),
  );
}
