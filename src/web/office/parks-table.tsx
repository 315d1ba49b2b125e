import type { Park } from '../api/office.ts';
import { useT } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { Mark, type Tone } from '../work/mark.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { parks } from './messages.ts';

type Change = 'added' | 'changed' | 'removed' | 'kept';
const tones: Record<Change, Tone> = { added: 'good', changed: 'amiss', removed: 'over', kept: 'open' };

interface Props {
  items: readonly Park[];
  /** Compared with this list, where one is given: what is new, renamed or taken out. */
  before?: readonly Park[];
}

export function ParksTable({ items, before }: Props) {
  const t = useT();
  const rows: (Park & { change: Change })[] = [
    ...items.map((park) => {
      const old = before?.find(({ id }) => id === park.id);
      const same = old && old.zh === park.zh && old.en === park.en;
      return { ...park, change: !old ? ('added' as const) : same ? ('kept' as const) : ('changed' as const) };
    }),
    ...(before ?? [])
      .filter(({ id }) => items.every((park) => park.id !== id))
      .map((park) => ({ ...park, change: 'removed' as const })),
  ];
  const columns: Column<Park & { change: Change }>[] = [
    { label: t(parks.nameZh), cell: ({ zh }) => <span lang="zh-CN">{zh}</span> },
    { label: t(parks.nameEn), cell: ({ en }) => <span lang="en">{en}</span> },
    { label: t(parks.id), cell: ({ id }) => <span className={styles.quiet}>{id}</span> },
    ...(before
      ? [
          {
            label: t(parks.change),
            cell: ({ change }: { change: Change }) => <Mark tone={tones[change]}>{t(parks[change])}</Mark>,
          },
        ]
      : []),
  ];
  return <WideTable caption={t(parks.title)} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
