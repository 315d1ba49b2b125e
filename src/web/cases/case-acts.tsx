import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComplianceView } from '../../compliance/pilot-schemas.ts';
import { today } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import type { PilotState } from '../../shared/pilots/states.ts';
import { OFFICE_ROLE_NAMES, type OfficeRole } from '../../shared/roles.ts';
import type { CaseView } from '../api/cases.ts';
import { caseComplianceQuery } from '../api/cases.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import type { Translate } from '../i18n/message.ts';
import { useRoles } from '../work/use-roles.ts';
import { ActDialog } from './act-dialog.tsx';
import { acts, nextSteps, type OfficeAct } from './act-messages.ts';
import { actName } from './act-name.ts';
import styles from './case-acts.module.css';
import { useCase } from './case-context.ts';
import { type Obstacle, ObstacleList } from './obstacle-list.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { SealCheck } from './seal-check.tsx';
import { StillOpen } from './still-open.tsx';
import { useRemarks } from './use-remarks.ts';

/** What leads on from a state, the usual way first. */
const LEADS_ON: Partial<Record<PilotState, readonly OfficeAct[]>> = {
  submitted: ['accept', 'return'],
  boundary_review: ['to-expert-review', 'return'],
  expert_review: ['admit', 'return'],
  public_notice: ['register'],
  registered: ['start-testing'],
  testing: ['pause'],
  paused: ['resume'],
  final_report: ['assess', 'return-report'],
  recorded: ['follow'],
  reported: ['assess'],
  assessed: ['complete'],
};
const ENDS: readonly OfficeAct[] = ['reject', 'terminate'];
const APPROVERS: ReadonlySet<OfficeAct> = new Set(['admit', 'assess', 'reject', 'terminate']);
const roleFor = (act: OfficeAct): OfficeRole => (APPROVERS.has(act) ? 'approver' : 'case-officer');

/** What the state calls for, who may do it, what stands in the way, and the acts themselves. */
export function CaseActs() {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const { holds } = useRoles();
  const remarks = useRemarks();
  const [asked, setAsked] = useState<OfficeAct | null>(null);
  const [done, setDone] = useState<OfficeAct | null>(null);
  const { data: compliance } = useQuery({
    ...caseComplianceQuery(pilot.id),
    enabled: pilot.state === 'boundary_review' || pilot.state === 'registered',
  });
  const may = (act: OfficeAct) => pilot.verbs.includes(act);
  const leading = LEADS_ON[pilot.state] ?? [];
  const first = leading[0];
  const obstacles = first ? obstaclesTo(first, pilot, compliance?.value, { locale, t }) : [];
  const blocked = obstacles.length > 0 || (first === 'accept' && remarks.written.length > 0);
  const others = leading.filter((act) => !may(act));
  const label = (act: OfficeAct) =>
    act === 'return' && remarks.written.length > 0
      ? t(acts.remarksCount, { act: actName(act, locale), count: remarks.written.length })
      : actName(act, locale);
  return (
    <section className={styles.acts} aria-labelledby="case-acts" data-screen-only>
      <div className={styles.main}>
        <h2 id="case-acts" className={styles.title}>
          {t(acts.title)}
        </h2>
        <p className={styles.step}>{t(nextSteps[pilot.state])}</p>
        {pilot.office?.recused && (
          <Alert variant="outline" color="gray" title={t(acts.recused)}>
            {t(acts.recusedNote)}
          </Alert>
        )}
        {first && obstacles.length > 0 && (
          <div className={styles.obstacles}>
            <p>{t(acts.obstacles, { act: actName(first, locale) })}</p>
            <ObstacleList obstacles={obstacles} />
          </div>
        )}
        {pilot.requests.some(({ state }) => state === 'waiting') && (
          <ObstacleList obstacles={[{ path: 'requests', text: t(acts.requestWaits) }]} />
        )}
        <div className={styles.buttons}>
          {may('take') && (
            <Button
              variant={pilot.caseOfficer === null ? 'filled' : 'default'}
              onClick={() => setAsked('take')}
            >
              {label('take')}
            </Button>
          )}
          {leading.filter(may).map((act) => (
            <Button
              key={act}
              variant={act === first && !may('take') ? 'filled' : 'default'}
              disabled={act === first ? blocked : act === 'return' && remarks.written.length === 0}
              onClick={() => setAsked(act)}
            >
              {label(act)}
            </Button>
          ))}
          {ENDS.filter(may).map((act) => (
            <Button key={act} variant="default" className={styles.end} onClick={() => setAsked(act)}>
              {label(act)}
            </Button>
          ))}
        </div>
        <p role="status" className={styles.status}>
          {done !== null && t(acts.done, { act: actName(done, locale) })}
        </p>
        {may('return') && remarks.written.length === 0 && <p className={styles.quiet}>{t(acts.noRemarks)}</p>}
        {may('accept') && remarks.written.length > 0 && (
          <p className={styles.quiet}>{t(acts.remarksWritten, { count: remarks.written.length })}</p>
        )}
        {!pilot.office?.recused &&
          others.map((act) => (
            <p key={act} className={styles.quiet}>
              {roleFor(act) === 'approver' && holds('approver') && pilot.office?.handled
                ? t(acts.handled, { act: actName(act, locale) })
                : t(acts.by, { act: actName(act, locale), role: OFFICE_ROLE_NAMES[roleFor(act)][locale] })}
            </p>
          ))}
      </div>
      <p className={styles.powers}>
        {pilot.regulator ? t(acts.regulatorPowers, { regulator: pilot.regulator.regulator }) : t(acts.powers)}
      </p>
      {asked === 'return' ? (
        <ReturnDialog onClose={(sent) => close('return', sent)} />
      ) : (
        asked && (
          <ActDialog act={asked} onClose={(sent) => close(asked, sent)}>
            {asked === 'accept' && <SealCheck accepting />}
            {(asked === 'resume' || asked === 'assess' || asked === 'complete') && <StillOpen act={asked} />}
          </ActDialog>
        )
      )}
    </section>
  );

  function close(act: OfficeAct, sent: boolean) {
    setAsked(null);
    setDone(sent ? act : null);
  }
}

/** What is known to stand in the way before anything is tried; the service looks again. */
function obstaclesTo(
  act: OfficeAct,
  pilot: CaseView,
  compliance: ComplianceView | undefined,
  { locale, t }: { locale: Locale; t: Translate },
): Obstacle[] {
  if (act === 'to-expert-review' || act === 'start-testing') {
    const found = compliance?.obstacles[act === 'start-testing' ? 'testing' : 'review'] ?? [];
    return found.map(({ path, ...said }) => ({ path, text: said[locale] }));
  }
  if (act === 'accept') {
    const sealed = pilot.versions.find(({ number }) => number === pilot.version)?.sealed ?? false;
    return [...(sealed ? [] : [{ path: 'seal', text: t(acts.notSealed) }]), ...withoutConsent(pilot, t)];
  }
  if (act === 'follow') {
    return [
      ...(pilot.regulator?.document ? [] : [{ path: 'document', text: t(acts.noDocument) }]),
      ...withoutConsent(pilot, t),
    ];
  }
  if (act === 'admit') {
    const heard = pilot.opinions?.some(({ version }) => version === pilot.version);
    return heard ? [] : [{ path: 'opinions', text: t(acts.noOpinion) }];
  }
  if (act === 'register' && pilot.notice && pilot.notice.until >= today(() => new Date())) {
    return [{ path: 'notice', text: t(acts.noticeRuns, { until: formatDate(pilot.notice.until, locale) }) }];
  }
  return [];
}

function withoutConsent({ parties }: CaseView, t: Translate): Obstacle[] {
  return parties
    .filter(({ consent }) => consent === 'none' || consent === 'declined' || consent === 'letter')
    .map(({ id, name, consent }) => ({
      path: `parties.${id}`,
      text: t(consent === 'letter' ? acts.letterUnchecked : acts.noConsent, { name }),
    }));
}
