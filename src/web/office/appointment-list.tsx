import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Appointment, appointmentPage } from '../api/people.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { Paged, usePaged } from '../work/paged.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { EndAppointment, type Ending } from './end-appointment.tsx';
import { experts, person } from './messages.ts';
import { Reviewed } from './reviewed.tsx';

interface Props {
  state: Appointment['state'];
  mayEnd: boolean;
}

const nameOf = ({ person: who, email }: Appointment) => who?.name ?? email ?? '';

/** Appointments not over yet, or invitations to one, by what they are for. */
export function AppointmentList({ state, mayEnd }: Props) {
  const { locale, t } = useLocale();
  const [asked, setAsked] = useState<Ending | null>(null);
  const pages = usePaged<Appointment>(['appointments', state], (cursor, signal) =>
    appointmentPage(state, cursor, signal),
  );
  const end = t(state === 'held' ? experts.end : experts.withdraw);
  const columns: Column<Appointment>[] = [
    { label: t(experts.who), cell: nameOf },
    ...(state === 'held' ? [{ label: t(experts.email), cell: ({ email }: Appointment) => email ?? '' }] : []),
    {
      label: t(experts.what),
      cell: ({ kind, about, title }) => <Reviewed kind={kind} about={about} title={title} />,
    },
    {
      label: t(experts.time),
      cell: ({ from, until }) =>
        until
          ? t(person.fromUntil, { from: formatDate(from, locale), until: formatDate(until, locale) })
          : t(person.openEnd, { from: formatDate(from, locale) }),
    },
    ...(mayEnd
      ? [
          {
            label: t(experts.action),
            // Its sheets and its history know of it there.
            cell: (one: Appointment) =>
              one.kind === 'batch' && one.state === 'held' ? (
                <Link to="/office/batches/$batchId" params={{ batchId: one.about }} search={{ tab: 'panel' }}>
                  {t(experts.endInPanel)}
                </Link>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${end} ${nameOf(one)}`}
                  onClick={() => setAsked({ id: one.id, held: state === 'held', who: nameOf(one) })}
                >
                  {end}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Paged
        pages={pages}
        empty={<p className={styles.quiet}>{t(state === 'held' ? experts.none : experts.noneInvited)}</p>}
      >
        {(items) => (
          <WideTable
            caption={t(state === 'held' ? experts.held : experts.waiting)}
            columns={columns}
            rows={items}
            keyOf={({ id }) => id}
          />
        )}
      </Paged>
      <EndAppointment ending={asked} onClose={() => setAsked(null)} />
    </>
  );
}
