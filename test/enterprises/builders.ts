import { licenceSeeds } from '../../src/compliance/index.ts';
import { createCatalogue, parkSeeds } from '../../src/enterprises/index.ts';
import { register } from '../../src/enterprises/register.ts';
import { createLibrary } from '../../src/library/index.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { readSeedFiles } from '../../src/platform/seed-files.ts';
import type { Clock } from '../../src/shared/clock.ts';
import { AppError } from '../../src/shared/errors.ts';
import { uuidv7 } from '../../src/shared/ids.ts';
import { makePerson, type PersonWanted, type TestPerson } from '../support/people.ts';
import { PROFILE } from './profile.ts';

/** A library with the shipped lists, and the lists as verbs take them. */
export async function openLists(db: Database, clock: Clock) {
  const library = createLibrary(db, clock);
  const files = readSeedFiles('pilots');
  await library.seed([...parkSeeds(files), ...licenceSeeds(files)]);
  const catalogue = createCatalogue(library, clock);
  return { library, catalogue, lists: await catalogue.current() };
}

/** Somebody and the enterprise they registered: `owner.caller` has the role that identify would find. */
export async function founded(
  db: Database,
  clock: Clock,
  { profile = {}, person = {} }: { profile?: Partial<typeof PROFILE>; person?: PersonWanted } = {},
): Promise<{ id: string; owner: TestPerson }> {
  const { lists } = await openLists(db, clock);
  const owner = await makePerson(db, person, clock);
  const answer = await register(db, clock, owner.caller, { profile: { ...PROFILE, ...profile }, lists });
  const { id } = answer.body;
  return { id, owner: actingFor(owner, id) };
}

export function actingFor(person: TestPerson, id: string, role: 'owner' | 'member' = 'owner'): TestPerson {
  const actor = { ...person.caller.actor, enterprises: [{ id, role }] };
  return { ...person, caller: { ...person.caller, actor } };
}

/** The row of an uploaded file, without its bytes. */
export async function fileOf(db: Database, clock: Clock, enterpriseId: string, name = '营业执照.pdf') {
  const id = uuidv7(clock);
  const row = {
    id,
    owner: `enterprise:${enterpriseId}`,
    digest: 'ab'.repeat(32),
    size: 3,
    type: 'application/pdf',
    name,
    uploadedBy: 'test',
    createdAt: clock().toISOString(),
    removedAt: null,
  };
  await db.atomic([db.query.insertInto('files').values(row).compile()]);
  return id;
}

/** The same caller under an Idempotency-Key. */
export function under(key: string, person: TestPerson, body = 'same') {
  const once = { actor: person.id, route: 'POST /test', key, bodyHash: body };
  return { ...person.caller, once };
}

/** What a verb refused with; fails where it did not. */
export async function refusal(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error('not refused', { cause: error });
  return error;
}
