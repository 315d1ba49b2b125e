export { rewardRoutes } from './routes.ts';
export { rewardTermSeeds } from './rubrics/reward-terms.ts';
export { rubricSeeds } from './rubrics/rubric-store.ts';
export { computeRound } from './scoring/round.ts';
export { type ComputeRound, roundComputer } from './scoring/round-computer.ts';
