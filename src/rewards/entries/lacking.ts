import type { Bilingual } from '../../shared/locale.ts';
import type { PilotState } from '../../shared/pilots/states.ts';
import type { ConditionState } from '../../shared/rewards/batches.ts';
import { isRewarded, type Lack } from '../../shared/rewards/entries.ts';
import type { BatchSettings } from '../../shared/rewards/settings.ts';
import type { ConditionChecks, Entry } from './entry-store.ts';

type Conditions = Pick<BatchSettings, 'conditions'>;
type Checked = Pick<Entry, 'shares' | 'conditions' | 'declaredAt' | 'funding'>;

/** Under which a check is kept: each applicant has each condition checked. */
export const checkKey = (uscc: string, condition: string) => `${uscc}/${condition}`;

/** How many checks stand at each state; nobody has looked yet where there is none. */
export function countChecks(
  { shares, conditions: checks }: Pick<Entry, 'shares' | 'conditions'>,
  { conditions }: Conditions,
): Record<ConditionState, number> {
  const counts = { pending: 0, met: 0, 'not-met': 0, 'not-applicable': 0 };
  for (const { uscc } of shares) for (const { id } of conditions) counts[stateIn(checks, uscc, id)]++;
  return counts;
}

export const stateIn = (checks: ConditionChecks, uscc: string, condition: string): ConditionState =>
  checks[checkKey(uscc, condition)]?.state ?? 'pending';

/** What keeps a nominated pilot from being scored. @param state that the pilot is in now */
export function lacksOf(entry: Checked, settings: Conditions, state: PilotState): Lack[] {
  const { pending, 'not-met': notMet } = countChecks(entry, settings);
  return [
    ...(isRewarded(state) ? [] : (['state'] as const)),
    ...(notMet > 0 ? (['not-met'] as const) : []),
    ...(pending > 0 || isCheckedTooEarly(entry) ? (['pending'] as const) : []),
    ...(entry.declaredAt === null ? (['declaration'] as const) : []),
  ];
}

/** Other money for the same matter was declared after somebody looked: they look again (同一事项从高不重复). */
function isCheckedTooEarly({ conditions, declaredAt, funding }: Checked): boolean {
  if (declaredAt === null || !funding?.some(({ same }) => same)) return false;
  return Object.values(conditions).some(({ at }) => at < declaredAt);
}

/** What keeps awards from being proposed: a condition that an applicant does not meet, or that nobody has looked at. */
export function conditionObstacles(
  entries: readonly Pick<Entry, 'title' | 'shares' | 'conditions'>[],
  settings: Conditions,
): Bilingual[] {
  return entries.flatMap((entry) => {
    const { pending, 'not-met': notMet } = countChecks(entry, settings);
    if (notMet > 0)
      return [
        {
          zh: `“${entry.title}”有不符合的申报条件：请取消其资格，或重新核对。`,
          en: `“${entry.title}” does not meet a condition: exclude it, or check again.`,
        },
      ];
    if (pending === 0) return [];
    return [
      {
        zh: `“${entry.title}”的申报条件没有核完。`,
        en: `Conditions of “${entry.title}” are not all checked.`,
      },
    ];
  });
}
