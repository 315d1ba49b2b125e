import type { Library } from '../../library/index.ts';
import type { Policies } from '../../policy/index.ts';
import type { ReadLawEnglish } from '../retrieval/thesaurus.ts';
import { readsLawEnglish } from '../verify/index.ts';

export const LAW_ENGLISH = 'law-english';

/** Whether the published texts are read by the English of the law, which is in the library from then on. */
export type KeepLawEnglish = () => Promise<boolean>;

/** It is large, so it is no seed of every start: the first text that is read by it brings it in. */
export function lawEnglishKeeper(
  library: Pick<Library, 'seed'>,
  policies: Pick<Policies, 'corpus'>,
  shipped: ReadLawEnglish,
): KeepLawEnglish {
  let kept = false;
  return async () => {
    if (!readsLawEnglish(await policies.corpus())) return false;
    if (!kept) await library.seed([{ kind: LAW_ENGLISH, slug: LAW_ENGLISH, content: await shipped() }]);
    kept = true;
    return true;
  };
}
