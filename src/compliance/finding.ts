import type { Bilingual } from '../shared/locale.ts';
import { isRemoval, type WayName } from '../shared/pilots/ways.ts';
import type { Basis, FindingKind, Licence } from './licences.ts';
import type { Way } from './screening/ways.ts';

/**
 * open → answered → settled or returned; reopened when its words or the law changed, or a licence lapsed; dropped when an
 * officer found that it does not apply; a duty is only listed.
 */
export const FINDING_STATES = [
  'open',
  'answered',
  'returned',
  'settled',
  'reopened',
  'dropped',
  'listed',
] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const ORIGINS = ['screening', 'officer'] as const;
export const OUTCOMES = ['settled', 'returned', 'dropped'] as const;
/** Why something was opened again. */
export const CAUSES = ['words', 'law', 'licence', 'template', 'expired'] as const;

/** What the entry of the catalogue said when the finding was made: it stays readable when the law has changed. */
export interface EntryThen {
  name: Bilingual;
  need: Bilingual;
  regulator: Bilingual;
  basis: readonly Basis[];
  mark: Licence['mark'];
}

export type Reason = { text: string } | { question: string; answer: string };

/** Who holds what the answer rests on: a party of the pilot, by a row of its enterprise, or declared by a stamped paper. */
export type LicenceHeld =
  | { partyId: string; licenceId: string }
  | { partyId: string; number: string; scope: string; expiresOn: string | null; file: string };

export interface FindingAnswer {
  way: WayName;
  statement: string;
  licence: LicenceHeld | null;
  /** Files of the pilot: agreements, filings. */
  files: readonly string[];
  by: string;
  at: string;
}

export interface FindingVerdict {
  outcome: (typeof OUTCOMES)[number];
  reason: string;
  by: string;
  at: string;
}

export interface Reopened {
  cause: (typeof CAUSES)[number];
  why: Bilingual;
  at: string;
  /** Civil date until which the applicant has to act. */
  dueOn: string;
}

/** Something of a pilot that touches the boundary of licensed finance (特许经营), and what became of it. */
export interface Finding {
  id: string;
  pilotId: string;
  code: string;
  kind: FindingKind;
  origin: (typeof ORIGINS)[number];
  state: FindingState;
  /** Whether the newest version that was screened raises it; what an officer added is raised until one closes it. */
  raised: boolean;
  raisedAt: number;
  doubt: boolean;
  because: readonly Reason[];
  ways: readonly Way[];
  entry: EntryThen;
  legalHash: string;
  /** Version of the catalogue that `entry` is from. */
  catalogue: number;
  answer: FindingAnswer | null;
  verdict: FindingVerdict | null;
  reopened: Reopened | null;
  /** Of what a settled finding rests on: the row of an enterprise, or the last day of what is only declared. */
  licenceId: string | null;
  licenceUntil: string | null;
  warnedFor: string | null;
  createdAt: string;
  updatedAt: string;
}

/** The act is out of the design: nothing is left to be evidenced. */
export function isGone({ kind, state, answer }: Pick<Finding, 'kind' | 'state' | 'answer'>): boolean {
  if (state === 'dropped') return true;
  return state === 'settled' && (kind === 'prohibition' || (answer !== null && isRemoval(answer.way)));
}

/** Stands between a pilot and its expert review. */
export function isUnsettled({ state }: Pick<Finding, 'state'>): boolean {
  return state !== 'settled' && state !== 'dropped' && state !== 'listed';
}

export const FINDING_STATE_NAMES: Readonly<Record<FindingState, Bilingual>> = {
  open: { zh: '待说明', en: 'to be answered' },
  answered: { zh: '待审查', en: 'answered, to be looked at' },
  returned: { zh: '说明未获认可', en: 'answer not accepted' },
  settled: { zh: '已办结', en: 'settled' },
  reopened: { zh: '重新审查', en: 'reopened' },
  dropped: { zh: '不适用', en: 'does not apply' },
  listed: { zh: '义务提示', en: 'duty, listed' },
};
