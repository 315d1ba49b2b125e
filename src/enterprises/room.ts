import type { Library } from '../library/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Files } from '../platform/files/files.ts';
import type { Clock } from '../shared/clock.ts';
import type { Catalogue } from './catalogue.ts';

export { body, json, PRIVATE } from '../platform/http/route-parts.ts';

/** What the routes of this room stand on. */
export interface Room {
  database: Database;
  clock: Clock;
  library: Library;
  catalogue: Catalogue;
  files: Files;
  /** Where people reach the service, without a slash at the end. */
  publicUrl: string;
}
