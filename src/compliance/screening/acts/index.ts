import type { Act } from './act.ts';
import { CREDIT } from './credit.ts';
import { CREDIT_REPORTING } from './credit-reporting.ts';
import { DUTIES } from './duties.ts';
import { FLOWS } from './flows.ts';
import { INSURANCE } from './insurance.ts';
import { MARKETS } from './markets.ts';
import { MONEY_ACTS } from './money.ts';
import { PROPERTY_ACTS } from './property.ts';

export type { Act, Sign } from './act.ts';

/** Codes that are duties of whoever does something, and no licensed business. */
export const DUTY_CODES: ReadonlySet<string> = new Set(DUTIES.map(({ code }) => code));

/** Every act that the rules know, by code of the catalogue. */
export const ACTS: readonly Act[] = [
  ...MONEY_ACTS,
  ...CREDIT,
  ...INSURANCE,
  ...PROPERTY_ACTS,
  ...MARKETS,
  ...CREDIT_REPORTING,
  ...FLOWS,
  ...DUTIES,
];
