import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type CaseFilter, caseOrderQuery } from '../api/cases.ts';
import { useT } from '../i18n/locale.tsx';
import { ButtonLink } from '../shell/links.tsx';
import styles from './case-navigation.module.css';
import { KeyLine } from './key-line.tsx';
import { caseNavigation } from './messages.ts';
import { useCaseKeys } from './use-keys.ts';

/** From one case of the list to the next, by link or by key; the list is the one it was opened from. */
export function CaseNavigation({ pilotId }: { pilotId: string }) {
  const t = useT();
  const navigate = useNavigate();
  const { scope, state, track, q } = useSearch({ from: '/signed-in/office/pilots/$pilotId' });
  const filter: CaseFilter = { scope, state, track, q };
  const { data } = useQuery(caseOrderQuery(filter));
  const ids = data?.ids ?? [];
  const at = ids.indexOf(pilotId);
  const [previous, next] = at < 0 ? [undefined, ids[0]] : [ids[at - 1], ids[at + 1]];
  const keys = useCaseKeys((by) => {
    const to = by === 1 ? next : previous;
    if (to) void navigate({ to: '/office/pilots/$pilotId', params: { pilotId: to }, search: filter });
  });
  const way = (id: string | undefined, label: string) =>
    id && (
      <ButtonLink
        to="/office/pilots/$pilotId"
        params={{ pilotId: id }}
        search={filter}
        size="sm"
        variant="default"
      >
        {label}
      </ButtonLink>
    );
  return (
    <nav className={styles.navigation} aria-label={t(caseNavigation.back)} data-screen-only>
      <Link to="/office/pilots" search={filter}>
        {t(caseNavigation.back)}
      </Link>
      <div className={styles.keys}>
        <KeyLine keys={keys}>{t(caseNavigation.keys)}</KeyLine>
      </div>
      <p className={styles.place} role="status">
        {data &&
          (at >= 0
            ? t(data.more ? caseNavigation.placeOver : caseNavigation.place, {
                at: at + 1,
                count: ids.length,
              })
            : ids.length > 0
              ? t(caseNavigation.left, { count: ids.length })
              : t(caseNavigation.noneLeft))}
      </p>
      <div className={styles.ways}>
        {way(previous, t(caseNavigation.previous))}
        {way(next, t(caseNavigation.next))}
      </div>
    </nav>
  );
}
