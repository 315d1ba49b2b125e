import { Button } from '@mantine/core';
import { useState } from 'react';
import { CONDITION_STATE_NAMES, type ConditionState } from '../../../shared/rewards/batches.ts';
import type { EntryView } from '../../api/award-entries.ts';
import { batchFileAddress } from '../../api/files.ts';
import { formatDate, formatDay } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Mark, type Tone } from '../../work/mark.tsx';
import { type Column, WideTable } from '../../work/wide-table.tsx';
import { CheckDialog, type Checked } from './check-dialog.tsx';
import own from './entries.module.css';
import { one as messages } from './messages.ts';

export const CONDITION_TONES: Readonly<Record<ConditionState, Tone>> = {
  pending: 'waiting',
  met: 'good',
  'not-met': 'amiss',
  'not-applicable': 'over',
};

/** 申报条件, applicant by applicant: what was found, on what evidence, by whom. */
export function ConditionsBlock({ batchId, entry }: { batchId: string; entry: EntryView }) {
  const { locale, t } = useLocale();
  const [asked, setAsked] = useState<Checked | null>(null);
  const rows = entry.conditions.flatMap((condition) => condition.checks.map((of) => ({ condition, of })));
  const mayCheck = entry.acts.includes('check');
  const columns: Column<Checked>[] = [
    {
      label: t(messages.condition),
      cell: ({ condition: { name, evidence } }) => (
        <span className={own.names}>
          <span>{name[locale] || name.zh}</span>
          <span className={blocks.quiet}>{evidence[locale] || evidence.zh}</span>
        </span>
      ),
    },
    ...(entry.applicants.length > 1
      ? [{ label: t(messages.applicant), cell: ({ of }: Checked) => of.name }]
      : []),
    {
      label: t(messages.finding),
      cell: ({ of: { check } }) => {
        const state = check?.state ?? 'pending';
        return <Mark tone={CONDITION_TONES[state]}>{CONDITION_STATE_NAMES[state][locale]}</Mark>;
      },
    },
    { label: t(messages.evidence), cell: ({ of }) => <Evidence batchId={batchId} of={of} /> },
    ...(mayCheck
      ? [
          {
            label: t(messages.check),
            cell: (row: Checked) => <CheckButton row={row} onClick={() => setAsked(row)} />,
          },
        ]
      : []),
  ];
  return (
    <Block title={t(messages.conditions)} note={t(messages.conditionsNote)}>
      {rows.length === 0 ? (
        <p className={blocks.quiet}>{t(messages.noConditions)}</p>
      ) : (
        <WideTable
          caption={t(messages.conditions)}
          columns={columns}
          rows={rows}
          keyOf={({ condition, of }) => `${condition.id} ${of.uscc}`}
        />
      )}
      {asked && <CheckDialog {...asked} batchId={batchId} entry={entry} onClose={() => setAsked(null)} />}
    </Block>
  );
}

function CheckButton({ row: { condition, of }, onClick }: { row: Checked; onClick: () => void }) {
  const { locale, t } = useLocale();
  const verb = t(of.check === null ? messages.check : messages.again);
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${verb}: ${condition.name[locale] || condition.name.zh}, ${of.name}`}
      onClick={onClick}
      data-screen-only
    >
      {verb}
    </Button>
  );
}

type Check = NonNullable<Checked['of']['check']>;

function Evidence({ batchId, of: { check } }: Pick<Checked, 'of'> & { batchId: string }) {
  const { locale, t } = useLocale();
  if (check === null) return <span className={blocks.quiet}>–</span>;
  const { before } = check;
  return (
    <>
      <OneCheck batchId={batchId} check={check} />
      {before.length > 0 && (
        <details className={own.before}>
          <summary>{t(messages.beforeChecks, { count: before.length })}</summary>
          <ul className={own.earlier}>
            {before.toReversed().map((one) => (
              <li key={one.at}>
                <Mark tone={CONDITION_TONES[one.state]}>{CONDITION_STATE_NAMES[one.state][locale]}</Mark>
                <OneCheck batchId={batchId} check={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OneCheck({
  batchId,
  check: { evidence, on, by, at, file },
}: {
  batchId: string;
  check: Omit<Check, 'before'>;
}) {
  const { locale, t } = useLocale();
  return (
    <span className={own.names}>
      <span>{evidence}</span>
      {file && (
        <a href={batchFileAddress(batchId, file.id)} download>
          {file.name}
        </a>
      )}
      <span className={blocks.quiet}>
        {t(messages.dated, { date: formatDate(on, locale) })} ·{' '}
        {t(messages.by, { name: by, date: formatDay(at, locale) })}
      </span>
    </span>
  );
}
