/**
 * Written by `npm run fit`, not by hand; docs/decisions/0018. Each sign times its weight, together, are log odds.
 */

/** Of an article, that it is the right one. */
export const ORDER = {
  matters: 2.56,
  best: 3.21,
  index: 3.95,
  own: 3.65,
  place: 6.71,
  law: 1.31,
  least: 1.79,
  cited: 2.69,
  opens: 2.93,
  punishes: 1.66,
  penal: 1.09,
  blames: -0.46,
  forbids: 0.48,
  defines: 1.66,
  others: -0.75,
  closing: 0.44,
} as const;

/** That the laws, the plan or neither is asked. */
export const ASKED = {
  score: [1.51, -0.74, 0],
  plan: [-0.68, -0.45, 0],
  covered: [3.55, 3.49, 0],
  planCovered: [2.22, 1.4, 0],
  official: [0.87, -2.29, 0],
  officialPlan: [-0.5, 0.79, 0],
  weight: [5.09, -0.69, 0],
  spoken: [-0.58, -1.84, 0],
  sentence: [3.81, 2.37, 0],
  chance: [-0.07, 0.08, 0],
  least: [-0.74, -1.3, 0],
  others: [-0.2, -0.29, 0],
  time: [-1.18, -1.4, 0],
  ratio: [-3.22, -1.08, 0],
  sum: [-2.44, -0.48, 0],
  number: [-1.06, 0.77, 0],
  leastAsked: [-2.07, -0.64, 0],
  given: [0.59, 0.38, 0],
  lacks: [-2.17, 0.43, 0],
  practical: [-1.82, 0.08, 0],
  planSays: [2.14, 10.42, 0],
  figure: [-1.63, -2.13, 0],
  answered: [1.74, 6.35, 0],
  partly: [1.52, 5.23, 0],
  ofPlan: [-1.1, 0.85, 0],
  ofLaws: [1.12, 0.33, 0],
  named: [-4.55, -1.06, 0],
  ofText: [-0.75, 0.81, 0],
  licence: [-0.13, 2.95, 0],
  english: [4.96, 0.13, 0],
  elsewhere: [-3.35, -3.17, 0],
  one: [-25.52, -5.61, 0],
} as const;
