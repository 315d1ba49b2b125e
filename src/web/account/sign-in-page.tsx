import { Alert } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { accountQuery, authOptionsQuery, personChanged } from '../api/account.ts';
import { useT } from '../i18n/locale.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { work } from '../work/messages.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import styles from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { enter } from './messages.ts';
import { safeNext } from './next.ts';
import { PasswordForm } from './password-form.tsx';
import { PhoneForm } from './phone-form.tsx';
import { ProviderButtons } from './provider-buttons.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';

type Way = 'mail' | 'phone';

export function SignInPage() {
  const t = useT();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { next, error } = useSearch({ from: '/sign-in' });
  const { data: options } = useQuery(authOptionsQuery);
  const { data: account } = useQuery(accountQuery);
  const [way, setWay] = useState<Way>('mail');
  const [filled, setFilled] = useState<{ email: string; password: string } | null>(null);
  const [aim, setAim] = useState<string | undefined>();
  const goOn = () => void navigate({ to: safeNext(next ?? aim) as '/' });
  const admitted = async (status: 'signed-in' | 'second-factor') => {
    await personChanged(queries);
    if (status === 'signed-in') goOn();
  };

  if (account?.secondFactor === 'pending') {
    return (
      <Entrance title={t(work.secondFactor)} lead={t(work.secondFactorHint)}>
        <SecondFactorForm onDone={goOn} />
      </Entrance>
    );
  }
  const ways: [Way, string][] = [
    ['mail', t(enter.byMail)],
    ['phone', t(enter.byPhone)],
  ];
  return (
    <Entrance title={t(enter.signIn)}>
      {error !== undefined && (
        <Alert color="red" mb="lg">
          {t(error === 'disabled' ? enter.providerDisabled : enter.providerFailed)}
        </Alert>
      )}
      {options?.sms && (
        <div role="tablist" aria-label={t(enter.signIn)} className={styles.tabs}>
          {ways.map(([name, label]) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`way-${name}`}
              aria-selected={way === name}
              aria-controls="way"
              className={styles.tab}
              onClick={() => setWay(name)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <div id="way" {...(options?.sms && { role: 'tabpanel', 'aria-labelledby': `way-${way}` })}>
        {way === 'mail' ? (
          <PasswordForm key={filled?.email ?? ''} filled={filled} onAdmitted={admitted} />
        ) : (
          <PhoneForm onAdmitted={admitted} />
        )}
      </div>
      <p className={styles.aside}>
        <Link to="/forgot-password">{t(enter.forgot)}</Link>
        {options?.signUp && (
          <span>
            {t(enter.noAccount)} <Link to="/sign-up">{t(enter.signUp)}</Link>
          </span>
        )}
      </p>
      {options && <ProviderButtons providers={options.oidc} next={safeNext(next)} />}
      {options?.mailbox && (
        <div className={styles.ways}>
          <p className={styles.small}>{t(enter.mailboxHint)}</p>
          <ButtonLink to="/mailbox" variant="default" size="sm" style={{ alignSelf: 'flex-start' }}>
            {t(enter.mailbox)}
          </ButtonLink>
        </div>
      )}
      {options && options.demo.length > 0 && (
        <DemoAccounts
          accounts={options.demo}
          places={options.places}
          onChoose={({ to, ...chosen }) => {
            setWay('mail');
            setAim(to);
            setFilled(chosen);
          }}
        />
      )}
    </Entrance>
  );
}
