/**
 * Written by `npm run fit`, not by hand; docs/decisions/0018. Each sign times its weight, together, are log odds.
 */

/** Of an article, that it is the right one. */
export const ORDER = {
  matters: 2.44,
  best: 3.14,
  index: 4.03,
  own: 3.49,
  place: 7.33,
  law: 1.27,
  least: 1.56,
  cited: 2.69,
  opens: 2.76,
  punishes: 1.7,
  penal: 1.31,
  blames: -0.4,
  forbids: 0.47,
  defines: 1.8,
  others: -0.79,
  closing: 0.15,
} as const;

/** That the laws, the plan or neither is asked. */
export const ASKED = {
  score: [1.6, -0.44, 0],
  plan: [-0.76, -0.41, 0],
  covered: [4.01, 3.54, 0],
  planCovered: [2.28, 0.66, 0],
  official: [1.19, -2.31, 0],
  officialPlan: [-0.35, 0.77, 0],
  weight: [5.78, -0.37, 0],
  spoken: [-1.07, -0.97, 0],
  sentence: [3.95, 1.28, 0],
  chance: [-0.17, -0.04, 0],
  least: [-0.65, -1.79, 0],
  others: [-0.43, -0.14, 0],
  lacks: [-1.11, 1.32, 0],
  planSays: [2.21, 10.33, 0],
  figure: [-2.93, -2.29, 0],
  answered: [1.94, 6.46, 0],
  partly: [1.22, 5.46, 0],
  ofPlan: [-1.45, 0.37, 0],
  ofLaws: [1.5, 0.59, 0],
  named: [-4.77, -0.73, 0],
  ofText: [-0.77, 0.66, 0],
  licence: [0.48, 2.53, 0],
  english: [5.06, 0.22, 0],
  elsewhere: [-3.8, -3.53, 0],
  one: [-27.85, -5.91, 0],
} as const;
