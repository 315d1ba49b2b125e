import { licenceSeeds } from '../../src/compliance/index.ts';
import { createCatalogue, parkSeeds, register } from '../../src/enterprises/index.ts';
import { createLibrary } from '../../src/library/index.ts';
import { openDatabase } from '../../src/platform/database/open.ts';
import { readSeedFiles } from '../../src/platform/seed-files.ts';
import { PROFILE } from '../enterprises/profile.ts';
import { makePerson } from '../support/people.ts';
import { preparePilots } from './pilots.ts';

export interface Owned {
  enterpriseId: string;
  /** Header line with the owner's session. */
  session: string;
  /** One of its twenty pilots. */
  pilotId: string;
  /** One more, which runs, with five reports. */
  runningId: string;
  /** Another, and which of its periods were reported. */
  reporting: { id: string; reported: string[] };
}

const HOW_MANY = 64;
const clock = () => new Date();

/** Enterprises with an owner each, who is signed in; written before the service opens the file. */
export async function prepareEnterprises(url: string, pilots: string): Promise<Owned[]> {
  const db = await openDatabase(url);
  const library = createLibrary(db, clock);
  await library.seed([...parkSeeds(readSeedFiles(pilots)), ...licenceSeeds(readSeedFiles(pilots))]);
  const lists = await createCatalogue(library, clock).current();
  const owned: Owned[] = [];
  for (let n = 0; n < HOW_MANY; n++) {
    const owner = await makePerson(db);
    const { body } = await register(db, clock, owner.caller, { profile: PROFILE, lists });
    const enterprise = { id: body.id, name: PROFILE.name, uscc: PROFILE.uscc, owner: owner.caller.actor.id };
    const { last, running, reporting } = await preparePilots(db, enterprise);
    const session = `Cookie: ${owner.headers.cookie}`;
    owned.push({ enterpriseId: body.id, session, pilotId: last, runningId: running, reporting });
  }
  await db.close();
  return owned;
}
