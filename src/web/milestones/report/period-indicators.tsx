import { Button } from '@mantine/core';
import type { PeriodReport } from '../../../shared/milestones/report.ts';
import { useT } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { FindIndicator } from '../find-indicator.tsx';
import { MoreIndicators } from '../more-indicators.tsx';
import { useFound } from '../use-found.ts';
import type { PeriodFormProps } from './form-props.ts';
import { IndicatorField } from './indicator-field.tsx';
import { report as messages } from './messages.ts';

type Written = PeriodReport['indicators'][number];

/** A field for each indicator; what the daily figures came to can be taken over at once. */
export function PeriodIndicators({ view, value, errors, onChange }: PeriodFormProps) {
  const t = useT();
  const found = useFound(view.indicators);
  if (view.indicators.length === 0) return null;
  const daily = view.counted?.indicators ?? {};
  const change = (changeOf: (name: string) => Partial<Written>) =>
    onChange((before) => ({
      ...before,
      indicators: view.indicators.flatMap(({ name }) => {
        const known = before.indicators.find((one) => one.name === name);
        const next = { ...(known ?? { name, value: null, note: '' }), ...changeOf(name) };
        return next.value === null && next.note === '' ? [] : [next];
      }),
    }));
  const takeAll = () => change((name) => (daily[name] === undefined ? {} : { value: daily[name] }));
  return (
    <Block
      title={t(messages.indicators)}
      note={t(messages.indicatorsNote)}
      actions={
        view.indicators.some(({ name }) => daily[name] !== undefined) && (
          <Button size="sm" variant="default" onClick={takeAll}>
            {t(messages.takeAll)}
          </Button>
        )
      }
    >
      <FindIndicator found={found} />
      {view.indicators.map((indicator, at) => {
        const { name } = indicator;
        const path = `indicators.${at}`;
        const isAmiss = `${path}.value` in errors || `${path}.note` in errors;
        if (!isAmiss && !found.shown.includes(indicator)) return null;
        const written = value.indicators.find((one) => one.name === name);
        return (
          <IndicatorField
            key={name}
            at={at}
            indicator={indicator}
            isDue={view.due.includes(name)}
            before={view.before?.period.indicators.find((one) => one.name === name)?.value ?? null}
            daily={daily[name] ?? null}
            value={written?.value ?? null}
            note={written?.note ?? ''}
            errors={errors}
            onChange={(changed) => change((of) => (of === name ? changed : {}))}
          />
        );
      })}
      <MoreIndicators found={found} />
    </Block>
  );
}
