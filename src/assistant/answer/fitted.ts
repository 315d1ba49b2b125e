/**
 * Written by `npm run fit`, not by hand; docs/decisions/0018. Each sign times its weight, together, are log odds.
 */

/** Of an article, that it is the right one. */
export const ORDER = {
  matters: 1.41,
  best: 3.71,
  index: 4.21,
  own: 3.24,
  place: 7.51,
  law: 1.63,
  kind: 10.02,
} as const;

/** That the laws, the plan or neither is asked. */
export const ASKED = {
  score: [1.51, -0.72, 0],
  plan: [-0.89, -0.46, 0],
  covered: [3.93, 4.22, 0],
  planCovered: [2.47, 0.87, 0],
  official: [1.16, -2.17, 0],
  officialPlan: [-0.2, 0.89, 0],
  weight: [5.63, -0.12, 0],
  spoken: [2.73, 1.34, 0],
  planSays: [1.64, 9.64, 0],
  figure: [-2.27, -1.93, 0],
  answered: [1.89, 6.49, 0],
  partly: [1.41, 5.47, 0],
  ofPlan: [-1.8, 0.43, 0],
  ofLaws: [1.83, 0.91, 0],
  named: [-4.62, -0.7, 0],
  ofText: [-0.78, 0.57, 0],
  licence: [1.01, 2.96, 0],
  english: [4.85, 0.38, 0],
  elsewhere: [-3.79, -3.41, 0],
  one: [-27.88, -8.54, 0],
} as const;
