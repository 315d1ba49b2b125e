import type { Act } from './act.ts';
import { CALLED } from './called.ts';
import { CREDIT } from './credit.ts';
import { CREDIT_FLOWS } from './credit-flows.ts';
import { CREDIT_REPORTING } from './credit-reporting.ts';
import { DUTIES } from './duties.ts';
import { DUTY_FLOWS } from './duty-flows.ts';
import { INSURANCE } from './insurance.ts';
import { MARKET_FLOWS } from './market-flows.ts';
import { MARKETS } from './markets.ts';
import { MONEY_ACTS } from './money.ts';
import { MONEY_FLOWS } from './money-flows.ts';
import { PROPERTY_ACTS } from './property.ts';
import { REPORTING_FLOWS } from './reporting-flows.ts';

export type { Act, Cue, Found, Sign } from './act.ts';

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
  ...CALLED,
  ...MONEY_FLOWS,
  ...CREDIT_FLOWS,
  ...REPORTING_FLOWS,
  ...MARKET_FLOWS,
  ...DUTIES,
  ...DUTY_FLOWS,
];
