import type { WordKind } from '../../shared/words.ts';
import type { Translate } from '../i18n/message.ts';
import { Difference } from '../rules/differences.tsx';
import { changesIn } from '../rules/versions.ts';
import { describe, titleOf } from './describe.ts';
import { idOf, toEntries } from './entries.ts';

/** What differs between two contents, entry by entry. */
export function differencesBetween(kind: WordKind, before: unknown, after: unknown, t: Translate) {
  return changesIn(toEntries(kind, before), toEntries(kind, after), idOf).map((change) => (
    <Difference
      key={change.key}
      name={titleOf((change.after ?? change.before)!, t)}
      before={change.before && describe(change.before, t)}
      after={change.after && describe(change.after, t)}
    />
  ));
}
