import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { NewToken } from '../api/own-account.ts';
import { useT } from '../i18n/locale.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import blocks from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import styles from './new-token-block.module.css';
import { tokens } from './token-messages.ts';

interface Props {
  made: NewToken;
  onKept: () => void;
}

/** Stands where the form stood until its reader says that the token is kept. */
export function NewTokenBlock({ made: { name, token, scopes }, onKept }: Props) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { origin } = window.location;
  const asks = scopes.includes('assistant');
  // Of a token that only asks, a call that needs another right would be refused.
  const command = scopes.includes('read')
    ? `curl -H "Authorization: Bearer ${token}" ${origin}/api/v1/account`
    : asks
      ? `curl -H "Authorization: Bearer ${token}" ${origin}/v1/models`
      : null;
  return (
    <section className={styles.made} aria-labelledby="made-token">
      <h2 id="made-token" ref={heading} tabIndex={-1}>
        {t(tokens.madeTitle, { name })}
      </h2>
      <p className={styles.hint}>{t(tokens.madeHint)}</p>
      <p className={styles.secret}>
        <code>{token}</code>
      </p>
      <div className={blocks.buttons}>
        <CopyButton text={() => token} prominent>
          {t(tokens.copy)}
        </CopyButton>
        <Button variant="subtle" size="sm" onClick={onKept}>
          {t(tokens.kept)}
        </Button>
      </div>
      {scopes.includes('figures') && <p className={styles.try}>{t(tokens.ofPilot)}</p>}
      {asks && (
        <>
          <p className={styles.try}>{t(tokens.ofChat)}</p>
          <Facts
            facts={[
              [t(tokens.baseUrl), <code key="url">{`${origin}/v1`}</code>],
              [t(tokens.modelName), <code key="model">shidian</code>],
              [t(tokens.mcp), <code key="mcp">{`${origin}/mcp`}</code>],
            ]}
          />
        </>
      )}
      {command !== null && (
        <>
          <p className={styles.try}>{t(tokens.try)}</p>
          <p className={styles.secret}>
            <code>{command}</code>
          </p>
        </>
      )}
      <div className={blocks.buttons}>
        {command !== null && <CopyButton text={() => command}>{t(tokens.copyCommand)}</CopyButton>}
        <Link to="/api/docs" className={blocks.quiet}>
          {t(tokens.docs)}
        </Link>
      </div>
    </section>
  );
}
