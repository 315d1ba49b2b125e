import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ALERT_NAMES, CAPS } from '../../shared/milestones/names.ts';
import { shownFigure, shownOfCap } from '../../shared/milestones/shown-figure.ts';
import { type CaseAlert, type CaseRun, caseRunQuery, handleAlert } from '../api/case-runs.ts';
import type { Versioned } from '../api/client.ts';
import { riskNotice } from '../api/sheets.ts';
import { formatDate, formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { nowOf } from '../milestones/now-of.ts';
import { LevelMark } from '../monitoring/level-mark.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { fieldErrors } from '../work/field-errors.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { useCase } from './case-context.ts';
import { Refusal } from './refusal.tsx';
import { run } from './run-messages.ts';
import own from './run-tab.module.css';
import { usePartAct } from './use-part-act.ts';

/** What stands out, with what was done about it; what is open comes first. */
export function RunAlerts({ current }: { current: Versioned<CaseRun> }) {
  const { t } = useLocale();
  const { alerts, pilot } = current.value;
  const open = alerts.filter(({ handled }) => handled === null);
  const handled = alerts.filter((alert) => !open.includes(alert));
  return (
    <Block
      title={t(run.alerts)}
      note={pilot.track === 'regulator' && open.length > 0 && t(run.riskNoticeHint)}
    >
      {alerts.length === 0 && <p className={styles.quiet}>{t(run.noAlerts)}</p>}
      {open.length > 0 && (
        <ul className={own.alerts}>
          {open.map((alert) => (
            <OneAlert key={alert.id} alert={alert} current={current} />
          ))}
        </ul>
      )}
      {handled.length > 0 && (
        <details className={own.handled}>
          <summary>{t(run.handledOnes, { count: handled.length })}</summary>
          <ul className={own.alerts}>
            {handled.map((alert) => (
              <OneAlert key={alert.id} alert={alert} current={current} />
            ))}
          </ul>
        </details>
      )}
    </Block>
  );
}

function OneAlert({ alert, current }: { alert: CaseAlert; current: Versioned<CaseRun> }) {
  const { locale, t } = useLocale();
  const { pilot, acts } = current.value;
  const [opened, setOpened] = useState(false);
  const { id, kind, subject, name, level, day, value, threshold, paused, handled } = alert;
  const cap = CAPS.find((one) => one === subject);
  const shown = (figure: number) => (cap ? shownOfCap(cap, figure, locale) : shownFigure(figure));
  const now = nowOf(alert, current.value, { locale, t });
  const title = [ALERT_NAMES[kind][locale], name].filter(Boolean).join(' · ');
  const details = [
    formatDate(day, locale),
    value !== null &&
      threshold !== null &&
      t(run.figures, { value: shown(value), threshold: shown(threshold) }),
    now,
    paused && t(run.paused),
  ].filter(Boolean);
  return (
    <li className={own.alert}>
      <div className={own.what}>
        <LevelMark level={level} />
        <span>
          <strong>{title}</strong>
          <br />
          <span className={styles.quiet}>{details.join(' · ')}</span>
          {handled && (
            <span className={own.said}>
              {handled.note}
              <span className={styles.quiet}>
                {t(run.handledBy, {
                  name: handled.by ?? '—',
                  when: formatInstant(handled.at, locale),
                })}
              </span>
            </span>
          )}
        </span>
      </div>
      {(handled === null || pilot.track === 'regulator') && (
        <div className={styles.buttons} data-screen-only>
          {pilot.track === 'regulator' && (
            <a href={riskNotice(pilot.id, id)} download>
              {t(run.riskNotice)}
            </a>
          )}
          {handled === null && acts.includes('handle-alerts') && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t(run.handleOf, { alert: title })}
              onClick={() => setOpened(true)}
            >
              {t(run.handle)}
            </Button>
          )}
        </div>
      )}
      {opened && (
        <HandleDialog title={title} alert={alert} current={current} onClose={() => setOpened(false)} />
      )}
    </li>
  );
}

const NOTHING = { note: '' };

function HandleDialog({
  title,
  alert: { id },
  current,
  onClose,
}: {
  title: string;
  alert: CaseAlert;
  current: Versioned<CaseRun>;
  onClose: () => void;
}) {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const draft = useFormDraft(`case.alert.${id}`, NOTHING);
  const { mutate, isPending, failure, stale } = usePartAct(
    (queries) => queries.fetchQuery(caseRunQuery(pilot.id, locale)),
    current,
    ({ alerts }) => alerts.find((alert) => alert.id === id) ?? null,
    handleAlert,
    () => {
      draft.reset(NOTHING);
      onClose();
    },
  );
  const note = draft.values.note.trim();
  return (
    <Confirm
      opened
      title={t(run.handleOf, { alert: title })}
      action={t(run.handle)}
      pending={isPending}
      disabled={note === ''}
      onClose={onClose}
      onConfirm={() => mutate({ alertId: id, note })}
    >
      <p>{t(run.handleNote)}</p>
      <Textarea
        mt="md"
        label={t(run.note)}
        required
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2_000}
        value={draft.values.note}
        onChange={(event) => draft.set('note', event.currentTarget.value)}
        error={fieldErrors(failure).note}
        data-autofocus
      />
      {stale && <p role="alert">{t(run.stale)}</p>}
      {failure && <Refusal error={failure} onFollow={onClose} />}
    </Confirm>
  );
}
