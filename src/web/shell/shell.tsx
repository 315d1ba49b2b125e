import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useLocale, useT } from '../i18n/locale.tsx';
import { lazyPart } from '../lazy-part.ts';
import { AccountEntry } from './account-entry.tsx';
import { DemoLine } from './demo-line.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { shell } from './messages.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import styles from './shell.module.css';

/** No form is sent before it is there. */
const { Part: FieldComplaints } = lazyPart(() => import('./field-complaints.ts'));

/** Header, page, footer. The chat and the claim check use the whole height and bring their own last line. */
export function Shell() {
  const t = useT();
  const main = useFocusOnNavigation();
  return (
    <>
      <a className={styles.skip} href="#main" data-screen-only>
        {t(shell.skip)}
      </a>
      <Header />
      <DemoLine />
      <OfflineBanner />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <Footer />
      <Suspense>
        <FieldComplaints />
      </Suspense>
    </>
  );
}

function Header() {
  const t = useT();
  const entries = [
    { to: '/ask', label: t(shell.ask) },
    { to: '/policies', label: t(shell.policies) },
    { to: '/check', label: t(shell.check) },
    { to: '/boundary', label: t(shell.boundary) },
    { to: '/register', label: t(shell.register) },
  ] as const;
  return (
    <header className={styles.header} data-screen-only>
      <div className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <span className={styles.seal} lang="zh-CN">
            试点
          </span>
          <span className={styles.tagline}>{t(shell.tagline)}</span>
        </Link>
        <nav className={styles.nav} aria-label={t(shell.navigation)}>
          {entries.map(({ to, label }) => (
            <Link key={to} to={to} className={styles.entry} activeProps={{ 'aria-current': 'page' }}>
              {label}
            </Link>
          ))}
        </nav>
        <div className={styles.switches}>
          <LanguageSwitch />
          <SchemeSwitch />
          <AccountEntry />
        </div>
      </div>
    </header>
  );
}

function Footer() {
  const { t } = useLocale();
  return (
    <footer className={styles.footer} data-screen-only>
      <p>{t(shell.disclaimer)}</p>
      <p className={styles.footerLinks}>
        <Link to="/notices">{t(shell.notices)}</Link>
        <Link to="/awards">{t(shell.awards)}</Link>
        <Link to="/objections">{t(shell.objections)}</Link>
        <Link to="/leads">{t(shell.leads)}</Link>
        <Link to="/ledger">{t(shell.ledger)}</Link>
        <Link to="/about">{t(shell.about)}</Link>
        <Link to="/api/docs">{t(shell.docs)}</Link>
      </p>
    </footer>
  );
}

/** After a change of page the reading position of keyboards and screen readers starts at the new page. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (before.current !== undefined && pathname !== before.current) {
      main.current?.focus({ preventScroll: true });
    }
    before.current = pathname;
  }, [pathname]);
  return main;
}
