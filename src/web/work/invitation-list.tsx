import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Invitation } from '../api/people.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Confirm } from './confirm.tsx';
import { Empty } from './empty.tsx';
import { invitationWords as words } from './invitation-messages.ts';
import { Mark, type Tone } from './mark.tsx';
import { Paged, type usePaged } from './paged.tsx';
import { roleName } from './role-name.ts';
import { useChange } from './use-change.ts';
import { type Column, WideTable } from './wide-table.tsx';

const tones: Record<Invitation['state'], Tone> = {
  open: 'waiting',
  expired: 'over',
  accepted: 'good',
  withdrawn: 'open',
};

interface Props {
  pages: ReturnType<typeof usePaged<Invitation>>;
  mayWithdraw: boolean;
  withdraw: (invitationId: string, once: string) => Promise<void>;
}

/** Invitations sent, the newest first, with the way to take an open one back. */
export function InvitationList({ pages, mayWithdraw, withdraw }: Props) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Invitation | null>(null);
  const change = useChange(withdraw, async () => {
    setAsked(null);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['invitations'] }),
      queries.invalidateQueries({ queryKey: ['members'] }),
    ]);
  });
  const addressOf = ({ email, phone }: Invitation) => email ?? phone ?? '';
  const when = (instant: string) => formatInstant(instant, locale);
  const columns: Column<Invitation>[] = [
    { label: t(words.to), cell: addressOf },
    {
      label: t(words.roles),
      cell: ({ roles }) => roles.map((role) => t(roleName(role))).join(locale === 'zh' ? '、' : ', '),
    },
    {
      label: t(words.state),
      cell: ({ state, expiresAt }) => (
        <>
          <Mark tone={tones[state]}>{t(words[state])}</Mark>
          {state === 'open' && <div>{t(words.expires, { when: when(expiresAt) })}</div>}
        </>
      ),
    },
    { label: t(words.by), cell: ({ invitedBy }) => invitedBy.name ?? '' },
    { label: t(words.created), cell: ({ createdAt }) => when(createdAt) },
    ...(mayWithdraw
      ? [
          {
            label: t(words.action),
            cell: (one: Invitation) =>
              one.state === 'open' && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t(words.withdraw)} ${addressOf(one)}`}
                  onClick={() => setAsked(one)}
                >
                  {t(words.withdraw)}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Paged pages={pages} empty={<Empty title={t(words.none)}>{mayWithdraw && t(words.noneHint)}</Empty>}>
        {(items) => (
          <WideTable caption={t(words.list)} columns={columns} rows={items} keyOf={({ id }) => id} />
        )}
      </Paged>
      <Confirm
        opened={asked !== null}
        title={t(words.withdrawTitle)}
        action={t(words.withdraw)}
        pending={change.isPending}
        error={change.error}
        onClose={() => {
          setAsked(null);
          change.reset();
        }}
        onConfirm={() => asked && change.mutate(asked.id)}
      >
        <p>{asked && t(words.withdrawNote, { address: addressOf(asked) })}</p>
      </Confirm>
    </>
  );
}
