import type { Caller } from '../../access/index.ts';
import type { PilotView } from '../../pilots/answers.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Room } from '../room.ts';
import type { Piece } from './piece.ts';
import type { PilotWord } from './pilot-words.ts';

/** What the pieces of a pilot are gathered for. */
export interface Gathering {
  room: Room;
  caller: Caller;
  pilot: PilotView;
  locale: Locale;
  say: (word: PilotWord) => string;
  /** The lead, who answers for what was handed in. */
  lead: string;
  /** Of a file of the pilot; missing where it is not there any more. */
  file: (id: string, piece: Omit<Piece, 'content'>) => Promise<Piece>;
}
