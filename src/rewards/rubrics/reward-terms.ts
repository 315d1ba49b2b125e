import { type Library, type Seed, seedOfFile } from '../../library/index.ts';
import { AppError } from '../../shared/errors.ts';
import { type RewardTerms, rewardTermsSchema } from '../../shared/rewards/terms.ts';

/** The library's kind of the terms; it has one item, named as its kind. */
export const REWARD_TERMS = 'reward-terms';

/** The terms shipped in pilots/. */
export function rewardTermSeeds(files: ReadonlyMap<string, string>): Seed[] {
  return [seedOfFile(files, { path: 'reward-terms.json', kind: REWARD_TERMS, schema: rewardTermsSchema })];
}

export async function readRewardTerms(library: Library): Promise<RewardTerms> {
  const [published] = await library.published(REWARD_TERMS);
  if (published === undefined) throw new AppError('unavailable', 'no terms of rewards are published');
  return rewardTermsSchema.parse(published.content);
}
