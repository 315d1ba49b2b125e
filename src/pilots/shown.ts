import { z } from 'zod';
import type { Json } from '../ledger/index.ts';
import { dayOf } from '../shared/clock.ts';
import { PILOT_KINDS } from '../shared/pilots/choices.ts';
import { valuesAt } from '../shared/pilots/missing.ts';
import { CHOOSABLE } from '../shared/pilots/public-fields.ts';
import { PILOT_STATES, TRACKS } from '../shared/pilots/states.ts';
import type { Pilot } from './store.ts';
import type { Content } from './versions.ts';

const caps = z.object({
  customers: z.number().nullable(),
  transactions: z.number().nullable(),
  /** Fen. */
  perTransaction: z.number().nullable(),
  total: z.number().nullable(),
  area: z.string(),
});

/** What the register says of every pilot, as it is kept. */
export const shownSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  track: z.enum(TRACKS),
  title: z.string(),
  state: z.enum(PILOT_STATES),
  stateOn: z.string(),
  kind: z.enum(PILOT_KINDS).nullable(),
  park: z.string().nullable(),
  applicants: z.array(z.string()),
  host: z.string().nullable(),
  /** Of a pilot that a regulator runs: which, and since when. */
  regulator: z.string().nullable(),
  admittedOn: z.string().nullable(),
  registeredOn: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  caps: caps.nullable(),
});
export type Shown = z.infer<typeof shownSchema>;

export const publicFieldSchema = z.object({ path: z.string(), value: z.json() });
export interface PublicField {
  path: string;
  value: Json;
}

/**
 * @param content what is declared and in force; null of a regulator's pilot, which declares nothing here
 * @param parties as they are now, for a pilot without such content
 */
export function shownOf(
  pilot: Pilot,
  content: Content | null,
  parties: readonly { name: string; host: boolean }[],
  registeredOn: string,
): Shown {
  const { id, number, track, title, state, stateSince, startsOn, endsOn, regulator } = pilot;
  const declared = content?.declaration ?? null;
  const partakers = content?.parties ?? parties;
  return {
    id,
    number,
    track,
    title,
    state,
    stateOn: dayOf(stateSince),
    kind: declared?.identity.kind ?? null,
    park: declared?.identity.park ?? null,
    applicants: partakers.map(({ name }) => name),
    host: partakers.find(({ host }) => host)?.name ?? null,
    regulator: regulator?.regulator ?? null,
    admittedOn: regulator?.admittedOn ?? null,
    registeredOn,
    // What a regulator's pilot may test is recorded to follow it by, and declared to nobody.
    startsOn: declared === null ? null : startsOn,
    endsOn: declared === null ? null : endsOn,
    caps: declared?.caps ?? null,
  };
}

/** Of the declaration what the applicant marked public, in the order of the form. */
export function publicFieldsOf(content: Content | null): PublicField[] {
  const declared = content?.declaration;
  if (declared === undefined) return [];
  const marked = CHOOSABLE.filter((path) => declared.publication.fields.includes(path));
  return marked.flatMap((path) =>
    valuesAt(declared, path.split('.')).map(({ value }) => ({ path, value: value as Json })),
  );
}
