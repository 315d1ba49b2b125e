import type { Bilingual } from '../locale.ts';
import type { PilotState } from '../pilots/states.ts';

/** A pilot is rewarded for what it came to: its final report was assessed by an official who did not handle it. */
export const REWARDED_STATES = ['assessed', 'completed'] as const satisfies readonly PilotState[];
export const isRewarded = (state: PilotState): boolean => REWARDED_STATES.some((one) => one === state);

/** Where a pilot stands with a batch. */
export const STANDING_NAMES = {
  undecided: { zh: '待定', en: 'Not decided yet' },
  nominated: { zh: '列入评审', en: 'Nominated' },
  'left-out': { zh: '未列入', en: 'Left out' },
  excluded: { zh: '取消资格', en: 'Excluded' },
  withdrawn: { zh: '已放弃', en: 'Given up' },
  elsewhere: { zh: '已列入另一批次', en: 'Nominated in another batch' },
  ineligible: { zh: '未到可评审阶段', en: 'Not at this stage yet' },
} as const satisfies Record<string, Bilingual>;
export type Standing = keyof typeof STANDING_NAMES;
export const STANDINGS = Object.keys(STANDING_NAMES) as [Standing, ...Standing[]];

/** What keeps a nominated pilot from being scored. */
export const LACK_NAMES = {
  declaration: { zh: '申报主体尚未申报分配和其他资金', en: 'Shares and other funding are not declared' },
  pending: { zh: '申报条件未核完', en: 'Conditions are not all checked' },
  'not-met': { zh: '有不符合的申报条件，须取消资格', en: 'A condition is not met: to be excluded' },
  state: { zh: '项目已不在可评审阶段', en: 'The pilot is at another stage now' },
} as const satisfies Record<string, Bilingual>;
export type Lack = keyof typeof LACK_NAMES;
export const LACKS = Object.keys(LACK_NAMES) as [Lack, ...Lack[]];

/** At most so many other grants are declared. */
export const MOST_FUNDING = 30;
/** Pilots that are named one by one in one nomination. */
export const MOST_NAMED = 2_000;
/** Entries of which one finding is put on record at once. */
export const MOST_CHECKED = 500;

/** Of ten-thousandths: "33.33%". */
export const shownShare = (share: number) => `${(share / 100).toFixed(2).replace(/\.?0+$/, '')}%`;
