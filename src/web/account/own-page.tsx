import type { ReactNode } from 'react';
import type { Account } from '../api/account.ts';
import { kept } from '../ask/account-messages.ts';
import { useT } from '../i18n/locale.tsx';
import type { PlainMessage } from '../i18n/message.ts';
import { NeedsAccount } from '../work/needs-account.tsx';
import { type Section, WorkPage } from '../work/work-page.tsx';
import { own } from './own-messages.ts';

const SECTIONS: readonly { to: Section['to']; label: PlainMessage }[] = [
  { to: '/account', label: own.profile },
  { to: '/account/security', label: own.security },
  { to: '/account/tokens', label: own.tokens },
  { to: '/account/conversations', label: kept.title },
  { to: '/account/data', label: own.data },
];

interface Props {
  title: PlainMessage;
  lead?: PlainMessage;
  beforeSecondFactor?: boolean;
  children: (account: Account) => ReactNode;
}

/** A page about the signed-in person's own account. */
export function OwnPage({ title, lead, beforeSecondFactor = false, children }: Props) {
  const t = useT();
  const sections = SECTIONS.map(({ to, label }) => ({ to, label: t(label) }));
  return (
    <NeedsAccount beforeSecondFactor={beforeSecondFactor}>
      {(account) => (
        <WorkPage title={t(title)} lead={lead && t(lead)} about={t(own.account)} sections={sections}>
          {children(account)}
        </WorkPage>
      )}
    </NeedsAccount>
  );
}
