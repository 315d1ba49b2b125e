import type { ReactNode } from 'react';
import { TRACK_NAMES, type Track } from '../../../shared/pilots/states.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import own from './entries.module.css';

interface Props {
  pilot: { track: Track; number: string | null };
  /** The title, perhaps as a link. */
  children: ReactNode;
}

/** What a pilot goes by in a list. */
export function PilotNames({ pilot: { track, number }, children }: Props) {
  const { locale } = useLocale();
  return (
    <span className={own.names}>
      {children}
      <span className={blocks.quiet}>{[TRACK_NAMES[track][locale], number].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
