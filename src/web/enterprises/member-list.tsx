import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ENTERPRISE_ROLE_NAMES } from '../../shared/roles.ts';
import { changeMemberRole, type Member, memberPage, removeMember } from '../api/people.ts';
import { formatDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { Mark } from '../work/mark.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { useChange } from '../work/use-change.ts';
import { useRoles } from '../work/use-roles.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { useEnterpriseId } from './enterprise-page.tsx';
import { members } from './member-messages.ts';

/** As the list has them, each with the version of the list. */
type Listed = Member & { version: string };
/** By id: after a change by somebody else the list, and with it the version, is another. */
type Asked = { memberId: string; what: 'role' | 'removal' };

export function MemberList() {
  const { locale, t } = useLocale();
  const enterpriseId = useEnterpriseId();
  const roles = useRoles();
  const mayChange = roles.roleIn(enterpriseId) === 'owner';
  const [asked, setAsked] = useState<Asked | null>(null);
  const pages = usePaged<Listed>(['members', enterpriseId], (cursor, signal) =>
    memberPage(enterpriseId, cursor, signal),
  );
  const member = pages.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === asked?.memberId);
  const columns: Column<Listed>[] = [
    {
      label: t(members.name),
      cell: ({ id, name }) => (id === roles.id ? `${name}${t(members.you)}` : name),
    },
    { label: t(members.address), cell: ({ email, phone }) => email ?? phone ?? '' },
    {
      label: t(members.role),
      cell: ({ role, state }) => (
        <>
          {t(ENTERPRISE_ROLE_NAMES[role])}
          {state !== 'active' && (
            <div>
              <Mark tone="over">{t(members.disabled)}</Mark>
            </div>
          )}
        </>
      ),
    },
    {
      label: t(members.since),
      cell: ({ since }) => formatDay(since, locale),
    },
    ...(mayChange
      ? [
          {
            label: t(members.action),
            cell: (member: Listed) => <Actions member={member} own={member.id === roles.id} ask={setAsked} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <Paged pages={pages} empty={null}>
        {(items) => (
          <WideTable caption={t(members.list)} columns={columns} rows={items} keyOf={({ id }) => id} />
        )}
      </Paged>
      <Ask what={asked?.what ?? null} member={member} onClose={() => setAsked(null)} />
    </>
  );
}

/** Who removes themselves leaves, which is asked elsewhere. */
function Actions({ member, own, ask }: { member: Listed; own: boolean; ask: (asked: Asked) => void }) {
  const { t } = useLocale();
  const role = t(member.role === 'owner' ? members.toMember : members.toOwner);
  return (
    <div className={styles.inline}>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${role}: ${member.name}`}
        onClick={() => ask({ memberId: member.id, what: 'role' })}
      >
        {role}
      </Button>
      {!own && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t(members.remove)}: ${member.name}`}
          onClick={() => ask({ memberId: member.id, what: 'removal' })}
        >
          {t(members.remove)}
        </Button>
      )}
    </div>
  );
}

interface AskProps {
  what: Asked['what'] | null;
  member: Listed | undefined;
  onClose: () => void;
}

function Ask({ what, member, onClose }: AskProps) {
  const { t } = useLocale();
  const enterpriseId = useEnterpriseId();
  const queries = useQueryClient();
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['members', enterpriseId] });
    await queries.invalidateQueries({ queryKey: ['account'] });
  };
  const roleChange = useChange(changeMemberRole, done);
  const removal = useChange(removeMember, done);
  async function done() {
    close();
    await refresh();
  }
  function close() {
    roleChange.reset();
    removal.reset();
    onClose();
  }
  const name = member?.name ?? '';
  const role = member?.role === 'owner' ? 'member' : 'owner';
  const [title, note] =
    what === 'removal'
      ? [t(members.removeTitle), t(members.removeNote, { name })]
      : role === 'owner'
        ? [t(members.toOwner), t(members.toOwnerNote, { name })]
        : [t(members.toMember), t(members.toMemberNote, { name })];
  const personId = member?.id ?? '';
  return (
    <Confirm
      opened={what !== null}
      title={title}
      action={what === 'removal' ? t(members.remove) : title}
      danger={what === 'removal'}
      pending={roleChange.isPending || removal.isPending}
      error={what === 'removal' ? removal.error : roleChange.error}
      onClose={close}
      onConfirm={() =>
        what === 'removal'
          ? removal.mutate({ enterpriseId, personId })
          : roleChange.mutate(
              { enterpriseId, personId, role, version: member?.version ?? '' },
              { onError: () => void refresh() },
            )
      }
    >
      <p>{note}</p>
    </Confirm>
  );
}
