import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SCOPE_NAMES } from '../../shared/actor.ts';
import { OWN, revokeToken, type Token, tokensQuery } from '../api/own-account.ts';
import { formatDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { Empty } from '../work/empty.tsx';
import { Loaded } from '../work/loaded.tsx';
import { Mark } from '../work/mark.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { tokens } from './token-messages.ts';

export function TokenList() {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const query = useQuery(tokensQuery);
  const [asked, setAsked] = useState<Token | null>(null);
  const revoking = useMutation({
    mutationFn: revokeToken,
    onSuccess: async () => {
      setAsked(null);
      await queries.invalidateQueries({ queryKey: OWN });
    },
  });
  const day = (instant: string) => formatDay(instant, locale);
  const columns: Column<Token>[] = [
    {
      label: t(tokens.name),
      cell: ({ name, hint }) => (
        <>
          {name} <span className={styles.quiet}>…{hint}</span>
        </>
      ),
    },
    {
      label: t(tokens.scopes),
      cell: ({ scopes }) => scopes.map((scope) => t(SCOPE_NAMES[scope])).join(locale === 'zh' ? '、' : ', '),
    },
    { label: t(tokens.made), cell: ({ createdAt }) => day(createdAt) },
    {
      label: t(tokens.expires),
      cell: ({ expiresAt }) =>
        Date.parse(expiresAt) > Date.now() ? (
          <span>{day(expiresAt)}</span>
        ) : (
          <Mark tone="over">{t(tokens.expired)}</Mark>
        ),
    },
    {
      label: t(tokens.used),
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? t(tokens.never) : day(lastUsedAt)),
    },
    {
      label: t(tokens.ways),
      cell: (token) => (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t(tokens.revokeOf, { name: token.name })}
          onClick={() => setAsked(token)}
        >
          {t(tokens.revoke)}
        </Button>
      ),
    },
  ];
  return (
    <Block title={t(tokens.list)}>
      <p role="status" className={styles.status}>
        {revoking.isSuccess && t(tokens.revoked)}
      </p>
      <Loaded query={query}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={t(tokens.none)}>{t(tokens.noneHint)}</Empty>
          ) : (
            <WideTable caption={t(tokens.list)} columns={columns} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <Confirm
        opened={asked !== null}
        title={t(tokens.revokeTitle, { name: asked?.name ?? '' })}
        action={t(tokens.revoke)}
        danger
        pending={revoking.isPending}
        error={revoking.error}
        onClose={() => {
          setAsked(null);
          revoking.reset();
        }}
        onConfirm={() => asked && revoking.mutate(asked.id)}
      >
        <p>{t(tokens.revokeNote)}</p>
      </Confirm>
    </Block>
  );
}
