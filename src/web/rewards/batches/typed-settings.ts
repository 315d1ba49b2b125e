import type { Bilingual, Locale } from '../../../shared/locale.ts';
import { SEVERITIES } from '../../../shared/milestones/leads.ts';
import { MICRO } from '../../../shared/rewards/batches.ts';
import { SETTING_NAMES } from '../../../shared/rewards/setting-names.ts';
import type { BatchSettings, BatchView } from '../../api/batches.ts';

type Tier = BatchSettings['tiers'][number];
export type TypedTier = Omit<Tier, 'amount'> & { amount: number | null };
export type TypedDeductions = Record<keyof BatchSettings['deductions'], number | null>;
/** Settings while they are typed: a figure may be missing. */
export type TypedSettings = Omit<
  BatchSettings,
  'tiers' | 'deductions' | 'sheetsEach' | 'draws' | 'noticeDays'
> & {
  tiers: readonly TypedTier[];
  deductions: TypedDeductions;
  sheetsEach: number | null;
  draws: number | null;
  noticeDays: number | null;
};

/** Between which the limits of a tier lie, where it has one; points in millionths. */
export const TIER_LIMITS = {
  ranks: { least: 1, most: 10_000 },
  from: { least: 0, most: 100 * MICRO },
} as const;

/** A field that has to be filled in before anything is sent, and what it is called. */
interface Unfinished {
  path: string;
  name: Bilingual;
}

/** The first place that is not in form yet: a line only just added, a figure taken out or out of bounds. */
export function unfinished(typed: TypedSettings): Unfinished | null {
  const { title, tiers, conditions } = typed;
  if (title.trim() === '') return { path: 'title', name: SETTING_NAMES.title };
  for (const name of ['sheetsEach', 'draws', 'noticeDays'] as const)
    if (typed[name] === null) return { path: name, name: SETTING_NAMES[name] };
  const grade = SEVERITIES.find((one) => typed.deductions[one] === null);
  if (grade) return { path: `deductions.${grade}`, name: SETTING_NAMES.deductions };
  for (const [at, tier] of tiers.entries()) {
    const name = { zh: `第 ${at + 1} 个奖励档次`, en: `award tier ${at + 1}` };
    if (tier.name.trim() === '') return { path: `tiers.${at}.name`, name };
    for (const limit of ['ranks', 'from'] as const) {
      const { least, most } = TIER_LIMITS[limit];
      const figure = tier[limit] ?? least;
      if (figure < least || figure > most) return { path: `tiers.${at}.${limit}`, name };
    }
    if (tier.amount === null) return { path: `tiers.${at}.amount`, name };
  }
  for (const [at, condition] of conditions.entries()) {
    const name = { zh: `第 ${at + 1} 项申报条件`, en: `condition ${at + 1}` };
    if (condition.name.zh.trim() === '') return { path: `conditions.${at}.name.zh`, name };
    if (condition.evidence.zh.trim() === '') return { path: `conditions.${at}.evidence.zh`, name };
  }
  return null;
}

/** @param typed in form, as `unfinished` says */
export const settingsOf = (typed: TypedSettings): BatchSettings => typed as BatchSettings;

/** What keeps the batch from being opened although its field is filled in, by path: said beside the field too. */
export function amissIn(
  { missing, settings }: Pick<BatchView, 'missing' | 'settings'>,
  locale: Locale,
): Readonly<Record<string, string>> {
  const isEmpty = (path: string) => {
    const found = path.split('.').reduce<unknown>((of, name) => Object(of)[name], settings);
    return found === null || found === '' || (Array.isArray(found) && found.length === 0);
  };
  return Object.fromEntries(
    missing.filter(({ path }) => !isEmpty(path)).map(({ path, [locale]: sentence }) => [path, sentence]),
  );
}

/** Where a field stands on the page. */
export const anchorOf = (path: string) => `batch-${path.replaceAll('.', '-')}`;
