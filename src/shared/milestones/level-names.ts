import type { Bilingual } from '../locale.ts';

/** 绿 · 黄 · 红 */
export const LEVEL_NAMES = {
  green: { zh: '正常', en: 'Normal' },
  amber: { zh: '预警', en: 'Amber' },
  red: { zh: '超限', en: 'Red' },
} as const satisfies Record<string, Bilingual>;
export type Level = keyof typeof LEVEL_NAMES;
export const LEVELS = Object.keys(LEVEL_NAMES) as [Level, ...Level[]];
