import { expect, it } from 'vitest';
import { createLibrary } from '../../src/library/index.ts';
import { readSeedFiles } from '../../src/platform/seed-files.ts';
import { letterWords, REWARD_TERMS, rewardTermSeeds } from '../../src/rewards/rubrics/reward-terms.ts';
import type { RewardTerms } from '../../src/shared/rewards/terms.ts';
import { onEveryEngine, SQLITE_IN_A_RUN } from '../support/engines.ts';

const NOW = '2026-03-01T00:00:00.000Z';

onEveryEngine((open) => {
  it('a letter that a release brings is written at once, but never over an office’s own terms', async () => {
    const library = createLibrary(await open(), () => new Date(NOW));
    const [seed] = rewardTermSeeds(readSeedFiles('pilots'));
    const { letters, ...old } = seed!.content as RewardTerms;
    const item = { kind: REWARD_TERMS, slug: REWARD_TERMS };
    // As a release left it that had no such letters.
    await library.seed([{ ...item, content: old }]);
    expect((await letterWords(library))('excluded', NOW)).toBeNull();
    await library.seed([seed!]);
    const upgraded = createLibraryAgain();
    expect((await letterWords(upgraded))('excluded', NOW)).toEqual({
      texts: letters!.excluded,
      example: old.example,
    });
    expect((await letterWords(upgraded))('award', NOW)).toMatchObject({ texts: old.letter });
    const own = { ...old, example: null, noticeDays: old.noticeDays + 1 };
    const { version } = await library.saveDraft({ ...item, content: own, author: 'one' });
    expect((await letterWords(createLibraryAgain()))('excluded', NOW)).not.toBeNull();
    await library.approve({ ...item, version, approver: 'two' });
    expect((await letterWords(upgraded))('excluded', NOW)).toBeNull();

    /** As after a start. */
    function createLibraryAgain() {
      return { ...library };
    }
  });
}, SQLITE_IN_A_RUN);
