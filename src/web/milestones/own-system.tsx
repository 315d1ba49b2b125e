import { Link } from '@tanstack/react-router';
import { SCOPE_NAMES } from '../../shared/actor.ts';
import { dayOf } from '../../shared/clock.ts';
import type { PilotOf } from '../api/pilots.ts';
import type { Run } from '../api/runs.ts';
import { useLocale } from '../i18n/locale.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import blocks from '../work/blocks.module.css';
import { run as messages } from './messages.ts';
import styles from './own-system.module.css';

/** How a program reports what the form above it does: a command that runs as it is, once the token stands in it. */
export function OwnSystem({ of, run }: { of: PilotOf; run: Run }) {
  const { locale, t } = useLocale();
  const command = commandFor(of, run);
  return (
    <details className={styles.own}>
      <summary>{t(messages.ownSystem)}</summary>
      <p className={styles.how}>{t(messages.ownSystemHow, { scope: SCOPE_NAMES.figures[locale] })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <pre className={styles.command} tabIndex={0}>
        {command}
      </pre>
      <div className={blocks.buttons}>
        <CopyButton text={() => command}>{t(messages.copyCommand)}</CopyButton>
        <Link to="/account/tokens" search={{ scope: 'figures' }} className={blocks.quiet}>
          {t(messages.makeToken)}
        </Link>
      </div>
    </details>
  );
}

const MOST_NAMED = 3;

function commandFor({ enterpriseId, pilotId }: PilotOf, { indicators, caps }: Run): string {
  // As it stands now: nought may be past a threshold, and a command is run to see what it does.
  const named = indicators
    .slice(0, MOST_NAMED)
    .map(({ name, latest, target }) => [name, latest?.value ?? target ?? 0]);
  const values = Object.fromEntries(named);
  const limited = caps.filter(({ limit }) => limit !== null);
  const use = Object.fromEntries(limited.map(({ cap }) => [cap, 0]));
  const day = dayOf(new Date());
  const json = JSON.stringify({ day, values, use }, null, 1).replaceAll("'", "'\\''");
  return [
    `curl '${window.location.origin}/api/v1/enterprises/${enterpriseId}/pilots/${pilotId}/values' \\`,
    "  -H 'Authorization: Bearer sdn_…' \\",
    "  -H 'Content-Type: application/json' \\",
    `  -d '${json}'`,
  ].join('\n');
}
