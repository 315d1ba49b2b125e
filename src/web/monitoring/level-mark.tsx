import { LEVEL_NAMES, type Level } from '../../shared/milestones/level-names.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Mark, type Tone } from '../work/mark.tsx';

const tones: Record<Level, Tone> = { red: 'over', amber: 'amiss', green: 'good' };

/** 绿 · 黄 · 红, by word and shape. */
export function LevelMark({ level }: { level: Level }) {
  const { locale } = useLocale();
  return <Mark tone={tones[level]}>{LEVEL_NAMES[level][locale]}</Mark>;
}
