import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { accountQuery } from '../api/account.ts';
import { useT } from '../i18n/locale.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Empty } from '../work/empty.tsx';
import { WorkPage } from '../work/work-page.tsx';
import styles from './list-page.module.css';
import { mine } from './messages.ts';

/** The way to one's pilots, whatever one belongs to: of one enterprise they are at hand, of several one is chosen. */
export function MyPilotsPage() {
  const t = useT();
  const { data: account } = useQuery(accountQuery);
  const enterprises = account?.enterprises ?? [];
  const [only, ...others] = enterprises;
  if (only !== undefined && others.length === 0)
    return <Navigate to="/enterprises/$enterpriseId/pilots" params={{ enterpriseId: only.id }} replace />;
  return (
    <WorkPage title={t(mine.title)} {...(only !== undefined && { lead: t(mine.lead) })}>
      {only === undefined ? (
        <Empty title={t(mine.none)}>
          <p>{t(mine.noneHint)}</p>
          <ButtonLink to="/enterprises/new">{t(mine.register)}</ButtonLink>
        </Empty>
      ) : (
        <ul className={styles.pilots}>
          {enterprises.map(({ id, name }) => (
            <li key={id} className={styles.pilot}>
              <h2 className={styles.title}>
                <Link to="/enterprises/$enterpriseId/pilots" params={{ enterpriseId: id }}>
                  {name}
                </Link>
              </h2>
            </li>
          ))}
        </ul>
      )}
    </WorkPage>
  );
}
