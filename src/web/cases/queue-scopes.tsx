import { Link } from '@tanstack/react-router';
import type { CaseCounts, CaseFilter } from '../api/cases.ts';
import { useT } from '../i18n/locale.tsx';
import { useCurrentInView } from '../work/use-current-in-view.ts';
import { useRoles } from '../work/use-roles.ts';
import { queue } from './messages.ts';
import styles from './queue-page.module.css';

interface Props {
  filter: CaseFilter;
  counts: CaseCounts | undefined;
}

/** Whose cases, each with how many wait and how many of them are overdue. */
export function QueueScopes({ filter, counts }: Props) {
  const t = useT();
  const { holds } = useRoles();
  const row = useCurrentInView<HTMLElement>(counts && filter.scope);
  const scopes = [
    ...(holds('case-officer')
      ? [{ scope: 'mine' as const, label: queue.mine, waiting: counts?.mine, overdue: counts?.mineOverdue }]
      : []),
    { scope: undefined, label: queue.all, waiting: counts?.waiting, overdue: counts?.overdue },
    { scope: 'unassigned' as const, label: queue.unassigned, waiting: counts?.unassigned, overdue: 0 },
  ];
  return (
    <nav ref={row} className={styles.scopes} aria-label={t(queue.scope)} data-screen-only>
      {scopes.map(({ scope, label, waiting, overdue = 0 }) => (
        <Link
          key={scope ?? 'all'}
          to="/office/pilots"
          search={{ ...filter, scope }}
          replace
          resetScroll={false}
          className={styles.scope}
          activeOptions={{ exact: true }}
          activeProps={{}}
        >
          {t(label)}
          {waiting !== undefined && <span className={styles.count}>{waiting}</span>}
          {overdue > 0 && <span className={styles.over}>{t(queue.overdueCount, { count: overdue })}</span>}
        </Link>
      ))}
    </nav>
  );
}
