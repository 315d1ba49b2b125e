import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { accountQuery, wasSignedIn } from '../api/account.ts';
import { RequestFailure } from '../api/failure.ts';
import { useT } from '../i18n/locale.tsx';
import { lazyPart } from '../lazy-part.ts';
import styles from './account-entry.module.css';
import { shell } from './messages.ts';
import { useAskedSoon } from './use-asked-soon.ts';

const menu = lazyPart(() => import('./account-menu.tsx'));

/**
 * In the header: the way to sign in, or the signed-in person's menu. Pages that need no account are drawn first; the
 * place is kept while it is not known who is there.
 */
export function AccountEntry() {
  const t = useT();
  const { data: account, error } = useQuery({ ...accountQuery, enabled: useAskedSoon() });
  const { pathname, searchStr } = useRouterState({ select: (state) => state.location });
  if (account) {
    return (
      <Suspense fallback={<span className={styles.place} />}>
        <menu.Part account={account} />
      </Suspense>
    );
  }
  if (account === undefined && wasSignedIn()) return <span className={styles.place} aria-hidden="true" />;
  // A deployment that serves public texts only has no accounts to sign in to.
  if (error instanceof RequestFailure && error.status === 404) return null;
  const next = pathname === '/sign-in' ? undefined : `${pathname}${searchStr}`;
  return (
    <Link to="/sign-in" search={{ next: next === '/' ? undefined : next }} className={styles.signIn}>
      {t(shell.signIn)}
    </Link>
  );
}
