import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { OfficeRole } from '../../shared/roles.ts';
import { SecondFactorForm } from '../account/second-factor-form.tsx';
import { type Account, accountQuery } from '../api/account.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { work } from './messages.ts';
import { roleName } from './role-name.ts';
import { WorkPage } from './work-page.tsx';

interface Props {
  /** Any of these; none: any account will do. */
  office?: readonly OfficeRole[] | undefined;
  /** Open before a second factor was set up, so that it can be. */
  beforeSecondFactor?: boolean;
  children: (account: Account) => ReactNode;
}

/**
 * Lets a signed-in person with the role through to the page, and shows everybody else the next step, at this very
 * address. What was typed on the page is kept by its own draft.
 */
export function NeedsAccount({ office, beforeSecondFactor, children }: Props) {
  const t = useT();
  const { data: account, error, refetch } = useQuery(accountQuery);
  const wasIn = useRef(false);
  useEffect(() => {
    if (account) wasIn.current = true;
  }, [account]);
  const here = useRouterState({ select: ({ location }) => `${location.pathname}${location.searchStr}` });
  if (account === undefined) {
    return (
      <WorkPage title={error ? t(work.unknownAccount) : t(work.oneMoment)}>
        {error ? (
          <FailureNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton height={24} width="50%" aria-busy="true" />
        )}
      </WorkPage>
    );
  }
  if (account === null) {
    return (
      <WorkPage
        title={t(wasIn.current ? work.signedOut : work.signInNeeded)}
        lead={t(wasIn.current ? work.signedOutHint : work.signInNeededHint)}
      >
        <ButtonLink to="/sign-in" search={{ next: here } as never}>
          {t(work.signIn)}
        </ButtonLink>
      </WorkPage>
    );
  }
  if (account.secondFactor === 'pending') {
    return (
      <WorkPage title={t(work.secondFactor)} lead={t(work.secondFactorHint)}>
        <SecondFactorForm />
      </WorkPage>
    );
  }
  const mustSetUp =
    account.secondFactorRequired && account.office.length > 0 && account.secondFactor !== 'done';
  if (mustSetUp && !beforeSecondFactor) {
    return (
      <WorkPage title={t(work.secondFactorMissing)} lead={t(work.secondFactorMissingHint)}>
        <ButtonLink to="/account/security" search={{ next: here } as never}>
          {t(work.secondFactorSetUp)}
        </ButtonLink>
      </WorkPage>
    );
  }
  if (office && !office.some((role) => account.office.includes(role))) {
    return <NotForYou office={office} account={account} />;
  }
  return children(account);
}

/** Whose the room is, and the way to where this account is at home. */
function NotForYou({ office, account }: { office: readonly OfficeRole[]; account: Account }) {
  const { locale, t } = useLocale();
  return (
    <WorkPage
      title={t(work.notForYou)}
      lead={t(work.notForYouHint, {
        roles: office.map((role) => t(roleName(role))).join(locale === 'zh' ? '、' : ', '),
      })}
    >
      {account.office.length > 0 ? (
        <ButtonLink to="/office" variant="default">
          {t(work.backToDesk)}
        </ButtonLink>
      ) : (
        <ButtonLink to="/" variant="default">
          {t(work.backHome)}
        </ButtonLink>
      )}
    </WorkPage>
  );
}
