import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { Button, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, type LinkProps, useNavigate } from '@tanstack/react-router';
import { type Account, signOut } from '../api/account.ts';
import { useT } from '../i18n/locale.tsx';
import { IconChevronDown } from '../icons.ts';
import { Bell } from '../messages/bell.tsx';
import styles from './account-entry.module.css';
import { shell } from './messages.ts';

interface Entry {
  to: LinkProps['to'];
  label: string;
}

/** Where this person works, by the roles held. */
function useEntries(account: Account): Entry[] {
  const t = useT();
  const holds = (...roles: string[]) => account.office.some((role) => roles.includes(role));
  const reviews = account.appointments.some(({ kind }) => kind === 'pilot');
  const scores = account.appointments.some(({ kind }) => kind === 'batch');
  const entries: (Entry | false)[] = [
    reviews && { to: '/reviews', label: t(shell.reviews) },
    scores && { to: '/scoring', label: t(shell.scoring) },
    account.office.length > 0 && { to: '/office', label: t(shell.office) },
    (account.office.length === 0 || account.enterprises.length > 0) && {
      to: '/enterprises',
      label: t(shell.enterprises),
    },
    account.enterprises.length > 0 && { to: '/pilots', label: t(shell.pilots) },
    holds('auditor') && { to: '/ledger/entries', label: t(shell.ledgerSearch) },
    holds('administrator', 'auditor') && { to: '/office/jobs', label: t(shell.jobs) },
    { to: '/account', label: t(shell.account) },
  ];
  return entries.filter((entry) => entry !== false);
}

export default function AccountMenu({ account }: { account: Account }) {
  const t = useT();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const entries = useEntries(account);
  const leaving = useMutation({
    mutationFn: () => signOut(queries),
    onSuccess: () => navigate({ to: '/' }),
  });
  // Before the second factor is shown there is nothing to be read.
  const reads =
    account.secondFactor === 'done' || (account.secondFactor === 'none' && !account.secondFactorRequired);
  return (
    <>
      {reads ? <Bell /> : <span className={styles.bellPlace} />}
      <Menu position="bottom-end" width={200} shadow="sm">
        <Menu.Target>
          <Button
            variant="default"
            size="compact-md"
            className={styles.menu}
            rightSection={<IconChevronDown size={14} stroke={1.6} />}
            aria-label={t(shell.accountOf, { name: account.name })}
          >
            <span className={styles.name}>{account.name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {entries.map(({ to, label }) => (
            <Menu.Item key={label} component={Link} to={to as '/'}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => leaving.mutate()} disabled={leaving.isPending}>
            {t(shell.signOut)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
