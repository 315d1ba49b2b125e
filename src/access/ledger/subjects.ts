import { inParts } from '../../platform/database/in-parts.ts';
import type { Database } from '../../platform/database/port.ts';
import type { EnterpriseNames } from '../parts.ts';
import { findPeople } from '../people/find-people.ts';
import { actorNames } from './actor-names.ts';

export const SUBJECT_KINDS = ['person', 'enterprise', 'pilot'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

interface Named {
  id: string;
  name: string;
}

export type Subject = Named & { kind: SubjectKind };

/** What streams are about is known to the rooms, which access does not: the app hands it in. Ids come 90 at a time. */
export interface KnownSubjects {
  enterpriseNames: EnterpriseNames;
  pilotTitles: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  findEnterprises: (q: string, most: number) => Promise<Named[]>;
  findPilots: (q: string) => Promise<Named[]>;
}

const MOST = 10;

/** People, enterprises and pilots that are called so, for who knows none of their ids. */
export async function findSubjects(db: Database, known: KnownSubjects, q: string): Promise<Subject[]> {
  const [people, enterprises, pilots] = await Promise.all([
    findPeople(db, { q }, null, MOST),
    known.findEnterprises(q, MOST),
    known.findPilots(q),
  ]);
  const as = (kind: SubjectKind, found: readonly Named[]) =>
    found.map(({ id, name }) => ({ kind, id, name }));
  const there = people.filter(({ state }) => state !== 'erased');
  return [...as('pilot', pilots), ...as('enterprise', enterprises), ...as('person', there)];
}

const KIND_OF: Readonly<Record<string, SubjectKind>> = {
  person: 'person',
  enterprise: 'enterprise',
  members: 'enterprise',
  pilot: 'pilot',
  run: 'pilot',
  compliance: 'pilot',
  complaints: 'pilot',
  objections: 'pilot',
};

/** What each stream is about, by name; those of which there is none are missing. */
export async function subjectNames(
  db: Database,
  { enterpriseNames, pilotTitles }: KnownSubjects,
  streams: readonly string[],
): Promise<(stream: string) => string | null> {
  const about = new Map<SubjectKind, Set<string>>(SUBJECT_KINDS.map((kind) => [kind, new Set()]));
  for (const stream of streams) {
    const { kind, id } = partsOf(stream);
    if (kind !== undefined) about.get(kind)?.add(id);
  }
  const read: Record<SubjectKind, (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>> = {
    person: (ids) => actorNames(db, ids),
    enterprise: enterpriseNames,
    pilot: pilotTitles,
  };
  const names = new Map<string, string>();
  for (const kind of SUBJECT_KINDS)
    for (const some of inParts([...(about.get(kind) ?? [])]))
      for (const [id, name] of await read[kind](some)) names.set(`${kind} ${id}`, name);
  return (stream) => {
    const { kind, id } = partsOf(stream);
    return names.get(`${kind} ${id}`) ?? null;
  };
}

function partsOf(stream: string) {
  const [prefix = '', id = ''] = stream.split(':');
  return { kind: KIND_OF[prefix], id };
}
