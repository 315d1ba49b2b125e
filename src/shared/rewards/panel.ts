import type { Bilingual } from '../locale.ts';

/** What shows that an expert may be tied to an organisation, beside what they said themselves. */
export const FOUND_NAMES = {
  member: { zh: '现为该单位成员，或一年内曾是', en: 'Belongs to it here, or did within a year' },
  employer: { zh: '任职单位与申报主体同名', en: 'Employer has the name of an applicant' },
  host: { zh: '任职单位与持牌承载机构同名', en: 'Employer has the name of the licensed host' },
  earlier: { zh: '曾任职单位与申报主体同名', en: 'An earlier employer has the name of an applicant' },
  contact: {
    zh: '邮箱或电话与申报主体的联系人相同',
    en: 'Same mail or telephone as a contact of the applicant',
  },
  'mail-host': {
    zh: '邮箱与申报主体的联系人同一域名',
    en: 'Mail at the same host as a contact of the applicant',
  },
} as const satisfies Record<string, Bilingual>;
export type FoundKind = keyof typeof FOUND_NAMES;
export const FOUND_KINDS = Object.keys(FOUND_NAMES) as [FoundKind, ...FoundKind[]];
