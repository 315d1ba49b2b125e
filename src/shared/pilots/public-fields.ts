import { PUBLISHABLE } from './fields.ts';

/** In the register of every pilot, whatever the applicant marks. */
export const ALWAYS_PUBLIC: readonly string[] = [
  'identity.title',
  'identity.kind',
  'identity.park',
  'plan.startsOn',
  'plan.endsOn',
  'caps.customers',
  'caps.transactions',
  'caps.perTransaction',
  'caps.total',
  'caps.area',
];

/** What an applicant chooses about. */
export const CHOOSABLE: readonly string[] = PUBLISHABLE.filter((path) => !ALWAYS_PUBLIC.includes(path));
