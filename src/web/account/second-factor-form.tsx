import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { personChanged } from '../api/account.ts';
import { accountApi } from '../api/client.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { allBesideFields, fieldErrors, hasCode } from '../work/field-errors.ts';
import styles from './entrance.module.css';
import { enter } from './messages.ts';

/** Takes the code that makes a session whole: of the authenticator, or one of the backup codes. */
export function SecondFactorForm({ onDone }: { onDone?: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const [kind, setKind] = useState<'totp' | 'backup'>('totp');
  const [code, setCode] = useState('');
  const confirming = useMutation({
    mutationFn: () => accountApi.v1.auth['second-factor'].$post({ json: { kind, code } }),
    onSuccess: async () => {
      await personChanged(queries);
      onDone?.();
    },
  });
  const isTotp = kind === 'totp';
  const wrong = hasCode(confirming.error, 'invalid-credentials');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        confirming.mutate();
      }}
    >
      <TextInput
        key={kind}
        label={t(isTotp ? enter.totpCode : enter.backupCode)}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="one-time-code"
        inputMode={isTotp ? 'numeric' : 'text'}
        error={wrong ? t(isTotp ? enter.wrongCode : enter.wrongBackup) : fieldErrors(confirming.error).code}
        data-autofocus
        maw={320}
        required
      />
      {!isTotp && <p className={styles.small}>{t(enter.factorLost)}</p>}
      {confirming.isError && !wrong && !allBesideFields(confirming.error, ['code']) && (
        <FailureNotice error={confirming.error} />
      )}
      <div className={styles.aside} style={{ justifyContent: 'flex-start', marginTop: 0 }}>
        <Button type="submit" loading={confirming.isPending} disabled={code.trim() === ''}>
          {t(enter.confirm)}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            setKind(isTotp ? 'backup' : 'totp');
            setCode('');
            confirming.reset();
          }}
        >
          {t(isTotp ? enter.backupInstead : enter.totpInstead)}
        </Button>
      </div>
    </form>
  );
}
