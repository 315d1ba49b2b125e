import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { METHOD_NAMES, METHODS, type MethodName, WHOLE } from '../../../shared/rewards/batches.ts';
import { type BatchResults, type Result, type TryingRules, tryRules } from '../../api/award-results.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import blocks from '../../work/blocks.module.css';
import { fieldErrors } from '../../work/field-errors.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { CountField, MoneyField } from '../number-field.tsx';
import { trying as messages } from './messages.ts';
import own from './results.module.css';
import { TriedRules } from './tried-rules.tsx';

interface Props {
  batchId: string;
  result: Result;
  criteria: BatchResults['criteria'];
}

/** Rules while they are typed: a figure may be missing. */
type Typed = Omit<TryingRules, 'weights' | 'budget'> & {
  weights: Record<string, number | null>;
  budget: number | null;
};

/** 假如: other rules over the same sheets, for the panel and the meeting to look at. */
export function TryRules({ batchId, result, criteria }: Props) {
  const { locale, t } = useLocale();
  const rules: Typed = {
    method: result.method.wanted,
    weights: Object.fromEntries(criteria.map(({ id, weight }) => [id, weight])),
    budget: result.budget,
    without: [],
  };
  const { values, set, reset } = useFormDraft(`batch.${batchId}.what-if`, rules);
  const { method, weights, budget, without } = values;
  const trial = useMutation({ mutationFn: (json: TryingRules) => tryRules(batchId, json) });
  const errors = fieldErrors(trial.error);
  const sum = Object.values(weights).reduce<number>((all, one) => all + (one ?? 0), 0);
  const isWhole = sum === WHOLE && budget !== null && !Object.values(weights).includes(null);
  const run = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) trial.mutate({ method, weights: weights as TryingRules['weights'], budget, without });
  };
  return (
    <>
      <h3 className={own.heading}>{t(messages.title)}</h3>
      <p className={blocks.note}>{t(messages.note)}</p>
      <form className={own.trying} onSubmit={run} data-screen-only>
        <div className={own.rules}>
          <NativeSelect
            label={t(messages.method)}
            data={METHODS.map((name) => ({ value: name, label: METHOD_NAMES[name][locale] }))}
            value={method}
            onChange={(event) => set('method', event.currentTarget.value as MethodName)}
          />
          <MoneyField
            label={t(messages.budget)}
            required
            value={budget}
            onChange={(fen) => set('budget', fen)}
            error={errors.budget}
          />
        </div>
        <fieldset className={own.weights}>
          <legend>{t(messages.weights)}</legend>
          {criteria.map(({ id, name }) => (
            <CountField
              key={id}
              label={name[locale]}
              value={weights[id] ?? null}
              onChange={(weight) => set('weights', { ...weights, [id]: weight })}
              least={0}
              most={WHOLE}
              scale={WHOLE / 100}
              decimals={2}
              unit="%"
            />
          ))}
          <p role="status" className={sum === WHOLE ? blocks.quiet : own.amiss}>
            {errors.weights ?? t(messages.sum, { percent: (sum * 100) / WHOLE })}
          </p>
        </fieldset>
        <Checkbox.Group
          label={t(messages.without)}
          value={[...without]}
          onChange={(codes) => set('without', codes)}
          error={errors.without}
        >
          <div className={own.choices}>
            {result.scorers.map(({ code, name }) => (
              <Checkbox key={code} value={code} label={`${code} ${name}`} />
            ))}
          </div>
        </Checkbox.Group>
        {trial.error && Object.keys(errors).length === 0 && <FailureNotice error={trial.error} />}
        <div className={blocks.buttons}>
          <Button type="submit" variant="default" loading={trial.isPending} disabled={!isWhole}>
            {t(messages.run)}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              reset(rules);
              trial.reset();
            }}
          >
            {t(messages.reset)}
          </Button>
        </div>
      </form>
      {trial.data && <TriedRules tried={trial.data} result={result} />}
    </>
  );
}
