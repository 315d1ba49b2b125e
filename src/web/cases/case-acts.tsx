import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PilotState } from '../../shared/pilots/states.ts';
import { OFFICE_ROLE_NAMES, type OfficeRole } from '../../shared/roles.ts';
import { caseComplianceQuery } from '../api/cases.ts';
import { useLocale } from '../i18n/locale.tsx';
import { useRoles } from '../work/use-roles.ts';
import { ActDialog } from './act-dialog.tsx';
import { acts, nextSteps, type OfficeAct } from './act-messages.ts';
import { actName } from './act-name.ts';
import styles from './case-acts.module.css';
import { useCase } from './case-context.ts';
import { ObstacleList } from './obstacle-list.tsx';
import { obstaclesTo } from './obstacles-to.ts';
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
  const [asked, setAsked] = useState<OfficeAct | null>(null);
  const [done, setDone] = useState<OfficeAct | null>(null);
  const { data: compliance } = useQuery({
    ...caseComplianceQuery(pilot.id),
    enabled: pilot.state === 'boundary_review' || pilot.state === 'registered',
  });
  const first = LEADS_ON[pilot.state]?.[0];
  const obstacles = first ? obstaclesTo(first, pilot, compliance?.value, { locale, t }) : [];
  const close = (act: OfficeAct, sent: boolean) => {
    setAsked(null);
    setDone(sent ? act : null);
  };
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
        <ActButtons isBlocked={obstacles.length > 0} onAsk={setAsked} />
        <p role="status" className={styles.status}>
          {done !== null && t(acts.done, { act: actName(done, locale) })}
        </p>
        <AboutRemarks />
        <WhoElseActs />
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
}

/** What the reader may do: taking the case, what leads on, what ends it. */
function ActButtons({ isBlocked, onAsk }: { isBlocked: boolean; onAsk: (act: OfficeAct) => void }) {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const { written } = useRemarks();
  const may = (act: OfficeAct) => pilot.verbs.includes(act);
  const leading = LEADS_ON[pilot.state] ?? [];
  const first = leading[0];
  const isDisabled = (act: OfficeAct) =>
    act === first
      ? isBlocked || (act === 'accept' && written.length > 0)
      : act === 'return' && written.length === 0;
  const label = (act: OfficeAct) =>
    act === 'return' && written.length > 0
      ? t(acts.remarksCount, { act: actName(act, locale), count: written.length })
      : actName(act, locale);
  return (
    <div className={styles.buttons}>
      {may('take') && (
        <Button variant={pilot.caseOfficer === null ? 'filled' : 'default'} onClick={() => onAsk('take')}>
          {label('take')}
        </Button>
      )}
      {leading.filter(may).map((act) => (
        <Button
          key={act}
          variant={act === first && !may('take') ? 'filled' : 'default'}
          disabled={isDisabled(act)}
          onClick={() => onAsk(act)}
        >
          {label(act)}
        </Button>
      ))}
      {ENDS.filter(may).map((act) => (
        <Button key={act} variant="default" className={styles.end} onClick={() => onAsk(act)}>
          {label(act)}
        </Button>
      ))}
    </div>
  );
}

/** Remarks that are written and not sent: without one nothing is returned, with one nothing is accepted. */
function AboutRemarks() {
  const { t } = useLocale();
  const { pilot } = useCase();
  const { written } = useRemarks();
  return (
    <>
      {pilot.verbs.includes('return') && written.length === 0 && (
        <p className={styles.quiet}>{t(acts.noRemarks)}</p>
      )}
      {pilot.verbs.includes('accept') && written.length > 0 && (
        <p className={styles.quiet}>{t(acts.remarksWritten, { count: written.length })}</p>
      )}
    </>
  );
}

/** Whose the acts are that lead on and are not the reader's. */
function WhoElseActs() {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const { holds } = useRoles();
  if (pilot.office?.recused) return null;
  return (LEADS_ON[pilot.state] ?? [])
    .filter((act) => !pilot.verbs.includes(act))
    .map((act) => (
      <p key={act} className={styles.quiet}>
        {roleFor(act) === 'approver' && holds('approver') && pilot.office?.handled
          ? t(acts.handled, { act: actName(act, locale) })
          : t(acts.by, { act: actName(act, locale), role: OFFICE_ROLE_NAMES[roleFor(act)][locale] })}
      </p>
    ));
}
