import { heldLicences } from '../enterprises/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { FieldError } from '../shared/errors.ts';
import { type Compliance, complianceStream, readCompliance } from './compliance-store.ts';
import type { Finding } from './finding.ts';
import { legalHashes, legalHashOf } from './legal-content.ts';
import {
  type DeclaredLicence,
  type Holder,
  type Holdings,
  hostFault,
  licenceFault,
} from './licence-carries.ts';
import type { Licences } from './licences.ts';
import { obstaclesToReview, obstaclesToTesting, type Standing } from './obstacles.ts';

/** What is known of a pilot beside its own stream. */
export interface Examined {
  pilotId: string;
  holders: readonly Holder[];
  /** What the declaration in force says is held. */
  declared: readonly DeclaredLicence[];
  catalogue: Licences;
  /** Civil date. */
  today: string;
}

export interface Examination {
  compliance: Compliance;
  holdings: Holdings;
  standing: Standing;
  /** Every stream that the answer was read from: a move that passes relies on them. */
  rely: readonly { stream: string; version: number }[];
  obstacles: { review: FieldError[]; testing: FieldError[] };
}

/** How a pilot stands before the gates of expert review and of testing. */
export async function examine(
  db: Database,
  { pilotId, holders, declared, catalogue, today }: Examined,
): Promise<Examination> {
  const compliance = await readCompliance(db, pilotId);
  const { head, findings, items } = compliance;
  const holdings = await holdingsOf(db, findings, holders);
  const hashes = await legalHashes(catalogue.entries);
  const faults = new Map(
    findings.flatMap((finding) => {
      const { id, state, kind, answer } = finding;
      if (state !== 'settled' || kind === 'prohibition' || answer === null) return [];
      const fault = licenceFault(finding, answer, { holders, holdings, today });
      return fault === null ? [] : [[id, fault] as const];
    }),
  );
  const host = holders.find((holder) => holder.host);
  const carries = findings.some(
    ({ id, state, answer }) =>
      state === 'settled' &&
      answer?.way === 'licensed_host' &&
      answer.licence?.partyId === host?.id &&
      !faults.has(id),
  );
  const standing: Standing = {
    screened: compliance.screened !== null,
    findings,
    items,
    faults,
    outdated: new Set(
      findings.filter((one) => one.legalHash !== legalHashOf(hashes, one)).map(({ id }) => id),
    ),
    host: host === undefined || carries ? null : hostFault(host, { holdings, declared, today }),
    today,
  };
  return {
    compliance,
    holdings,
    standing,
    rely: [
      { stream: complianceStream(pilotId), version: head },
      ...[...holdings.values()].map(({ stream, version }) => ({ stream, version })),
    ],
    obstacles: { review: obstaclesToReview(standing), testing: obstaclesToTesting(standing) },
  };
}

/** What those hold on whose licences something rests; the host's in any case. */
export async function holdingsOf(
  db: Database,
  findings: readonly Finding[],
  holders: readonly Holder[],
): Promise<Holdings> {
  const named = new Set(findings.flatMap(({ answer }) => answer?.licence?.partyId ?? []));
  const ids = holders.flatMap(({ id, host, enterpriseId }) =>
    enterpriseId !== null && (host || named.has(id)) ? [enterpriseId] : [],
  );
  return new Map(await Promise.all(ids.map(async (id) => [id, await heldLicences(db, id)] as const)));
}
