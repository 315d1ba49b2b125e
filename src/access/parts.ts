import type { Database } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import type { Review } from './people/appointment.ts';

/** Names of enterprises by id; access knows no rooms, so the app hands it in. Unknown ids are missing. */
export type EnterpriseNames = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** What batches and pilots that experts review are called, by id. Unknown ids are missing. */
export type ReviewTitles = Readonly<
  Record<Review, (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>>
>;

/** What the routes of people and invitations stand on. */
export interface AccessParts {
  database: Database;
  clock: Clock;
  /** Address of the service as people reach it, without a slash at its end: links in messages begin so. */
  publicUrl: string;
  enterpriseNames: EnterpriseNames;
  reviewTitles: ReviewTitles;
}
