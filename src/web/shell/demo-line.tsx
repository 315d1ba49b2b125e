import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { authOptionsQuery } from '../api/account.ts';
import { readStored, store } from '../browser-storage.ts';
import { useT } from '../i18n/locale.tsx';
import { shell } from './messages.ts';
import styles from './shell.module.css';
import { useAskedSoon } from './use-asked-soon.ts';

/** What this server was when last asked, so that the line is there from the first paint and nothing moves later. */
const HINT = 'shidian.demo';
const PLACES = /^\/$|^\/(sign-in|account|office|enterprises)(\/|$)/u;

/** On a demonstration: says so where people look for an account or work with one. */
export function DemoLine() {
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  return PLACES.test(pathname) ? <Line /> : null;
}

function Line() {
  const t = useT();
  const [expected] = useState(() => readStored(HINT) !== null);
  const { data } = useQuery({ ...authOptionsQuery, enabled: useAskedSoon() });
  const isDemo = data ? data.demo.length > 0 : expected;
  useEffect(() => {
    if (data) store(HINT, isDemo ? 'yes' : null);
  }, [data, isDemo]);
  if (!isDemo) return null;
  return (
    <aside
      className={styles.demo}
      data-unexpected={!expected}
      aria-label={t(shell.demoAccounts)}
      data-screen-only
    >
      <p>
        {t(shell.demo)} <Link to="/sign-in">{t(shell.demoAccounts)}</Link>
      </p>
    </aside>
  );
}
