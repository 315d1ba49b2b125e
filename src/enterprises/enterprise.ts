import { AppError } from '../shared/errors.ts';
import type { Bilingual } from '../shared/locale.ts';

export const KINDS = [
  'fintech',
  'financial-institution',
  'incubator',
  'research',
  'computing',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

export const KIND_NAMES: Readonly<Record<Kind, Bilingual>> = {
  fintech: { zh: '金融科技企业', en: 'Fintech company' },
  'financial-institution': { zh: '金融机构', en: 'Financial institution' },
  incubator: { zh: '孵化器/加速器', en: 'Incubator or accelerator' },
  research: { zh: '研发机构', en: 'Research institution' },
  computing: { zh: '算力主体', en: 'Computing provider' },
  other: { zh: '其他', en: 'Other' },
};

/** Whether the office knows who this is: unverified → waiting → verified, or returned for what is missing. */
export const VERIFICATIONS = ['unverified', 'waiting', 'returned', 'verified'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

export const VERIFICATION_NAMES: Readonly<Record<Verification, Bilingual>> = {
  unverified: { zh: '未核验', en: 'Unverified' },
  waiting: { zh: '待核验', en: 'Waiting for the office' },
  returned: { zh: '待补正', en: 'Returned for correction' },
  verified: { zh: '已核验', en: 'Verified' },
};

export interface Contact {
  name: string;
  title?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
}

/** What an enterprise says of itself. */
export interface Profile {
  name: string;
  /** Unified social credit code, as `normaliseUscc` gives it. */
  uscc: string;
  kind: Kind;
  /** Id in the list of parks; an id once published stays readable. */
  park: string | null;
  /** 经营范围, as registered; what pilots are screened with beside the name. */
  businessScope: string | null;
  contacts: readonly Contact[];
}

export interface Enterprise extends Profile {
  id: string;
  /** 标杆性企业: a status the office gave, never one chosen. */
  benchmark: { basis: string; date: string } | null;
  verification: Verification;
  verifiedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** What a returned verification may complain about, each with its reason. */
export const REMARK_FIELDS = ['name', 'uscc', 'businessLicenceFile', 'authorisationFile', 'other'] as const;

export interface Remark {
  field: (typeof REMARK_FIELDS)[number];
  reason: string;
}

/** How an officer came to know: papers seen, or a legal-person claim of a provider people sign in with. */
export type Way = 'documents' | 'oidc';

export interface Attempt {
  id: string;
  enterpriseId: string;
  way: Way;
  businessLicenceFile: string | null;
  authorisationFile: string | null;
  submittedBy: string;
  submittedAt: string;
  state: 'waiting' | 'accepted' | 'returned' | 'withdrawn';
  decidedBy: string | null;
  decidedAt: string | null;
  /** Everything that is wrong, told once (一次性告知补正). */
  remarks: readonly Remark[];
}

type Event = 'submit' | 'accept' | 'return' | 'change-identity' | 'prove-by-claim';

/** What is not here cannot happen. */
const TABLE: Readonly<Record<Verification, Partial<Record<Event, Verification>>>> = {
  unverified: { submit: 'waiting', 'change-identity': 'unverified', 'prove-by-claim': 'verified' },
  waiting: {
    accept: 'verified',
    return: 'returned',
    'change-identity': 'unverified',
    'prove-by-claim': 'verified',
  },
  returned: { submit: 'waiting', 'change-identity': 'returned', 'prove-by-claim': 'verified' },
  verified: { 'change-identity': 'unverified' },
};

/** @throws AppError conflict: not from this state */
export function nextVerification(from: Verification, event: Event): Verification {
  const to = TABLE[from][event];
  if (to !== undefined) return to;
  const { zh, en } = VERIFICATION_NAMES[from];
  throw new AppError('conflict', undefined, {
    fields: [
      {
        path: 'verification',
        zh: `目前为“${zh}”，不能这样做。`,
        en: `It is “${en}” now, which rules this out.`,
      },
    ],
  });
}

/** Name and code are what an officer verified: whoever changes one is to be looked at again. */
export function changesIdentity(before: Profile, after: Profile): boolean {
  return before.name !== after.name || before.uscc !== after.uscc;
}

/**
 * Whoever is not verified drafts and does not submit.
 * @throws AppError forbidden
 */
export function assertVerified(enterprise: Pick<Enterprise, 'verification'>): void {
  if (enterprise.verification === 'verified') return;
  throw new AppError('forbidden', 'not verified', {
    fields: [
      {
        path: 'verification',
        zh: '企业尚未核验，可以起草，不能提交。',
        en: 'The enterprise is not verified yet: it may draft, not submit.',
      },
    ],
  });
}

/** What of the first differs from the second, by field, as the history shows it. */
export function differences<T extends object>(
  before: T,
  after: T,
): { before: Partial<T>; after: Partial<T> } {
  const keys = (Object.keys(after) as (keyof T)[]).filter(
    (key) =>
      before[key] !== after[key] &&
      JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  );
  const pick = (from: T) =>
    Object.fromEntries(keys.map((key) => [key, from[key] ?? null])) as unknown as Partial<T>;
  return { before: pick(before), after: pick(after) };
}
