import type { Json } from '../ledger/index.ts';
import { PUBLISHABLE } from '../shared/pilots/fields.ts';
import { valuesAt } from '../shared/pilots/missing.ts';
import type { Verb } from '../shared/pilots/states.ts';
import type { Pilot } from './store.ts';
import type { Content } from './versions.ts';

/** What everybody reads of what became of a pilot. */
export const NOTICED = [
  'admit',
  'register',
  'follow',
  'start-testing',
  'pause',
  'resume',
  'finish',
  'assess',
  'complete',
  'withdraw',
  'terminate',
] as const satisfies readonly Verb[];
export type Noticed = (typeof NOTICED)[number];

export interface Notice {
  on: string;
  verb: Noticed;
}

/** What the public sees: what the register always says, and of the declaration only what was marked public. */
export function shownOf(pilot: Pilot, content: Content | null, notices: readonly Notice[]) {
  const { id, number, track, title, state, startsOn, endsOn } = pilot;
  const parties = content?.parties ?? [];
  const declaration = content?.declaration;
  const marked = PUBLISHABLE.filter((path) => declaration?.publication.fields.includes(path));
  return {
    id,
    number,
    track,
    title,
    state,
    kind: declaration?.identity.kind ?? null,
    park: declaration?.identity.park ?? null,
    applicants: parties.map(({ name }) => name),
    host: parties.find(({ host }) => host)?.name ?? null,
    regulator: pilot.regulator?.regulator ?? null,
    startsOn,
    endsOn,
    caps: declaration?.caps ?? null,
    notices: [...notices],
    fields: marked.flatMap((path) =>
      valuesAt(declaration, path.split('.')).map(({ value }) => ({ path, value: value as Json })),
    ),
  };
}

export type Shown = ReturnType<typeof shownOf>;
