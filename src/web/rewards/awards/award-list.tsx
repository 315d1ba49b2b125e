import { Button } from '@mantine/core';
import { useState } from 'react';
import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import { PAYMENT_KIND_NAMES } from '../../../shared/rewards/batches.ts';
import { type Award, type AwardPayment, letterAddress } from '../../api/awards.ts';
import { batchFileAddress } from '../../api/files.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Empty } from '../../work/empty.tsx';
import { type Column, WideTable } from '../../work/wide-table.tsx';
import { AccountCell } from './account-cell.tsx';
import styles from './awards.module.css';
import { dueOf } from './due.ts';
import { awards as messages } from './messages.ts';
import type { AwardsProps } from './notice-block.tsx';
import { PayDialog } from './pay-dialog.tsx';

/** Who is given how much, where it goes, and what was paid of it. */
export function AwardList({ batchId, current }: AwardsProps) {
  const { locale, t } = useLocale();
  const [asked, setAsked] = useState<string | null>(null);
  const { awards, acts } = current.value;
  const money = (fen: number) => shownMoney(fen, locale);
  const sumOf = (of: 'amount' | 'paid' | 'returned') => awards.reduce((sum, one) => sum + one[of], 0);
  const isPublished = awards.some(({ id }) => id !== null);
  const mayPay = acts.includes('pay');
  const award = awards.find(({ id }) => id !== null && id === asked);
  const columns: Column<Award>[] = [
    {
      label: t(messages.applicant),
      cell: ({ name, uscc, title }) => (
        <span className={styles.who}>
          <strong>{name}</strong>
          <span className={blocks.quiet}>{title}</span>
          <span className={blocks.quiet}>{uscc}</span>
        </span>
      ),
    },
    { label: t(messages.tier), cell: ({ tier }) => tier },
    { label: t(messages.amount), numeric: true, cell: ({ amount }) => money(amount) },
    ...(isPublished
      ? [
          {
            label: t(messages.paid),
            numeric: true,
            cell: ({ held, paid, returned }: Award) => (
              <span className={styles.figure}>
                {money(held)}
                {returned > 0 && (
                  <span className={blocks.quiet}>
                    {t(messages.returned, { paid: money(paid), returned: money(returned) })}
                  </span>
                )}
              </span>
            ),
          },
          {
            label: t(messages.account),
            cell: (one: Award) => <AccountCell {...{ batchId, current, award: one }} />,
          },
          {
            label: t(messages.action),
            cell: ({ id, entryId, uscc, name }: Award) =>
              id !== null && (
                <span className={styles.acts}>
                  {mayPay && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t(messages.recordOf, { name })}
                      onClick={() => setAsked(id)}
                    >
                      {t(messages.record)}
                    </Button>
                  )}
                  <a
                    href={letterAddress(batchId, { entryId, uscc }, locale)}
                    download
                    aria-label={t(messages.letterOf, { name })}
                  >
                    {t(messages.letter)}
                  </a>
                </span>
              ),
          },
        ]
      : []),
  ];
  const [amount, paid, returned] = [sumOf('amount'), sumOf('paid'), sumOf('returned')];
  return (
    <>
      <Block title={t(messages.title)} note={t(messages.note)}>
        {awards.length === 0 ? (
          <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>
        ) : (
          <>
            <WideTable
              caption={t(messages.title)}
              columns={columns}
              rows={awards}
              keyOf={(one) => one.id ?? `${one.title} ${one.uscc}`}
            />
            <p className={styles.sum}>
              {t(isPublished ? messages.sum : messages.total, {
                amount: money(amount),
                paid: money(paid),
                returned: money(returned),
                due: money(awards.reduce((sum, one) => sum + dueOf(one), 0)),
              })}
            </p>
          </>
        )}
      </Block>
      {isPublished && <Payments batchId={batchId} awards={awards} />}
      {award && <PayDialog {...{ batchId, current, award }} onClose={() => setAsked(null)} />}
    </>
  );
}

function Payments({ batchId, awards }: { batchId: string; awards: readonly Award[] }) {
  const { locale, t } = useLocale();
  const rows = awards
    .flatMap(({ name, payments }) => payments.map((payment) => ({ ...payment, name })))
    .sort((a, b) => (a.paidOn < b.paidOn ? 1 : a.paidOn > b.paidOn ? -1 : a.id < b.id ? 1 : -1));
  type Row = AwardPayment & { name: string };
  const columns: Column<Row>[] = [
    {
      label: t(messages.applicant),
      cell: ({ name, reason }) => (
        <span className={styles.who}>
          <span>{name}</span>
          {reason !== null && <span className={blocks.quiet}>{reason}</span>}
        </span>
      ),
    },
    { label: t(messages.kind), cell: ({ kind }) => PAYMENT_KIND_NAMES[kind][locale] },
    { label: t(messages.on), cell: ({ paidOn }) => formatDate(paidOn, locale) },
    { label: t(messages.sumPaid), numeric: true, cell: ({ amount }) => shownMoney(amount, locale) },
    {
      label: t(messages.voucher),
      cell: ({ voucher, fileId }) =>
        fileId === null ? (
          voucher
        ) : (
          <a href={batchFileAddress(batchId, fileId)} download>
            {voucher}
          </a>
        ),
    },
    { label: t(messages.by), cell: ({ recordedBy }) => recordedBy },
  ];
  return (
    <Block title={t(messages.payments)}>
      {rows.length === 0 ? (
        <Empty title={t(messages.noPayments)}>{t(messages.noPaymentsHint)}</Empty>
      ) : (
        <WideTable caption={t(messages.payments)} columns={columns} rows={rows} keyOf={({ id }) => id} />
      )}
    </Block>
  );
}
