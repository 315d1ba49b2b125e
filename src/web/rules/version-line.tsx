import type { ReactNode } from 'react';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { parks } from '../office/messages.ts';
import type { Origin } from '../office/parks-origin.tsx';
import blocks from '../work/blocks.module.css';
import { Mark } from '../work/mark.tsx';
import { versionStates } from './messages.ts';

interface Props {
  version: Parameters<typeof Origin>[0]['version'] & {
    state: 'draft' | 'published' | 'superseded' | 'discarded';
  };
  /** A draft that another followed waits for nobody. */
  isNewest: boolean;
  /** What it publishes is that nothing holds any more. */
  withdraws?: boolean;
  children?: ReactNode;
}

/** One of the versions of something: its number, what became of it, who wrote and who approved it, and when. */
export function VersionLine({ version: one, isNewest, withdraws = false, children }: Props) {
  const { locale, t } = useLocale();
  const { version, state, author, approvedBy, createdAt } = one;
  const standing =
    state === 'draft' && !isNewest ? 'overtaken' : state === 'published' && withdraws ? 'withdrawn' : state;
  const names = approvedBy.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ');
  const tone = standing === 'published' ? 'good' : standing === 'draft' ? 'waiting' : 'over';
  return (
    <>
      <strong>{t(parks.version, { version })}</strong>
      <Mark tone={tone}>{t(versionStates[standing])}</Mark>
      <span className={blocks.quiet}>
        {[
          author ? author.name : t(parks.shipped),
          formatInstant(createdAt, locale),
          names && t(parks.approvedBy, { names }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {children}
    </>
  );
}
