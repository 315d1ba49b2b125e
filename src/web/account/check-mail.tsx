import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { authOptionsQuery } from '../api/account.ts';
import { accountApi } from '../api/client.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { ButtonLink } from '../shell/links.tsx';
import styles from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { keptToken } from './invitation-token.ts';
import { enter } from './messages.ts';

/** After a sign-up: the mail can be asked for again, and an address that was mistyped put right. */
export function CheckMail({ email, onAgain }: { email: string; onAgain: () => void }) {
  const t = useT();
  const { data: options } = useQuery(authOptionsQuery);
  const resending = useMutation({
    mutationFn: () => accountApi.v1.auth.email.resend.$post({ json: { email } }),
  });
  return (
    <Entrance title={t(enter.checkMail)} lead={t(enter.checkMailHint, { email })}>
      {keptToken() !== '' && <p>{t(enter.thenInvitation)}</p>}
      {resending.isError && <FailureNotice error={resending.error} />}
      <div className={styles.ways}>
        {options?.mailbox && <ButtonLink to="/mailbox">{t(enter.mailbox)}</ButtonLink>}
        <Button
          variant="default"
          loading={resending.isPending}
          disabled={resending.isSuccess}
          onClick={() => resending.mutate()}
        >
          {t(resending.isSuccess ? enter.resent : enter.resend)}
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          {t(enter.otherEmail)}
        </Button>
      </div>
    </Entrance>
  );
}
