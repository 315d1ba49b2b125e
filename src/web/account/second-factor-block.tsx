import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Account } from '../api/account.ts';
import { offerSecondFactor, secondFactorQuery } from '../api/own-account.ts';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { hasCode } from '../work/field-errors.ts';
import { Mark } from '../work/mark.tsx';
import { work } from '../work/messages.ts';
import { CurrentPassword, wrongPassword } from './current-password.tsx';
import { enter } from './messages.ts';
import { safeNext } from './next.ts';
import { SecondFactorSetUp } from './second-factor-set-up.tsx';
import { security } from './security-messages.ts';
import { TurnOff } from './turn-off.tsx';

export function SecondFactorBlock({ account }: { account: Account }) {
  const t = useT();
  const { next } = useSearch({ from: '/account/security' });
  const [said, setSaid] = useState<'on' | 'off' | null>(null);
  const isOn = account.secondFactor === 'done';
  const isRequired = account.secondFactorRequired;
  return (
    <Block
      title={t(security.secondFactor)}
      note={t(security.secondFactorNote)}
      actions={<Mark tone={isOn ? 'good' : 'open'}>{t(isOn ? security.on : security.off)}</Mark>}
    >
      <p role="status" className={styles.status}>
        {said && t(said === 'on' ? security.nowOn : isRequired ? security.nowReplace : security.nowOff)}
      </p>
      {!isOn && <Offer mustSetUp={isRequired} onDone={() => setSaid('on')} />}
      {isOn && <CodesLeft isRequired={isRequired} />}
      {isOn && isRequired && <p className={styles.quiet}>{t(security.required)}</p>}
      {isOn && <TurnOff isRequired={isRequired} onDone={() => setSaid('off')} />}
      {isOn && next !== undefined && (
        <div className={styles.buttons}>
          <ButtonLink to={safeNext(next)}>{t(enter.goOn)}</ButtonLink>
        </div>
      )}
    </Block>
  );
}

const FEW = 3;

/** Whoever must have a second factor is told below how to get new codes. */
function CodesLeft({ isRequired }: { isRequired: boolean }) {
  const t = useT();
  const { data } = useQuery(secondFactorQuery);
  if (typeof data?.backupCodes !== 'number') return null;
  const { backupCodes: count } = data;
  const isShort = count <= FEW && !isRequired;
  return <p className={styles.quiet}>{t(isShort ? security.codesShort : security.codesLeft, { count })}</p>;
}

/** First the password, then what the authenticator needs. */
function Offer({ mustSetUp, onDone }: { mustSetUp: boolean; onDone: () => void }) {
  const t = useT();
  const [open, setOpen] = useState(mustSetUp);
  const [password, setPassword] = useState('');
  const asking = useMutation({ mutationFn: offerSecondFactor, onSuccess: () => setPassword('') });
  if (asking.data) return <SecondFactorSetUp offer={asking.data} onDone={onDone} />;
  if (!open) return <Button onClick={() => setOpen(true)}>{t(security.setUp)}</Button>;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate(password);
      }}
    >
      {mustSetUp && <p className={styles.quiet}>{t(work.secondFactorMissingHint)}</p>}
      <CurrentPassword value={password} onChange={setPassword} error={asking.error} />
      {asking.isError && !wrongPassword(asking.error) && (
        <FailureNotice error={asking.error}>
          {hasCode(asking.error, 'conflict') && <p>{t(security.already)}</p>}
        </FailureNotice>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={asking.isPending}>
          {t(security.getSecret)}
        </Button>
        {!mustSetUp && (
          <Button variant="default" onClick={() => setOpen(false)}>
            {t(work.cancel)}
          </Button>
        )}
      </div>
    </form>
  );
}
