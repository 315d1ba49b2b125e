import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, memo } from 'react';
import { dayOf } from '../../shared/clock.ts';
import { CAP_NAMES, CAPS, type Cap, MONEY_CAPS } from '../../shared/milestones/names.ts';
import { type PilotOf, pilotKey } from '../api/pilots.ts';
import { type NewValues, pushValues, type Run } from '../api/runs.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { figureOf } from '../pilots/wizard/amounts.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { fieldErrors, hasCode } from '../work/field-errors.ts';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { FindIndicator } from './find-indicator.tsx';
import { run as messages } from './messages.ts';
import { MoreIndicators } from './more-indicators.tsx';
import { OwnSystem } from './own-system.tsx';
import styles from './run.module.css';
import { useFound } from './use-found.ts';

/** "day", "reason", and figures as the interface names them: "values.NAME" and "use.CAP". */
type Typed = Record<string, string | number>;

/** Figures of one day. Where there are some already it asks for the reason, with what was typed still there. */
export function ValuesForm({ of, run }: { of: PilotOf; run: Run }) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const draft = useFormDraft<Typed>(`run.values.${of.pilotId}`, { day: dayOf(new Date()), reason: '' });
  const [day, reason] = [String(draft.values.day), String(draft.values.reason)];
  const change = useChange(pushValues, async () => {
    draft.reset({ day, reason: '' });
    await queries.invalidateQueries({ queryKey: pilotKey(of) });
  });
  const found = useFound(run.indicators);
  const errors = fieldErrors(change.error);
  const wantsReason = hasCode(change.error, 'conflict') && errors.day !== undefined;
  const given = givenOf(draft.values);
  const isEmpty = Object.keys(given.values).length + Object.keys(given.use).length === 0;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const why = reason.trim();
    change.mutate({ ...of, json: { day, ...given, ...(why !== '' && { reason: why }) } });
  };
  const caps = CAPS.filter((cap) =>
    run.caps.some((one) => one.cap === cap && (one.limit !== null || one.used > 0)),
  );
  return (
    <Block title={t(messages.values)} note={t(messages.valuesNote)} screenOnly>
      <form className={styles.fields} onSubmit={send}>
        <div className={styles.figures}>
          <TextInput
            type="date"
            label={t(messages.day)}
            required
            max={dayOf(new Date())}
            value={day}
            onChange={(event) => draft.set('day', event.currentTarget.value)}
            error={errors.day}
          />
        </div>
        <FindIndicator found={found} />
        <div className={styles.figures}>
          {found.shown.map(({ name, unit }) => (
            <ValueField
              key={name}
              name={name}
              unit={unit}
              value={draft.values[`values.${name}`] ?? ''}
              error={errors[`values.${name}`]}
              onChange={draft.set}
            />
          ))}
        </div>
        <MoreIndicators found={found} />
        {caps.length > 0 && (
          <div className={styles.figures}>
            {caps.map((cap) => (
              <NumberInput
                key={cap}
                label={labelOf(cap)}
                value={draft.values[`use.${cap}`] ?? ''}
                min={0}
                allowDecimal={MONEY_CAPS.has(cap)}
                decimalScale={2}
                thousandSeparator=","
                onChange={(value) => draft.set(`use.${cap}`, value)}
                error={errors[`use.${cap}`]}
                hideControls
              />
            ))}
          </div>
        )}
        {(wantsReason || reason !== '') && (
          <Textarea
            label={t(messages.why)}
            description={t(messages.whyHint)}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => draft.set('reason', event.currentTarget.value)}
            error={errors.reason}
          />
        )}
        {change.error && !wantsReason && <FailureNotice error={change.error} />}
        <div className={blocks.buttons}>
          <Button type="submit" disabled={isEmpty || day === ''} loading={change.isPending}>
            {t(messages.send)}
          </Button>
          <span role="status" className={blocks.status}>
            {change.data && isEmpty && said(change.data)}
          </span>
        </div>
      </form>
      <OwnSystem of={of} run={run} />
    </Block>
  );

  function labelOf(cap: Cap): string {
    const unit = MONEY_CAPS.has(cap) ? t(messages.yuan) : null;
    const name = CAP_NAMES[cap][locale];
    const about =
      cap === 'perTransaction'
        ? unit
        : [t(messages.ofDay), unit].filter(Boolean).join(locale === 'zh' ? '，' : ', ');
    return locale === 'zh' ? `${name}（${about}）` : `${name} (${about})`;
  }

  function said(answer: { day: string; alerts: readonly unknown[]; paused: boolean }): string {
    const parts = [t(messages.sent, { date: formatDate(answer.day, locale) })];
    if (answer.alerts.length > 0) parts.push(t(messages.sentAlerts, { count: answer.alerts.length }));
    if (answer.paused) parts.push(t(messages.sentPaused));
    return parts.join(locale === 'zh' ? '' : ' ');
  }
}

interface ValueProps {
  name: string;
  unit: string;
  value: string | number;
  error: string | undefined;
  onChange: (field: string, value: string | number) => void;
}

const ValueField = memo(function ValueField({ name, unit, value, error, onChange }: ValueProps) {
  const { locale } = useLocale();
  const label = locale === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`;
  return (
    <NumberInput
      label={unit === '' ? name : label}
      value={value}
      onChange={(typed) => onChange(`values.${name}`, typed)}
      error={error}
      hideControls
    />
  );
});

/** What was typed of it; money in fen. */
function givenOf(typed: Typed): Required<Pick<NewValues, 'values' | 'use'>> {
  const figures = (kind: 'values.' | 'use.') =>
    Object.entries(typed).flatMap(([field, value]): [string, number][] => {
      const figure = field.startsWith(kind) ? figureOf(value) : null;
      return figure === null ? [] : [[field.slice(kind.length), figure]];
    });
  return {
    values: Object.fromEntries(figures('values.')),
    use: Object.fromEntries(
      figures('use.').map(([cap, figure]) => [
        cap,
        MONEY_CAPS.has(cap as Cap) ? Math.round(figure * 100) : figure,
      ]),
    ),
  };
}
