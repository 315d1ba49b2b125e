import type { VerificationState } from '../api/enterprises.ts';
import { formatDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { useRoles } from '../work/use-roles.ts';
import { nextSteps } from './messages.ts';
import styles from './next-step.module.css';
import { VerificationMark } from './verification-mark.tsx';

interface Props {
  enterprise: { id: string; verification: VerificationState; verifiedAt?: string | null };
  /** On the page that it leads to, it leads nowhere. */
  withoutLink?: boolean;
}

/** Whether the office knows who this is, and what is to be done next by whom. */
export function NextStep({ enterprise: { id, verification, verifiedAt }, withoutLink = false }: Props) {
  const { locale, t } = useLocale();
  const { holds, roleIn } = useRoles();
  const role = roleIn(id);
  const mayAct = role === 'owner';
  const officer = role === null && holds('case-officer');
  const link =
    officer && verification === 'waiting'
      ? nextSteps.decideLink
      : verification === 'waiting'
        ? nextSteps.waitingLink
        : verification === 'returned'
          ? nextSteps.returnedLink
          : verification === 'unverified' && mayAct
            ? nextSteps.unverifiedLink
            : null;
  const isMemberOfVerified = role !== null && verification === 'verified';
  const urgent = (mayAct && (verification === 'unverified' || verification === 'returned')) || officer;
  return (
    <div className={styles.band} data-state={verification}>
      <VerificationMark state={verification} />
      <p className={styles.text}>
        {verification === 'verified' && verifiedAt
          ? t(nextSteps.verifiedSince, {
              date: formatDay(verifiedAt, locale),
            })
          : t(nextSteps[verification])}
        {!mayAct && role !== null && (verification === 'unverified' || verification === 'returned') && (
          <> {t(nextSteps.toOwner)}</>
        )}
      </p>
      {link && !withoutLink && (
        <ButtonLink
          to="/enterprises/$enterpriseId/verification"
          params={{ enterpriseId: id }}
          variant={urgent ? 'filled' : 'default'}
        >
          {t(link)}
        </ButtonLink>
      )}
      {isMemberOfVerified && !withoutLink && (
        <ButtonLink to="/enterprises/$enterpriseId/pilots" params={{ enterpriseId: id }} variant="default">
          {t(nextSteps.verifiedLink)}
        </ButtonLink>
      )}
    </div>
  );
}
