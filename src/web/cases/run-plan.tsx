import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayOf } from '../../shared/clock.ts';
import { CONFIRMATION_NAMES, MILESTONE_STATE_NAMES, PENDING_NAMES } from '../../shared/milestones/names.ts';
import { type CaseMilestone, type CaseRun, caseRunQuery, decideMilestones } from '../api/case-runs.ts';
import type { Versioned } from '../api/client.ts';
import { formatDate, formatDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { RestDayNote } from '../milestones/rest-day.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { Mark } from '../work/mark.tsx';
import { ReasonField } from '../work/reason-field.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { useCase } from './case-context.ts';
import { DueDate } from './due-date.tsx';
import { run as messages } from './run-messages.ts';
import own from './run-tab.module.css';
import { usePartAct } from './use-part-act.ts';

/** 报告计划: what is owed when, and what the team wants to change of it. */
export function RunPlan({ current }: { current: Versioned<CaseRun> }) {
  const { milestones, acts, pilot, nextDue } = current.value;
  const { locale, t } = useLocale();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const mayDecide = acts.includes('decide-plan');
  const waiting = milestones.filter(({ pending }) => pending !== null).map(({ id }) => id);
  const chosen = picked.filter((id) => waiting.includes(id));
  const pick = (id: string, wanted: boolean) =>
    setPicked((before) => (wanted ? [...before, id] : before.filter((one) => one !== id)));
  const columns: Column<CaseMilestone>[] = [
    {
      label: t(messages.milestone),
      cell: ({ id, title, pending }) => (
        <span className={own.milestone}>
          {mayDecide && pending && (
            <Checkbox
              size="xs"
              aria-label={t(messages.pick, { title })}
              checked={chosen.includes(id)}
              onChange={(event) => pick(id, event.currentTarget.checked)}
              data-screen-only
            />
          )}
          <span>{title}</span>
        </span>
      ),
    },
    {
      label: t(messages.period),
      cell: ({ from, until }) =>
        t(messages.fromTo, { from: formatDate(from, locale), until: formatDate(until, locale) }),
    },
    { label: t(messages.due), cell: (milestone) => <Due milestone={milestone} owes={nextDue !== null} /> },
    { label: t(messages.responsible), cell: ({ responsible }) => responsible },
    {
      label: t(messages.state),
      cell: (milestone) => <State milestone={milestone} pilotId={pilot.id} />,
    },
  ];
  return (
    <Block title={t(messages.plan)}>
      {waiting.length > 0 && mayDecide && (
        <Decision
          waiting={waiting}
          chosen={chosen}
          onPick={setPicked}
          onDecide={(accepted) => setAsked({ seen: current, ids: chosen, accepted })}
        />
      )}
      {waiting.length > 0 && !mayDecide && <p className={styles.quiet}>{t(messages.byOfficer)}</p>}
      {milestones.length === 0 ? (
        <p className={styles.quiet}>{t(messages.noPlan)}</p>
      ) : (
        <WideTable caption={t(messages.plan)} columns={columns} rows={milestones} keyOf={({ id }) => id} />
      )}
      {asked && (
        <DecisionDialog
          {...asked}
          onClose={(done) => {
            setAsked(null);
            if (done) setPicked([]);
          }}
        />
      )}
    </Block>
  );
}

interface DueProps {
  milestone: CaseMilestone;
  /** Reports are still owed: not once the test is over. */
  owes: boolean;
}

function Due({ milestone: { dueOn, moves, state, reportedAt }, owes }: DueProps) {
  const { locale, t } = useLocale();
  const owed = owes && state === 'agreed' && reportedAt === null;
  return (
    <span className={own.stack}>
      {owed ? <DueDate on={dueOn} stacked /> : <time dateTime={dueOn}>{formatDate(dueOn, locale)}</time>}
      {reportedAt === null && <RestDayNote day={dueOn} />}
      {moves.map(({ from, reason, at }) => (
        <span key={at} className={styles.quiet}>
          {t(messages.movedFrom, { from: formatDate(from, locale), reason })}
        </span>
      ))}
    </span>
  );
}

function State({ milestone, pilotId }: { milestone: CaseMilestone; pilotId: string }) {
  const { locale, t } = useLocale();
  const { id, state, pending, reportedAt, dueOn, version, confirmation } = milestone;
  const reported = reportedAt === null ? null : formatDay(reportedAt, locale);
  const late = reportedAt !== null && dayOf(reportedAt) > dueOn;
  return (
    <span className={own.stack}>
      {pending ? (
        <>
          <Mark tone="waiting">
            {MILESTONE_STATE_NAMES.proposed[locale]} · {PENDING_NAMES[pending.kind][locale]}
          </Mark>
          {pending.dueOn && <span>{t(messages.pendingTo, { on: formatDate(pending.dueOn, locale) })}</span>}
          {pending.dueOn && <RestDayNote day={pending.dueOn} />}
          <span className={styles.quiet}>
            {t(messages.pendingBy, { name: pending.by ?? '—', reason: pending.reason })}
          </span>
        </>
      ) : (
        reported === null && (
          <Mark tone={state === 'agreed' ? 'open' : 'over'}>{MILESTONE_STATE_NAMES[state][locale]}</Mark>
        )
      )}
      {reported !== null && (
        <Mark tone={late ? 'amiss' : 'good'}>
          {t(late ? messages.reportedLate : messages.reported, { on: reported })}
        </Mark>
      )}
      {version !== null && (
        <Link to="/office/pilots/$pilotId/reports/$report" params={{ pilotId, report: id }}>
          {t(messages.readReport, { number: version })}
        </Link>
      )}
      {confirmation !== null && (
        <span className={styles.quiet}>{CONFIRMATION_NAMES[confirmation][locale]}</span>
      )}
    </span>
  );
}

/** What is decided, as it was on the page when that began, whatever is read behind it. */
interface Asked {
  seen: Versioned<CaseRun>;
  ids: readonly string[];
  accepted: boolean;
}

interface DecisionProps {
  waiting: readonly string[];
  chosen: readonly string[];
  onPick: (ids: readonly string[]) => void;
  onDecide: (accepted: boolean) => void;
}

/** Many at once, as plans come whole. */
function Decision({ waiting, chosen, onPick, onDecide }: DecisionProps) {
  const { t } = useLocale();
  const count = chosen.length;
  return (
    <div className={own.decide} data-screen-only>
      <Checkbox
        label={t(messages.pickAll)}
        checked={count === waiting.length}
        indeterminate={count > 0 && count < waiting.length}
        onChange={(event) => onPick(event.currentTarget.checked ? waiting : [])}
      />
      <Button size="sm" disabled={count === 0} onClick={() => onDecide(true)}>
        {t(messages.accept, { count })}
      </Button>
      <Button size="sm" variant="default" disabled={count === 0} onClick={() => onDecide(false)}>
        {t(messages.decline, { count })}
      </Button>
    </div>
  );
}

function DecisionDialog({
  seen,
  ids,
  accepted,
  onClose,
}: Asked & {
  onClose: (done: boolean) => void;
}) {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const [reason, setReason] = useState('');
  const { mutate, isPending, failure, stale } = usePartAct(
    (queries) => queries.fetchQuery(caseRunQuery(pilot.id, locale)),
    seen,
    ({ milestones }) => milestones.filter(({ id }) => ids.includes(id)),
    decideMilestones,
    () => onClose(true),
  );
  const why = reason.trim();
  return (
    <Confirm
      opened
      title={t(accepted ? messages.acceptTitle : messages.declineTitle)}
      action={t(accepted ? messages.accept : messages.decline, { count: ids.length })}
      pending={isPending}
      disabled={!accepted && why.length < 2}
      error={failure}
      onClose={() => onClose(false)}
      onConfirm={() => mutate({ ids: [...ids], accepted, ...(!accepted && { reason: why }) })}
    >
      <p>{t(accepted ? messages.acceptBody : messages.declineBody)}</p>
      {!accepted && <ReasonField mt="md" value={reason} onChange={setReason} />}
      {stale && <p role="alert">{t(messages.planStale)}</p>}
    </Confirm>
  );
}
