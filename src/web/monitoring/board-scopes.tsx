import { Link } from '@tanstack/react-router';
import { LEVEL_NAMES } from '../../shared/milestones/level-names.ts';
import type { BoardCounts, BoardFilter } from '../api/monitoring.ts';
import styles from '../cases/queue-page.module.css';
import { useLocale } from '../i18n/locale.tsx';
import { board } from './messages.ts';

type Scope = Record<keyof typeof ALL, unknown> & Pick<BoardFilter, 'level' | 'overdue' | 'over'>;
const ALL = { level: undefined, overdue: undefined, over: undefined };

/** All of them, or what is to be looked at, each with how many there are. */
export function BoardScopes({ filter, counts }: { filter: BoardFilter; counts: BoardCounts | undefined }) {
  const { locale, t } = useLocale();
  const scopes: { name: string; count: number | undefined; part: Scope }[] = [
    { name: t(board.all), count: counts?.running, part: ALL },
    { name: LEVEL_NAMES.red[locale], count: counts?.red, part: { ...ALL, level: 'red' } },
    { name: LEVEL_NAMES.amber[locale], count: counts?.amber, part: { ...ALL, level: 'amber' } },
    { name: t(board.overdue), count: counts?.overdue, part: { ...ALL, overdue: true } },
    { name: t(board.over), count: counts?.over, part: { ...ALL, over: true } },
  ];
  return (
    <nav className={styles.scopes} aria-label={t(board.which)} data-screen-only>
      {scopes.map(({ name, count, part }) => (
        <Link
          key={name}
          to="/office/monitoring"
          search={{ ...filter, ...part }}
          replace
          resetScroll={false}
          className={styles.scope}
          {...(filter.level === part.level &&
            filter.overdue === part.overdue &&
            filter.over === part.over && { 'aria-current': 'page' as const })}
          activeProps={{}}
        >
          {name}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
