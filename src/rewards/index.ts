export { rewardRoutes } from './routes.ts';
export { rewardTermSeeds } from './rubrics/reward-terms.ts';
export { rubricSeeds } from './rubrics/rubric-store.ts';
export { computeRound } from './scoring/round.ts';
export { type ComputeRound, roundComputer } from './scoring/round-computer.ts';
export type { LedgerEntry as RecordedEntry } from './verifier/recorded.ts';
export { PROBLEM_SENTENCES as ROUND_PROBLEMS } from './verifier/verdict.ts';
export { verifyRound } from './verifier/verify-round.ts';
