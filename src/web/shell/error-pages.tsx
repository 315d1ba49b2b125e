import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { RequestFailure } from '../api/failure.ts';
import { usePageTitle, useT } from '../i18n/locale.tsx';
import styles from './error-pages.module.css';
import { FailureNotice } from './failure-notice.tsx';
import { shell } from './messages.ts';
import page from './page.module.css';

export function NotFoundPage() {
  const t = useT();
  usePageTitle(t(shell.notFound));
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <p className={styles.code}>404</p>
      <h1 className={page.title}>{t(shell.notFound)}</h1>
      <p className={page.lead}>{t(shell.notFoundHint)}</p>
      <ul className={styles.ways}>
        <li>
          <Link to="/">{t(shell.home)}</Link>
        </li>
        <li>
          <Link to="/ask">{t(shell.ask)}</Link>
        </li>
        <li>
          <Link to="/policies">{t(shell.policies)}</Link>
        </li>
      </ul>
    </div>
  );
}

/** A part of the application that was to be loaded now could not be: no connection, and no fault of the page. */
function ofLostPart(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script|unable to preload/iu.test(error.message)
  );
}

/** A fault of the page itself; what the reader typed lies in the browser's storage and is there again after the reload. */
export function CrashPage({ error: thrown }: { error: unknown }) {
  const isLost = ofLostPart(thrown);
  const error = isLost ? new RequestFailure('offline', { cause: thrown }) : thrown;
  const t = useT();
  const title = t(isLost ? shell.pageMissing : shell.failureUnknown);
  usePageTitle(title);
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <h1 className={page.title}>{title}</h1>
      <div className={styles.notice}>
        <FailureNotice error={error}>
          <Button variant="default" onClick={() => window.location.reload()}>
            {t(shell.reload)}
          </Button>
        </FailureNotice>
      </div>
    </div>
  );
}
