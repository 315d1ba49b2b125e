import { CAP_NAMES } from '../../shared/milestones/names.ts';
import { shownOfCap } from '../../shared/milestones/shown-figure.ts';
import type { CaseRun } from '../api/case-runs.ts';
import { useLocale } from '../i18n/locale.tsx';
import { CapShare } from '../monitoring/cap-share.tsx';
import { LevelMark } from '../monitoring/level-mark.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { WideTable } from '../work/wide-table.tsx';
import { run as messages } from './run-messages.ts';

/** How much of the caps is used, and where the indicators stand. */
export function RunFigures({ run: { caps, area } }: { run: CaseRun }) {
  const { locale, t } = useLocale();
  return (
    <Block title={t(messages.caps)}>
      <WideTable
        caption={t(messages.caps)}
        rows={caps}
        keyOf={({ cap }) => cap}
        columns={[
          { label: t(messages.cap), cell: ({ cap }) => CAP_NAMES[cap][locale] },
          { label: t(messages.used), numeric: true, cell: ({ cap, used }) => shownOfCap(cap, used, locale) },
          {
            label: t(messages.limit),
            numeric: true,
            cell: ({ cap, limit }) =>
              limit === null ? (
                <span className={styles.quiet}>{t(messages.noLimit)}</span>
              ) : (
                shownOfCap(cap, limit, locale)
              ),
          },
          {
            label: t(messages.share),
            cell: ({ percent }) => (percent === null ? '' : <CapShare percent={percent} />),
          },
          {
            label: t(messages.level),
            cell: ({ limit, level }) => (limit === null ? '' : <LevelMark level={level} />),
          },
        ]}
      />
      <Facts facts={[[t(messages.area), area]]} />
    </Block>
  );
}
