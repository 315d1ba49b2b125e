import type { Locale } from '../shared/locale.ts';
import type { PilotView, VersionView } from './answers.ts';
import type { Opinion } from './opinion-store.ts';
import type { PilotFile } from './own-files.ts';
import type { Party } from './parties.ts';
import type { PilotRequest } from './requests.ts';
import { remarkName } from './return.ts';
import type { Pilot } from './store.ts';
import { dueOf } from './terms.ts';
import type { Version, VersionRow } from './versions.ts';

type NameOf = (person: string) => Record<Locale, string>;

/** How people are called, in the reader's language. */
export interface Reader {
  nameOf: NameOf;
  locale: Locale;
}

/** Whom `partyView` calls by name. */
export const declinersOf = (parties: readonly Party[]) =>
  parties.flatMap(({ declined }) => (declined === null ? [] : [declined.by]));

function partyView({ declined, ...party }: Party, { nameOf, locale }: Reader) {
  const { id, enterpriseId, name, uscc, lead, host, consent, letterFile } = party;
  return {
    id,
    enterpriseId,
    name,
    uscc,
    lead,
    host,
    consent,
    letterFile,
    declined: declined && { at: declined.at, by: nameOf(declined.by)[locale], reason: declined.reason },
  };
}

export function requestView({
  id,
  kind,
  reason,
  version,
  endsOn,
  state,
  askedAt,
  decidedAt,
  answer,
}: PilotRequest) {
  return { id, kind, reason, version, endsOn, state, askedAt, decidedAt, answer };
}

export function opinionView(
  { id, version, expert, conclusion, opinion, filedAt }: Opinion,
  { nameOf, locale }: Reader,
) {
  return { id, version, expert: { id: expert, name: nameOf(expert)[locale] }, conclusion, opinion, filedAt };
}

/** What the pilot itself says, and nothing of who may see it. */
export function pilotFacts(
  pilot: Pilot,
  parties: readonly Party[],
  reader: Reader,
): Omit<PilotView, 'versions' | 'requests' | 'files' | 'verbs' | 'awaitsConsent' | 'opinions' | 'office'> {
  const { id, track, title, state, stateSince, version, startsOn, endsOn, receipt, notice, number } = pilot;
  const { regulator, caseOfficer } = pilot;
  const { nameOf, locale } = reader;
  return {
    id,
    track,
    title,
    state,
    stateSince,
    version,
    lead: { id: pilot.leadId, name: parties.find(({ lead }) => lead)?.name ?? '' },
    parties: parties.map((party) => partyView(party, reader)),
    caseOfficer: caseOfficer === null ? null : nameOf(caseOfficer)[locale],
    dueOn: dueOf(pilot.dueOn),
    startsOn,
    endsOn,
    receipt,
    notice,
    regulator: regulator && { ...regulator, document: regulator.document === '' ? null : regulator.document },
    number,
  };
}

export function versionRowView({ number, code, submittedAt, sealed, returned }: VersionRow) {
  return { number, code, submittedAt, sealed, returned };
}

export function versionView(
  { pilotId, number, code, hash, content, submittedBy, submittedAt, seal, returned }: Version,
  files: PilotFile[],
  { nameOf, locale }: Reader,
): VersionView {
  return {
    pilotId,
    number,
    code,
    hash,
    content,
    files,
    submittedBy: nameOf(submittedBy)[locale],
    submittedAt,
    seal: seal && { file: seal.file, kind: seal.kind, at: seal.at },
    returned: returned && {
      from: returned.from,
      at: returned.at,
      remarks: returned.remarks.map(({ path, reason }) => ({
        path,
        name: remarkName(path) ?? { zh: path, en: path },
        reason,
      })),
    },
  };
}
