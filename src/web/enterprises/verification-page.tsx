import { useQuery } from '@tanstack/react-query';
import { type Attempt, verificationQuery } from '../api/enterprises.ts';
import { useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Loaded } from '../work/loaded.tsx';
import { useRoles } from '../work/use-roles.ts';
import { AttemptList } from './attempt-list.tsx';
import { CaseNavigation } from './case-navigation.tsx';
import { DecisionBlock } from './decision-block.tsx';
import { EnterprisePage, useEnterpriseId } from './enterprise-page.tsx';
import { NextStep } from './next-step.tsx';
import { PapersForm } from './papers-form.tsx';
import { verification as messages } from './verification-messages.ts';

export function VerificationPage() {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const role = useRoles().roleIn(enterpriseId);
  const query = useQuery(verificationQuery(enterpriseId));
  return (
    <EnterprisePage title={t(messages.title)}>
      {(enterprise) => (
        <Loaded query={query}>
          {({ value: { state, attempts, office }, version }) => (
            <>
              {office && role === null && <CaseNavigation enterpriseId={enterpriseId} />}
              {!(office && state === 'waiting') && (
                <div className={styles.block}>
                  <NextStep enterprise={enterprise.value} withoutLink />
                </div>
              )}
              {role === 'owner' && (state === 'unverified' || state === 'returned') && (
                <PapersForm last={attempts[0] ?? null} />
              )}
              {office && state === 'waiting' && waitingOf(attempts) && (
                <DecisionBlock
                  key={waitingOf(attempts)?.id}
                  enterprise={enterprise.value}
                  version={version}
                  attempt={waitingOf(attempts)!}
                  office={office}
                />
              )}
              <Block title={t(messages.attempts)}>
                <AttemptList attempts={attempts} />
              </Block>
            </>
          )}
        </Loaded>
      )}
    </EnterprisePage>
  );
}

function waitingOf(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.find(({ state }) => state === 'waiting');
}
