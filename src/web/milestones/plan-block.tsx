import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayOf } from '../../shared/clock.ts';
import { CONFIRMATION_NAMES, MILESTONE_STATE_NAMES, PENDING_NAMES } from '../../shared/milestones/names.ts';
import { type PilotOf, pilotKey } from '../api/pilots.ts';
import type { Milestone, Run } from '../api/runs.ts';
import { DueDate } from '../cases/due-date.tsx';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Mark } from '../work/mark.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { plan as messages, run as words } from './messages.ts';
import { AskDialog, type Asked } from './plan-dialogs.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { RestDayNote, workingDayInstead } from './rest-day.tsx';
import styles from './run.module.css';

/** 阶段报告计划: what is owed when; dates that moved stay visible. */
export function PlanBlock({ of, run }: { of: PilotOf; run: Run }) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [proposing, setProposing] = useState<'regular' | 'one' | null>(null);
  const mayPlan = run.acts.includes('plan');
  const done = () => queries.invalidateQueries({ queryKey: pilotKey(of) });
  const columns: Column<Milestone>[] = [
    { label: t(messages.milestone), cell: ({ title }) => title },
    {
      label: t(messages.period),
      cell: ({ from, until }) =>
        t(messages.fromTo, { from: formatDate(from, locale), until: formatDate(until, locale) }),
    },
    {
      label: t(messages.due),
      cell: (milestone) => (
        <Due
          milestone={milestone}
          owes={run.nextDue !== null}
          onMove={mayPlan ? () => setAsked({ kind: 'move', toWorkingDay: true, milestone }) : undefined}
        />
      ),
    },
    { label: t(messages.responsible), cell: ({ responsible }) => responsible },
    {
      label: t(messages.state),
      cell: (milestone) => (
        <State
          of={of}
          milestone={milestone}
          mayPlan={mayPlan}
          onAsk={(kind) => setAsked({ kind, milestone })}
        />
      ),
    },
  ];
  return (
    <Block
      title={t(messages.title)}
      note={t(messages.note)}
      actions={
        mayPlan && (
          <div className={blocks.buttons} data-screen-only>
            <Button size="sm" onClick={() => setProposing('regular')}>
              {t(messages.propose)}
            </Button>
            <Button size="sm" variant="default" onClick={() => setProposing('one')}>
              {t(messages.proposeOne)}
            </Button>
          </div>
        )
      }
    >
      {run.milestones.length === 0 ? (
        <p className={blocks.quiet}>{t(words.noPlan)}</p>
      ) : (
        <WideTable
          caption={t(messages.title)}
          columns={columns}
          rows={run.milestones}
          keyOf={({ id }) => id}
        />
      )}
      {asked && (
        <AskDialog
          of={of}
          asked={asked}
          onClose={() => setAsked(null)}
          onDone={async () => {
            setAsked(null);
            await done();
          }}
        />
      )}
      {proposing && (
        <ProposeDialog
          of={of}
          run={run}
          kind={proposing}
          onClose={() => setProposing(null)}
          onDone={async () => {
            setProposing(null);
            await done();
          }}
        />
      )}
    </Block>
  );
}

interface DueProps {
  milestone: Milestone;
  /** Reports are still owed: not once the test is over. */
  owes: boolean;
  onMove: (() => void) | undefined;
}

function Due({ milestone, owes, onMove }: DueProps) {
  const { locale, t } = useLocale();
  const { dueOn, moves, state, reportedAt, pending } = milestone;
  const isOwed = owes && state === 'agreed' && reportedAt === null;
  const instead = isOwed && pending === null ? workingDayInstead(dueOn) : null;
  return (
    <span className={styles.stack}>
      {isOwed ? <DueDate on={dueOn} stacked /> : <time dateTime={dueOn}>{formatDate(dueOn, locale)}</time>}
      {reportedAt === null && <RestDayNote day={dueOn} />}
      {onMove && instead !== null && instead >= dayOf(new Date()) && (
        <span data-screen-only>
          <Ask onClick={onMove}>{t(messages.toWorkingDay, { date: formatDate(instead, locale) })}</Ask>
        </span>
      )}
      {moves.map(({ from, reason, at }) => (
        <span key={at} className={blocks.quiet}>
          {t(messages.movedFrom, { from: formatDate(from, locale), reason })}
        </span>
      ))}
    </span>
  );
}

interface StateProps {
  of: PilotOf;
  milestone: Milestone;
  mayPlan: boolean;
  onAsk: (kind: Asked['kind']) => void;
}

function State({ of, milestone, mayPlan, onAsk }: StateProps) {
  const { locale, t } = useLocale();
  const { id, state, pending, reportedAt, dueOn, confirmation, drafted } = milestone;
  const isOpen = state === 'agreed' && reportedAt === null;
  const reportedOn = reportedAt === null ? null : dayOf(reportedAt);
  return (
    <span className={styles.stack}>
      {pending && (
        <Mark tone="waiting">
          {PENDING_NAMES[pending.kind][locale]} · {t(messages.waits)}
        </Mark>
      )}
      {pending?.dueOn && <span>{t(messages.pendingTo, { on: formatDate(pending.dueOn, locale) })}</span>}
      {!pending && reportedOn === null && (
        <Mark tone={state === 'agreed' ? 'open' : 'over'}>{MILESTONE_STATE_NAMES[state][locale]}</Mark>
      )}
      {reportedOn !== null && (
        <Mark tone={reportedOn > dueOn ? 'amiss' : 'good'}>
          {t(reportedOn > dueOn ? messages.reportedLate : messages.reported, {
            on: formatDate(reportedOn, locale),
          })}
        </Mark>
      )}
      {confirmation !== null && (
        <span className={blocks.quiet}>{CONFIRMATION_NAMES[confirmation][locale]}</span>
      )}
      <span className={styles.row} data-screen-only>
        {((isOpen && mayPlan) || reportedAt !== null) && (
          <Link
            to="/enterprises/$enterpriseId/pilots/$pilotId/reports/$report"
            params={{ ...of, report: id }}
          >
            {t(reportedAt !== null ? messages.read : drafted ? messages.goOn : messages.write)}
          </Link>
        )}
        {mayPlan && pending && <Ask onClick={() => onAsk('take-back')}>{t(messages.takeBack)}</Ask>}
        {mayPlan && isOpen && !pending && (
          <>
            <Ask onClick={() => onAsk('move')}>{t(messages.move)}</Ask>
            <Ask onClick={() => onAsk('drop')}>{t(messages.drop)}</Ask>
          </>
        )}
      </span>
    </span>
  );
}

function Ask({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button variant="subtle" size="compact-sm" onClick={onClick}>
      {children}
    </Button>
  );
}
