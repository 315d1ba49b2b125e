import { Button, Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { COMPLAINT_CHANNEL_NAMES } from '../../shared/milestones/complaints.ts';
import { shownMoney } from '../../shared/pilots/shown-value.ts';
import { type Complaint, type ComplaintsOf, complaintPage, complaintsKey } from '../api/complaints.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Mark } from '../work/mark.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { ComplaintForm } from './complaint-form.tsx';
import styles from './complaints.module.css';
import { complaints as messages } from './messages.ts';

/** 投诉与补偿台账: a team enters and brings up to date; the office, without an enterprise, reads. */
export function Complaints({ pilotId, enterpriseId }: ComplaintsOf) {
  const t = useT();
  const queries = useQueryClient();
  const [onlyOpen, setOnlyOpen] = useState(false);
  /** A complaint, a new one, or nothing. */
  const [editing, setEditing] = useState<Complaint | 'new' | null>(null);
  const [saved, setSaved] = useState(false);
  const of = { pilotId, enterpriseId };
  const pages = usePaged<Complaint>(
    complaintsKey(of),
    (cursor, signal) => complaintPage(of, onlyOpen, cursor, signal),
    { filter: { onlyOpen } },
  );
  const edit = (what: Complaint | 'new' | null) => {
    setEditing(what);
    setSaved(false);
  };
  const done = async () => {
    edit(null);
    setSaved(true);
    await queries.invalidateQueries({ queryKey: complaintsKey(of) });
  };
  if (editing !== null && enterpriseId !== undefined) {
    const before = editing === 'new' ? null : editing;
    return (
      <Block title={before ? t(messages.updateOf, { number: before.number }) : t(messages.record)}>
        <ComplaintForm
          of={{ enterpriseId, pilotId }}
          before={before}
          onDone={() => void done()}
          onCancel={() => edit(null)}
        />
      </Block>
    );
  }
  return (
    <Block
      // Among other things of a case it says what it is a ledger of.
      title={t(enterpriseId === undefined ? messages.title : messages.ledger)}
      actions={
        enterpriseId !== undefined && <Button onClick={() => edit('new')}>{t(messages.record)}</Button>
      }
    >
      <Totals pages={pages} />
      <p role="status" className={blocks.status}>
        {saved && t(messages.saved)}
      </p>
      <Checkbox
        className={styles.only ?? ''}
        label={t(messages.open)}
        checked={onlyOpen}
        onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
      />
      <Paged
        pages={pages}
        empty={
          <Empty title={t(onlyOpen ? messages.noneOpen : messages.none)}>
            {!onlyOpen && t(enterpriseId === undefined ? messages.noneOffice : messages.noneHint)}
          </Empty>
        }
      >
        {(items) => <Table items={items} {...(enterpriseId !== undefined && { onEdit: edit })} />}
      </Paged>
    </Block>
  );
}

function Totals({ pages }: { pages: { data?: { pages: readonly unknown[] } | undefined } }) {
  const { locale, t } = useLocale();
  const [first] = (pages.data?.pages ?? []) as Awaited<ReturnType<typeof complaintPage>>[];
  if (first === undefined) return null;
  const { received, settled, overdue, claimed, paid } = first.totals;
  const shown = [
    [messages.received, t(messages.count, { count: received })],
    [messages.settled, t(messages.count, { count: settled })],
    [messages.overdue, t(messages.count, { count: overdue })],
    [messages.claimed, shownMoney(claimed, locale)],
    [messages.paid, shownMoney(paid, locale)],
  ] as const;
  return (
    <dl className={styles.totals}>
      {shown.map(([name, value]) => (
        <div key={name.en} data-late={name === messages.overdue && overdue > 0}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ items, onEdit }: { items: readonly Complaint[]; onEdit?: (complaint: Complaint) => void }) {
  const { locale, t } = useLocale();
  const money = (fen: number | null) => (fen === null ? null : shownMoney(fen, locale));
  const columns: Column<Complaint>[] = [
    {
      label: t(messages.claim),
      cell: (one) => (
        <>
          <p className={styles.claim}>
            <span className={blocks.quiet}>{one.number}.</span> {one.claim}
          </p>
          {one.reason && <p className={styles.note}>{t(messages.corrected, { reason: one.reason })}</p>}
          {one.before.length > 0 && <Before complaint={one} />}
        </>
      ),
    },
    {
      label: t(messages.received),
      cell: ({ receivedOn, channel }) => (
        <>
          <span className={blocks.nowrap}>{formatDate(receivedOn, locale)}</span>
          <p className={styles.note}>{COMPLAINT_CHANNEL_NAMES[channel][locale]}</p>
        </>
      ),
    },
    { label: t(messages.claimed), numeric: true, cell: ({ claimed }) => money(claimed) ?? '—' },
    { label: t(messages.due), cell: (one) => <Limits complaint={one} /> },
    {
      label: t(messages.answer),
      cell: ({ answer, answeredOn, paidOn }) =>
        answeredOn === null ? (
          <>
            <Mark tone="open">{t(messages.noAnswer)}</Mark>
            {paidOn !== null && <p className={styles.note}>{t(messages.paidUnanswered)}</p>}
          </>
        ) : (
          <>
            <span className={blocks.nowrap}>{formatDate(answeredOn, locale)}</span>
            <p className={styles.note}>{answer}</p>
          </>
        ),
    },
    {
      label: t(messages.paid),
      numeric: true,
      cell: ({ paid, paidOn }) =>
        paidOn === null ? (
          '—'
        ) : (
          <>
            {money(paid)}
            <p className={`${styles.note} ${blocks.nowrap}`}>{formatDate(paidOn, locale)}</p>
          </>
        ),
    },
  ];
  if (onEdit) {
    columns.push({
      label: t(messages.update),
      cell: (one) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t(messages.updateOf, { number: one.number })}
          onClick={() => onEdit(one)}
        >
          {t(messages.update)}
        </Button>
      ),
    });
  }
  return <WideTable caption={t(messages.title)} columns={columns} rows={items} keyOf={({ id }) => id} />;
}

function Limits({ complaint: { own, regulator, answeredOn } }: { complaint: Complaint }) {
  const { locale, t } = useLocale();
  const limits = [
    [messages.own, own],
    [messages.regulator, regulator],
  ] as const;
  if (own === null && regulator === null) {
    return <span className={blocks.quiet}>{t(messages.noLimit)}</span>;
  }
  return (
    <ul className={styles.limits}>
      {limits.map(([name, limit]) => {
        if (limit === null) return null;
        const date = formatDate(limit.on, locale);
        return (
          <li key={name.en}>
            {limit.overdue ? (
              <Mark tone={answeredOn === null ? 'over' : 'amiss'}>
                {t(answeredOn === null ? messages.late : messages.answeredLate, { date })}
              </Mark>
            ) : (
              <span>{t(messages.inTime, { date })}</span>
            )}
            <p className={styles.note}>{t(name, { days: limit.days })}</p>
          </li>
        );
      })}
    </ul>
  );
}

function Before({ complaint: { before } }: { complaint: Complaint }) {
  const { locale, t } = useLocale();
  return (
    <details className={styles.before}>
      <summary>{t(messages.before, { count: before.length })}</summary>
      <ul>
        {before.map((one) => (
          <li key={one.version}>
            {[
              formatDate(one.receivedOn, locale),
              one.claim,
              one.claimed === null ? null : `${t(messages.claimed)} ${shownMoney(one.claimed, locale)}`,
              one.answer,
              one.paid === null ? null : `${t(messages.paid)} ${shownMoney(one.paid, locale)}`,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
