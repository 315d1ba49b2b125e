import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { personChanged } from '../api/account.ts';
import { confirmSecondFactor, type SecondFactorOffer } from '../api/own-account.ts';
import { useT } from '../i18n/locale.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import blocks from '../work/blocks.module.css';
import { allBesideFields, fieldErrors, hasCode } from '../work/field-errors.ts';
import { BackupCodes } from './backup-codes.tsx';
import { enter } from './messages.ts';
import { QrCode } from './qr-code.tsx';
import styles from './second-factor-set-up.module.css';
import { security } from './security-messages.ts';

interface Props {
  offer: SecondFactorOffer;
  onDone: () => void;
}

/** Nothing counts before the first right code: whoever leaves in the middle is not locked out. */
export function SecondFactorSetUp({ offer: { uri, secret, backupCodes }, onDone }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const confirming = useMutation({
    mutationFn: confirmSecondFactor,
    onSuccess: async () => {
      onDone();
      await personChanged(queries);
    },
  });
  const wrong = hasCode(confirming.error, 'invalid-credentials');
  return (
    <div className={styles.steps}>
      <section className={styles.step}>
        <h3>{t(security.scan)}</h3>
        <p>{t(security.scanNote)}</p>
        <div className={styles.scan}>
          <QrCode text={uri} label={t(security.qr)} />
          <div>
            <p className={blocks.quiet}>{t(security.secret)}</p>
            <p className={styles.secret}>{secret.match(/.{1,4}/gu)?.join(' ')}</p>
            <CopyButton text={() => secret}>{t(security.copySecret)}</CopyButton>
          </div>
        </div>
      </section>
      <section className={styles.step}>
        <h3>{t(security.codes)}</h3>
        <BackupCodes codes={backupCodes} />
      </section>
      <section className={styles.step}>
        <h3>{t(security.first)}</h3>
        <form
          className={blocks.form}
          onSubmit={(event) => {
            event.preventDefault();
            confirming.mutate(code);
          }}
        >
          <TextInput
            label={t(enter.totpCode)}
            description={t(security.firstNote)}
            inputMode="numeric"
            autoComplete="one-time-code"
            maw={320}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={wrong ? t(enter.wrongCode) : fieldErrors(confirming.error).code}
            required
          />
          {confirming.isError && !wrong && !allBesideFields(confirming.error, ['code']) && (
            <FailureNotice error={confirming.error} />
          )}
          <div className={blocks.buttons}>
            <Button type="submit" loading={confirming.isPending} disabled={code.trim() === ''}>
              {t(security.turnOn)}
            </Button>
          </div>
        </form>
      </section>
    </div>
  );
}
