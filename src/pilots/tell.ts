import { holdersOf, officialsOf, type Reachable, reviewersOf, tell, type Words } from '../access/index.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import type { Bilingual } from '../shared/locale.ts';
import { STATE_NAMES, type Verb } from '../shared/pilots/states.ts';
import type { EnterpriseRole, OfficeRole } from '../shared/roles.ts';
import { isPartOf, type Party, readParties } from './parties.ts';
import type { Room } from './room.ts';
import type { Pilot } from './store.ts';

/** Who of the office has to know of a move, beside the applicants. */
const CONCERNED: Partial<Record<Verb, OfficeRole>> = {
  submit: 'case-officer',
  finish: 'case-officer',
  report: 'case-officer',
  withdraw: 'case-officer',
  admit: 'case-officer',
  pause: 'case-officer',
  resume: 'case-officer',
  uphold: 'case-officer',
  reject: 'case-officer',
  terminate: 'case-officer',
  assess: 'case-officer',
  'to-expert-review': 'approver',
  'return-report': 'approver',
};

export type { Words };

/** The parts of its page that are named in the address: for who takes part, and for officials. */
interface Place {
  part?: string;
  tab?: string;
}

/** Where who is told of a pilot sees it: its enterprise's page of it, the review of an expert, the case. */
export function toPilot(pilotId: string, { part, tab }: Place = {}): (to: Reachable) => string {
  return ({ as: { realm, scope } }) => {
    if (realm === 'expert') return `/reviews/${pilotId}`;
    if (realm === 'office') return `/office/pilots/${pilotId}${tab === undefined ? '' : `?tab=${tab}`}`;
    return `/enterprises/${scope}/pilots/${pilotId}${part === undefined ? '' : `?part=${part}`}`;
  };
}

/** What is said of a move; `detail` is what only this move has to say: a deadline, remarks, a reason. */
export function wordsOfMove({ id, title, state }: Pilot, detail?: Bilingual): Words {
  const { zh, en } = STATE_NAMES[state];
  const more = (text: string | undefined) => (text === undefined ? '' : `\n\n${text}`);
  return {
    subject: { zh: `试点项目：${zh}`, en: `Pilot: ${en}` },
    text: {
      zh: `“${title}”目前为：${zh}。${more(detail?.zh)}`,
      en: `“${title}” is now: ${en}.${more(detail?.en)}`,
    },
    link: toPilot(id),
  };
}

export async function tellOfMove(
  room: Pick<Room, 'database' | 'clock' | 'publicUrl'>,
  pilot: Pilot,
  verb: Verb,
  words: Words,
  except: string,
): Promise<Statement[]> {
  const role = neverHandedIn(pilot) ? undefined : CONCERNED[verb];
  const concerned =
    role === 'case-officer'
      ? await officersOf(room, pilot)
      : role === undefined
        ? []
        : await officialsOf(room.database, role);
  const reviewers = verb === 'to-expert-review' ? await reviewersOf(room.database, pilot.id) : [];
  // What happens by itself nobody of the team has seen.
  const members = except === 'system' ? await membersOf(room, pilot) : [];
  const applicants = await applicantsOf(room, pilot);
  return messages(room, [...members, ...applicants, ...reviewers, ...concerned], words, except);
}

/** A draft that is withdrawn is nobody's business outside. */
const neverHandedIn = ({ track, version }: Pilot) => track === 'district' && version === 0;

/** The officer who has the case; a case that nobody has, or nobody any more, concerns them all. */
export async function officersOf(
  { database: db }: Pick<Room, 'database'>,
  { caseOfficer }: Pick<Pilot, 'caseOfficer'>,
): Promise<Reachable[]> {
  const officers = await officialsOf(db, 'case-officer');
  const mine = officers.filter(({ id }) => id === caseOfficer);
  return mine.length > 0 ? mine : officers;
}

/** The owners of every enterprise that takes part; who was only asked hears nothing of what goes on. */
export async function applicantsOf(
  room: Pick<Room, 'database'>,
  { id }: Pick<Pilot, 'id'>,
): Promise<Reachable[]> {
  return ownersOf(room, await readParties(room.database, id));
}

/**
 * Those who may act for an enterprise that takes part and do not own it: told in the page alone, whatever else they want,
 * as a bank has many whose business one of its pilots is not. Named first, so that who owns another of them hears it as
 * its owner.
 */
export async function membersOf(
  { database: db }: Pick<Room, 'database'>,
  { id }: Pick<Pilot, 'id'>,
): Promise<Reachable[]> {
  const members = await ofParties(db, await readParties(db, id), 'member');
  return members.map((one) => ({ ...one, toldBy: 'page' }));
}

/** The same of parties at hand. */
export async function ownersOf(
  { database: db }: Pick<Room, 'database'>,
  parties: readonly Party[],
): Promise<Reachable[]> {
  return ofParties(db, parties, 'owner');
}

async function ofParties(
  db: Database,
  parties: readonly Party[],
  role: EnterpriseRole,
): Promise<Reachable[]> {
  const people = await Promise.all(
    parties
      .filter(isPartOf)
      .flatMap(({ enterpriseId }) => (enterpriseId === null ? [] : [holdersOf(db, enterpriseId, role)])),
  );
  return people.flat();
}

/** Who did it needs no telling. */
export function messages(
  room: Pick<Room, 'database' | 'clock' | 'publicUrl'>,
  people: readonly Reachable[],
  words: Words,
  except: string,
): Statement[] {
  return tell(
    room,
    people.filter(({ id }) => id !== except),
    words,
  );
}
