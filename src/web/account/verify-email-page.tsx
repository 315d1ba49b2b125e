import { Skeleton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { personChanged } from '../api/account.ts';
import { accountApi, bodyOf } from '../api/client.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { hasCode } from '../work/field-errors.ts';
import { Entrance } from './entrance.tsx';
import { keptToken } from './invitation-token.ts';
import { enter } from './messages.ts';

export function VerifyEmailPage() {
  const t = useT();
  const queries = useQueryClient();
  const { token = '' } = useSearch({ from: '/verify-email' });
  const verifying = useMutation({
    mutationFn: async () =>
      (await bodyOf(await accountApi.v1.auth.email.verify.$post({ json: { token } }))).status,
    onSuccess: () => personChanged(queries),
  });
  const { mutate } = verifying;
  // Once: a link works a single time, and a page drawn twice must not spend it twice.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    mutate();
  }, [mutate]);

  if (verifying.isSuccess) {
    return (
      <Entrance title={t(enter.verified)}>
        {keptToken() !== '' ? (
          <ButtonLink to="/invitation">{t(enter.toInvitation)}</ButtonLink>
        ) : verifying.data === 'signed-in' ? (
          <ButtonLink to="/account">{t(enter.goOn)}</ButtonLink>
        ) : (
          <ButtonLink to="/sign-in">{t(enter.signIn)}</ButtonLink>
        )}
      </Entrance>
    );
  }
  if (hasCode(verifying.error, 'gone', 'invalid-input')) {
    return (
      <Entrance title={t(enter.linkGone)} lead={t(enter.linkGoneHint)}>
        <ButtonLink to="/sign-in">{t(enter.signIn)}</ButtonLink>
      </Entrance>
    );
  }
  return (
    <Entrance title={t(enter.verifyTitle)}>
      {verifying.isError ? (
        <FailureNotice error={verifying.error} onRetry={() => mutate()} />
      ) : (
        <Skeleton height={24} aria-busy="true" aria-label={t(enter.verifying)} />
      )}
    </Entrance>
  );
}
