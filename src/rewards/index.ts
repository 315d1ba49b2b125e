export { rewardRoutes } from './routes.ts';
export { rewardTermSeeds } from './rubrics/reward-terms.ts';
export { rubricSeeds } from './rubrics/rubric-store.ts';
