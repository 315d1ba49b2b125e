import type { Caller } from '../../access/index.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import type { Locale } from '../../shared/locale.ts';
import type { PaperKind } from '../../shared/rewards/batches.ts';
import type { Batch } from '../batches/batch-store.ts';
import type { Entry } from '../entries/entry-store.ts';
import type { Room } from '../room.ts';
import type { BatchWord } from './batch-words.ts';
import type { Piece } from './piece.ts';

/** What the pieces of a batch are gathered for. */
export interface BatchGathering {
  room: Room;
  caller: Caller;
  batch: Batch;
  entries: readonly Entry[];
  locale: Locale;
  say: (word: BatchWord) => string;
  office: string;
  /** A file of the batch; null where it is not there any more. */
  file: (id: string) => Promise<StoredFile | null>;
  /** Papers of these kinds. */
  papers: (...kinds: PaperKind[]) => Promise<Piece[]>;
  /** The same, one of which there should be. */
  needed: (kind: PaperKind) => Promise<Piece[]>;
}
