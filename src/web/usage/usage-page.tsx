import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { saveUsage, type Usage, type UsageDay, usageQuery } from '../api/usage.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { money, tokensOf } from './by-day.ts';
import { usage as messages } from './messages.ts';
import { UsageCharts } from './usage-charts.tsx';

const SPANS = [7, 30, 90, 365] as const;
/** A year by several models is long; the file has it all. */
const MOST_ROWS = 100;

export function UsagePage() {
  const t = useT();
  const { days = 30 } = useSearch({ from: '/signed-in/office/usage' });
  const navigate = useNavigate({ from: '/office/usage' });
  const query = useQuery(usageQuery(days));
  const saving = useMutation({ mutationFn: () => saveUsage(days) });
  return (
    <OfficePage title={t(messages.title)} lead={t(messages.lead)}>
      <div className={blocks.filters}>
        <NativeSelect
          label={t(messages.span)}
          value={String(days)}
          onChange={({ currentTarget: { value } }) => {
            const chosen = ([7, 90, 365] as const).find((one) => String(one) === value);
            void navigate({ search: { days: chosen }, replace: true, resetScroll: false });
          }}
          data={SPANS.map((count) => ({ value: String(count), label: t(messages.days, { count }) }))}
        />
        <div>
          <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
            {t(messages.save)}
          </Button>
        </div>
      </div>
      {saving.error && <FailureNotice error={saving.error} />}
      <Loaded query={query}>
        {(usage) => (
          <>
            <Now usage={usage} />
            {usage.items.length === 0 ? (
              <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>
            ) : (
              <>
                <UsageCharts usage={usage} />
                <ByDay items={usage.items} />
              </>
            )}
          </>
        )}
      </Loaded>
    </OfficePage>
  );
}

function Now({ usage: { model, price, budget, items, to } }: { usage: Usage }) {
  const { locale, t } = useLocale();
  if (model === null) return <Empty title={t(messages.noModel)}>{t(messages.noModelHint)}</Empty>;
  const tokens = (count: number) =>
    count === 0 ? t(messages.noLimit) : t(messages.tokens, { count: count.toLocaleString('en') });
  const used = items.filter(({ day }) => day === to).reduce((sum, row) => sum + tokensOf(row), 0);
  const of = (amount: number) => money(amount * 1_000_000, price?.currency ?? '', locale);
  const limited = budget.perDay > 0 || budget.perCaller > 0;
  return (
    <Block title={t(messages.now)} {...(limited && { note: t(messages.budgetNote) })}>
      <Facts
        facts={[
          [t(messages.model), model],
          [
            t(messages.price),
            price === null
              ? t(messages.noPrice)
              : t(messages.priceOf, { input: of(price.input), output: of(price.output) }),
          ],
          [
            t(messages.perDay),
            budget.perDay === 0
              ? t(messages.noLimit)
              : t(messages.usedToday, {
                  limit: tokens(budget.perDay),
                  used: used.toLocaleString('en'),
                  percent: Math.round((used / budget.perDay) * 100),
                }),
          ],
          [t(messages.perCaller), tokens(budget.perCaller)],
        ]}
      />
    </Block>
  );
}

function ByDay({ items }: { items: readonly UsageDay[] }) {
  const { locale, t } = useLocale();
  const figure = (label: string, of: (row: UsageDay) => number): Column<UsageDay> => ({
    label,
    numeric: true,
    cell: (row) => of(row).toLocaleString('en'),
  });
  const columns: Column<UsageDay>[] = [
    {
      label: t(messages.day),
      cell: ({ day }) => <span className={blocks.nowrap}>{formatDate(day, locale)}</span>,
    },
    { label: t(messages.model), cell: ({ model }) => model || t(messages.extracts) },
    figure(t(messages.requests), ({ requests }) => requests),
    figure(t(messages.tokensIn), ({ tokensIn }) => tokensIn),
    figure(t(messages.tokensOut), ({ tokensOut }) => tokensOut),
    figure(t(messages.withheld), ({ withheld }) => withheld),
    figure(t(messages.fallbacks), ({ fallbacks }) => fallbacks),
    {
      label: t(messages.cost),
      numeric: true,
      cell: ({ currency, costMicros }) => (currency === '' ? '–' : money(costMicros, currency, locale)),
    },
  ];
  return (
    <Block title={t(messages.table)}>
      <WideTable
        caption={t(messages.table)}
        columns={columns}
        rows={items.slice(0, MOST_ROWS)}
        keyOf={({ day, model, currency }) => `${day} ${model} ${currency}`}
      />
      {items.length > MOST_ROWS && (
        <p className={`${blocks.quiet} ${blocks.after}`}>{t(messages.rest, { count: MOST_ROWS })}</p>
      )}
    </Block>
  );
}
