import { METHOD_NAMES, type MethodName } from '../../../shared/rewards/batches.ts';
import type { BatchResults, Result } from '../../api/award-results.ts';
import { useLocale } from '../../i18n/locale.tsx';
import blocks from '../../work/blocks.module.css';
import { WideTable } from '../../work/wide-table.tsx';
import { Flips } from './flips.tsx';
import { analysis as messages } from './messages.ts';
import own from './results.module.css';

interface Props {
  result: Result;
  criteria: BatchResults['criteria'];
}

/** What would have been decided otherwise, those that change something first. */
export function WhatIf({ result: { sensitivity, pilots }, criteria }: Props) {
  const { locale, t } = useLocale();
  const nameOf = new Map(criteria.map(({ id, name }) => [id, name[locale]]));
  const all = [
    ...sensitivity.methods.map((one) => ({
      ...one,
      name: t(messages.byMethod, { name: METHOD_NAMES[one.of as MethodName][locale] }),
    })),
    ...sensitivity.weights.map((one) => ({
      ...one,
      name: t(messages.byWeight, { name: nameOf.get(one.of) ?? one.of }),
    })),
    ...sensitivity.scorers.map((one) => ({ ...one, name: t(messages.byScorer, { name: one.of }) })),
  ].sort((a, b) => b.flips.length - a.flips.length);
  const flipping = all.filter(({ flips }) => flips.length > 0);
  const still = all.filter(({ flips }) => flips.length === 0);
  return (
    <>
      <h3 className={own.heading}>{t(messages.whatIf)}</h3>
      <p className={blocks.note}>{t(messages.whatIfNote)}</p>
      <p className={own.count}>
        {flipping.length === 0
          ? t(messages.allStable, { count: all.length })
          : t(messages.someFlip, { count: all.length, flips: flipping.length })}
      </p>
      {flipping.length > 0 && (
        <WideTable
          caption={t(messages.whatIf)}
          rows={flipping}
          keyOf={({ name }) => name}
          columns={[
            { label: t(messages.variant), cell: ({ name }) => name },
            {
              label: t(messages.flips),
              cell: ({ flips, without }) => (
                <>
                  <Flips flips={flips} pilots={pilots} none={messages.same} />
                  {without.length > 0 && (
                    <span className={blocks.quiet}>{t(messages.without, { count: without.length })}</span>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      {still.length > 0 && (
        <details className={blocks.after}>
          <summary>{t(messages.unchanged, { count: still.length })}</summary>
          <ul>
            {still.map(({ name, without }) => (
              <li key={name}>
                {name}{' '}
                {without.length > 0 && (
                  <span className={blocks.quiet}>{t(messages.without, { count: without.length })}</span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
