import { Link } from '@tanstack/react-router';
import { LEVEL_NAMES } from '../../shared/milestones/level-names.ts';
import type { BoardCounts, BoardFilter } from '../api/monitoring.ts';
import styles from '../cases/queue-page.module.css';
import { useLocale } from '../i18n/locale.tsx';
import { useCurrentInView } from '../work/use-current-in-view.ts';
import { board } from './messages.ts';

type Scope = Record<keyof typeof ALL, unknown> & Pick<BoardFilter, 'level' | 'overdue' | 'over'>;
const ALL = { level: undefined, overdue: undefined, over: undefined };

/** All of them, or what is to be looked at, each with how many there are. */
export function BoardScopes({ filter, counts }: { filter: BoardFilter; counts: BoardCounts | undefined }) {
  const { locale, t } = useLocale();
  const row = useCurrentInView<HTMLElement>(counts && [filter.level, filter.overdue, filter.over].join(' '));
  const scopes: { name: string; count: number | undefined; part: Scope }[] = [
    { name: t(board.all), count: counts?.running, part: ALL },
    { name: LEVEL_NAMES.red[locale], count: counts?.red, part: { ...ALL, level: 'red' } },
    { name: LEVEL_NAMES.amber[locale], count: counts?.amber, part: { ...ALL, level: 'amber' } },
    { name: t(board.overdue), count: counts?.overdue, part: { ...ALL, overdue: true } },
    { name: t(board.over), count: counts?.over, part: { ...ALL, over: true } },
  ];
  return (
    <nav ref={row} className={styles.scopes} aria-label={t(board.which)} data-screen-only>
      {scopes.map(({ name, count, part }) => (
        <Link
          key={name}
          to="/office/monitoring"
          // What has stopped is in other states than what runs.
          search={{ ...filter, ...part, ...(part.over !== filter.over && { state: undefined }) }}
          replace
          resetScroll={false}
          className={styles.scope}
          // Picks stay in the address: the router alone would call none of them current, or all that it begins with.
          {...(filter.level === part.level &&
            filter.overdue === part.overdue &&
            filter.over === part.over && { 'aria-current': 'page' as const })}
          activeOptions={{ exact: true }}
          activeProps={{}}
        >
          {name}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
