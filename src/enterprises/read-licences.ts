import { assertMay } from '../access/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Person } from '../shared/actor.ts';
import { type Clock, today } from '../shared/clock.ts';
import type { Lists } from './catalogue.ts';
import { type Licence, readLicences } from './licence-store.ts';
import { fileNames } from './own-files.ts';
import { readEnterprise } from './store.ts';
import { licenceView } from './views.ts';

/** What it says it holds, with the version of the enterprise that changes of them start from. */
export async function listLicences(
  db: Database,
  clock: Clock,
  actor: Person,
  enterpriseId: string,
  lists: Lists,
) {
  assertMay(actor, 'enterprise.read', { enterpriseId });
  // The version first: licences newer than it are looked at again, older ones would be changed unseen.
  const { version } = await readEnterprise(db, enterpriseId);
  const licences = await readLicences(db, enterpriseId);
  return { version, body: { items: await viewsOf(db, clock, enterpriseId, licences, lists) } };
}

export async function viewsOf(
  db: Database,
  clock: Clock,
  enterpriseId: string,
  licences: readonly Licence[],
  lists: Lists,
) {
  const evidence = licences.flatMap(({ evidenceFile }) => (evidenceFile === null ? [] : [evidenceFile]));
  const names = await fileNames(db, enterpriseId, evidence);
  const about = { today: today(clock), nameOf: (id: string) => names.get(id) ?? id };
  return licences.map((licence) => licenceView(licence, lists, about));
}
