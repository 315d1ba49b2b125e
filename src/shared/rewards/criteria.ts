import type { Criterion, Rubric } from './rubric.ts';

/** In the order of the rubric. Pages use these without the schema, whose library they do not load. */
export const criteriaOf = ({ groups }: Rubric): Criterion[] => groups.flatMap(({ criteria }) => criteria);
export const scoredOf = (rubric: Rubric): Criterion[] =>
  criteriaOf(rubric).filter(({ computed }) => computed === null);
