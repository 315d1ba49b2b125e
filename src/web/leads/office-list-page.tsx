import { Checkbox, NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  LEAD_SOURCE_NAMES,
  LEAD_STATE_NAMES,
  LEAD_STATES,
  SEVERITIES,
  SEVERITY_NAMES,
} from '../../shared/milestones/leads.ts';
import { type LeadFilter, type LeadInList, leadPage } from '../api/leads.ts';
import { DueDate } from '../cases/due-date.tsx';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { LeadMark, SeverityMark } from './lead-marks.tsx';
import styles from './leads.module.css';
import { office as messages } from './messages.ts';

/** What is due first before the rest; what is over the newest first. */
export function OfficeLeadsPage() {
  const { locale, t } = useLocale();
  const { state, severity, mine, overdue } = useSearch({ from: '/signed-in/office/leads' });
  const filter: LeadFilter = { state, severity, mine, overdue };
  const navigate = useNavigate({ from: '/office/leads' });
  const set = (changed: Partial<LeadFilter>) =>
    void navigate({
      search: (before) => ({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
  const pages = usePaged<LeadInList>(
    ['leads', 'list'],
    (cursor, signal) => leadPage(filter, cursor, signal),
    {
      filter,
    },
  );
  const filtered = state !== undefined || severity !== undefined || mine || overdue;
  const columns: Column<LeadInList>[] = [
    {
      label: t(messages.about),
      cell: ({ id, about }) => (
        <Link to="/office/leads/$leadId" params={{ leadId: id }}>
          {about}
        </Link>
      ),
    },
    { label: t(messages.state), cell: (one) => <LeadMark state={one.state} /> },
    {
      label: t(messages.severity),
      cell: (one) =>
        one.severity === null ? (
          <span className={blocks.quiet}>{t(messages.ungraded)}</span>
        ) : (
          <SeverityMark severity={one.severity} />
        ),
    },
    { label: t(messages.source), cell: ({ source }) => LEAD_SOURCE_NAMES[source][locale] },
    { label: t(messages.owner), cell: ({ owner }) => owner?.name ?? t(messages.nobody) },
    {
      label: t(messages.due),
      cell: ({ state: now, dueOn, receivedOn }) =>
        now === 'handling' ? (
          <DueDate on={dueOn} stacked />
        ) : (
          <span className={blocks.quiet}>
            {t(messages.receivedOn)} {formatDate(receivedOn, locale)}
          </span>
        ),
    },
  ];
  return (
    <OfficePage title={t(messages.title)} lead={t(messages.lead)}>
      <div className={styles.filters}>
        <NativeSelect
          label={t(messages.state)}
          value={state ?? ''}
          onChange={({ currentTarget: { value } }) =>
            set({ state: LEAD_STATES.find((one) => one === value) })
          }
          data={[
            { value: '', label: t(messages.open) },
            ...LEAD_STATES.map((one) => ({ value: one, label: LEAD_STATE_NAMES[one][locale] })),
          ]}
        />
        <NativeSelect
          label={t(messages.severity)}
          value={severity ?? ''}
          onChange={({ currentTarget: { value } }) =>
            set({ severity: SEVERITIES.find((one) => one === value) })
          }
          data={[
            { value: '', label: t(messages.any) },
            ...SEVERITIES.map((one) => ({ value: one, label: SEVERITY_NAMES[one][locale] })),
          ]}
        />
        <div className={styles.checks}>
          <Checkbox
            label={t(messages.mine)}
            checked={mine ?? false}
            onChange={({ currentTarget: { checked } }) => set({ mine: checked || undefined })}
          />
          <Checkbox
            label={t(messages.overdue)}
            checked={overdue ?? false}
            onChange={({ currentTarget: { checked } }) => set({ overdue: checked || undefined })}
          />
        </div>
      </div>
      <Paged
        pages={pages}
        empty={
          <Empty title={t(filtered ? messages.noneSo : messages.none)}>
            {!filtered && t(messages.noneHint)}
          </Empty>
        }
      >
        {(items) => (
          <WideTable caption={t(messages.title)} columns={columns} rows={items} keyOf={({ id }) => id} />
        )}
      </Paged>
    </OfficePage>
  );
}
