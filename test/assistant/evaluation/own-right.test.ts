import { expect, it } from 'vitest';
import type { Outcome } from '../../../src/assistant/contract.ts';
import { citedIn, isOwnRight } from '../../../src/assistant/evaluation/own-right.ts';

const PLAN = 'action-plan-2025-29';
const LAW = 'credit-reporting';
const at = (documentId: string, article: number | string) => ({ documentId, article });
const given = (outcome: Outcome, ...citations: ReturnType<typeof at>[]) => ({ outcome, citations });

it('an own question with places is right when each of them is cited, whatever else is', () => {
  const item = { places: [at(PLAN, 5), at(LAW, 7)] };
  expect(isOwnRight(item, given('answered', at(LAW, 7), at(PLAN, 5)))).toBe(true);
  expect(isOwnRight(item, given('partial', at(PLAN, 5), at(PLAN, 1), at(LAW, 7)))).toBe(true);
  expect(isOwnRight(item, given('answered', at(PLAN, 5)))).toBe(false);
  // The same number in another text, and what only looks like it.
  expect(isOwnRight(item, given('answered', at(PLAN, 5), at(PLAN, 7)))).toBe(false);
  expect(isOwnRight({ places: [at(LAW, '17-1')] }, given('answered', at(LAW, 17)))).toBe(false);
});

it('places beside a refusal are suggestions and no answer', () => {
  const item = { places: [at(PLAN, 5)] };
  expect(isOwnRight(item, given('refused', at(PLAN, 5)))).toBe(false);
  expect(isOwnRight(item, given('blocked', at(PLAN, 5)))).toBe(false);
});

it('an own question without places is right when nothing is said out of a text', () => {
  expect(isOwnRight({ places: [] }, given('refused'))).toBe(true);
  expect(isOwnRight({ places: [] }, given('blocked'))).toBe(true);
  expect(isOwnRight({ places: [] }, given('partial', at(PLAN, 5)))).toBe(false);
  expect(isOwnRight({ places: [] }, given('answered', at(PLAN, 5)))).toBe(false);
});

it('places are named once each, in the order of the answer', () => {
  const twice = given('answered', at(PLAN, 5), at(LAW, 5), at(PLAN, 5));
  expect(citedIn(twice)).toEqual([at(PLAN, 5), at(LAW, 5)]);
});
