import type { LicenceCatalogue } from '../compliance/index.ts';
import type { Catalogue } from '../enterprises/index.ts';
import type { Library } from '../library/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { WritePaper } from '../platform/documents/paper.ts';
import type { WriteSheet } from '../platform/documents/write-sheet.ts';
import type { Files } from '../platform/files/files.ts';
import type { Clock } from '../shared/clock.ts';

export { body, json, PRIVATE } from '../platform/http/route-parts.ts';

/** What the verbs of this room stand on. */
export interface Room {
  database: Database;
  clock: Clock;
  library: Library;
  catalogue: Catalogue;
  /** What pilots are screened by. */
  licences: LicenceCatalogue;
  files: Files;
  writePaper: WritePaper;
  writeSheet: WriteSheet;
  /** Where people reach the service, without a slash at the end. */
  publicUrl: string;
}

/** What moving a pilot takes, out of a job too. */
export type MoveRoom = Pick<Room, 'database' | 'clock' | 'library' | 'licences' | 'publicUrl'>;
