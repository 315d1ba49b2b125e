import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FieldError } from '../../../shared/errors.ts';
import { fieldName, patternOf } from '../../../shared/pilots/fields.ts';
import { byStep } from '../../../shared/pilots/steps.ts';
import type { Versioned } from '../../api/client.ts';
import { enterpriseQuery } from '../../api/enterprises.ts';
import { type Pilot, submitPilot } from '../../api/pilots.ts';
import { fieldAnchor } from '../../declaration/declaration-view.tsx';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { ButtonLink } from '../../shell/links.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Mark } from '../../work/mark.tsx';
import { useChange } from '../../work/use-change.ts';
import { useRoles } from '../../work/use-roles.ts';
import { lacksConsent } from '../lacks-consent.ts';
import { told as messages } from '../messages.ts';
import { ToldList } from '../told-list.tsx';
import { usePilotOf, useRefresh } from '../use-pilot.ts';
import { check } from './check-messages.ts';
import styles from './check-step.module.css';
import type { Told } from './remarks.ts';
import { stepWords } from './step-messages.ts';

const ADDRESS = '/enterprises/$enterpriseId/pilots/$pilotId/edit/$section';

interface Props {
  pilot: Versioned<Pilot>;
  problems: readonly FieldError[];
  told: readonly Told[];
  isUnsaved: boolean;
}

/** Everything that stands in the way, each with the way to it; then what happens next. */
export function CheckStep({ pilot: { value: pilot, version }, problems, told, isUnsaved }: Props) {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { data: enterprise } = useQuery(enterpriseQuery(of.enterpriseId));
  const isOwner = useRoles().roleIn(of.enterpriseId) === 'owner';
  const submission = useChange(submitPilot, async () => {
    await refresh();
    await navigate({ to: '/enterprises/$enterpriseId/pilots/$pilotId', params: { ...of } });
  });
  const without = pilot.parties.filter(lacksConsent);
  const isVerified = enterprise?.value.verification === 'verified';
  const maySubmit = pilot.verbs.includes('submit');
  const isReady = problems.length === 0 && without.length === 0 && isVerified;
  return (
    <>
      {told.length > 0 && (
        <Block title={t(messages.title)} note={t(messages.note)}>
          <ToldList told={told} />
        </Block>
      )}
      <Block title={t(check.contents)}>
        {problems.length === 0 ? (
          <Mark tone="good">{t(check.complete)}</Mark>
        ) : (
          [...byStep(problems)].map(([step, missing]) => (
            <section key={step} className={styles.step} aria-label={t(stepWords[step].name)}>
              <h3>{t(stepWords[step].name)}</h3>
              <ul className={styles.missing}>
                {missing.map((problem) => (
                  <li key={`${problem.path} ${problem.en}`}>
                    <Link to={ADDRESS} params={{ ...of, section: step }} hash={fieldAnchor(problem.path)}>
                      {fieldName(problem.path)?.[locale] ?? patternOf(problem.path)}
                    </Link>{' '}
                    <span>{problem[locale]}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))
        )}
      </Block>
      {maySubmit || !isOwner ? (
        <>
          <Block title={t(check.applicants)}>
            {without.length === 0 ? (
              <Mark tone="good">{t(check.consented)}</Mark>
            ) : (
              <ul className={styles.missing}>
                {without.map(({ id, name }) => (
                  <li key={id}>
                    <Link to={ADDRESS} params={{ ...of, section: 'applicants' }}>
                      {name}
                    </Link>{' '}
                    <span>{t(check.notConsented)}</span>
                  </li>
                ))}
              </ul>
            )}
            {enterprise && !isVerified && (
              <p className={styles.verify}>
                <Mark tone="amiss">{t(check.notVerified)}</Mark>{' '}
                <Link to="/enterprises/$enterpriseId/verification" params={{ enterpriseId: of.enterpriseId }}>
                  {t(check.verify)}
                </Link>
              </p>
            )}
          </Block>
          <Block title={t(check.submit)}>
            <ol className={styles.next}>
              <li>{t(check.frozen)}</li>
              <li>{t(check.stamp)}</li>
              <li>{t(check.form)}</li>
            </ol>
            {!isOwner && <p className={blocks.quiet}>{t(check.onlyOwner)}</p>}
            {submission.error && <FailureNotice error={submission.error} />}
            {maySubmit && (
              <div className={blocks.buttons}>
                <Button
                  loading={submission.isPending}
                  disabled={!isReady || isUnsaved}
                  onClick={() => submission.mutate({ ...of, version }, { onError: () => void refresh() })}
                >
                  {t(pilot.version === 0 ? check.submit : check.submitAgain)}
                </Button>
                <span role="status" className={blocks.quiet}>
                  {isUnsaved ? t(check.waitForSave) : !isReady && t(check.notReady)}
                </span>
              </div>
            )}
          </Block>
        </>
      ) : (
        <ButtonLink to="/enterprises/$enterpriseId/pilots/$pilotId" params={{ ...of }}>
          {t(pilot.verbs.includes('ask') ? check.ask : check.back)}
        </ButtonLink>
      )}
    </>
  );
}
