import { Button, Group, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  ENTERPRISE_ROLE_NAMES,
  isEnterpriseRole,
  isOfficeRole,
  OFFICE_ROLE_NAMES,
} from '../../shared/roles.ts';
import { accountQuery, personChanged } from '../api/account.ts';
import { bodyOf, membersApi } from '../api/client.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { hasCode } from '../work/field-errors.ts';
import { work } from '../work/messages.ts';
import styles from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { forgetToken, givenToken } from './invitation-token.ts';
import { enter, invitation as messages } from './messages.ts';
import { SecondFactorForm } from './second-factor-form.tsx';

const { invitations } = membersApi.v1;

export function InvitationPage() {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [token] = useState(givenToken);
  const { data: account } = useQuery(accountQuery);
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', token],
    enabled: token !== '',
    retry: false,
    queryFn: async () => bodyOf(await invitations.look.$post({ json: { token } })),
  });
  const accepting = useMutation({
    mutationFn: async () => bodyOf(await invitations.accept.$post({ json: { token } })),
    onSuccess: async ({ realm, scope }) => {
      forgetToken();
      await personChanged(queries);
      await navigate({
        to: (realm === 'enterprise'
          ? `/enterprises/${scope}`
          : realm === 'office'
            ? '/office'
            : '/account') as '/',
      });
    },
  });

  if (token === '') return <Entrance title={t(messages.missing)} lead={t(messages.missingHint)} />;
  if (hasCode(error, 'gone', 'not-found') || hasCode(accepting.error, 'gone')) {
    return <Entrance title={t(messages.gone)} lead={t(messages.goneHint)} />;
  }
  if (account?.secondFactor === 'pending') {
    return (
      <Entrance title={t(work.secondFactor)} lead={t(work.secondFactorHint)}>
        <SecondFactorForm />
      </Entrance>
    );
  }
  if (error) {
    return (
      <Entrance title={t(messages.title)}>
        <FailureNotice error={error} onRetry={() => void refetch()} />
      </Entrance>
    );
  }
  if (!data || account === undefined) {
    return (
      <Entrance title={t(messages.title)}>
        <Skeleton height={24} aria-busy="true" />
      </Entrance>
    );
  }
  const nameOf = (role: string) =>
    isOfficeRole(role)
      ? OFFICE_ROLE_NAMES[role][locale]
      : isEnterpriseRole(role)
        ? ENTERPRISE_ROLE_NAMES[role][locale]
        : t(messages.expert);
  const title =
    data.realm === 'enterprise'
      ? t(messages.toEnterprise, { name: data.enterpriseName ?? '' })
      : t(data.realm === 'office' ? messages.toOffice : messages.asExpert);
  const facts: [string, string | null][] = [
    [t(messages.role), data.roles.map(nameOf).join(locale === 'zh' ? '、' : ', ')],
    [t(messages.invitedBy), data.invitedBy],
    [t(messages.address), data.addressHint],
    [t(messages.until), formatInstant(data.expiresAt, locale)],
  ];
  return (
    <Entrance title={title}>
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {account === null ? (
        <>
          <p className={styles.lead}>{t(messages.first)}</p>
          <Group mt="md">
            <ButtonLink to="/sign-in" search={{ next: '/invitation' } as never}>
              {t(enter.signIn)}
            </ButtonLink>
            <ButtonLink to="/sign-up" variant="default">
              {t(enter.signUp)}
            </ButtonLink>
          </Group>
        </>
      ) : (
        <>
          <p className={styles.small}>{t(messages.signedInAs, { name: account.name })}</p>
          {accepting.isError && <FailureNotice error={accepting.error} />}
          <Button mt="md" loading={accepting.isPending} onClick={() => accepting.mutate()}>
            {t(messages.accept)}
          </Button>
        </>
      )}
    </Entrance>
  );
}
