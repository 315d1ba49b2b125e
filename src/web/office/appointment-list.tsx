import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Appointment, appointmentPage, endAppointment } from '../api/people.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { work } from '../work/messages.ts';
import { Paged, usePaged } from '../work/paged.tsx';
import { useChange } from '../work/use-change.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { experts, person } from './messages.ts';

interface Props {
  state: Appointment['state'];
  mayEnd: boolean;
}

const nameOf = ({ person: who, email }: Appointment) => who?.name ?? email ?? '';

/** Appointments not over yet, or invitations to one, by what they are for. */
export function AppointmentList({ state, mayEnd }: Props) {
  const { locale, t } = useLocale();
  const [asked, setAsked] = useState<Appointment | null>(null);
  const pages = usePaged<Appointment>(['appointments', state], (cursor, signal) =>
    appointmentPage(state, cursor, signal),
  );
  const end = t(state === 'held' ? experts.end : experts.withdraw);
  const columns: Column<Appointment>[] = [
    { label: t(experts.who), cell: nameOf },
    ...(state === 'held' ? [{ label: t(experts.email), cell: ({ email }: Appointment) => email ?? '' }] : []),
    {
      label: t(experts.what),
      cell: ({ kind, about }) => t(kind === 'pilot' ? person.pilot : person.batch, { id: about }),
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
            cell: (one: Appointment) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${end} ${nameOf(one)}`}
                onClick={() => setAsked(one)}
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
      <EndAppointment appointment={asked} onClose={() => setAsked(null)} />
    </>
  );
}

function EndAppointment({ appointment, onClose }: { appointment: Appointment | null; onClose: () => void }) {
  const { t } = useLocale();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const close = () => {
    setReason('');
    change.reset();
    onClose();
  };
  const change = useChange(endAppointment, async () => {
    close();
    await queries.invalidateQueries({ queryKey: ['appointments'] });
  });
  const held = appointment?.state !== 'invited';
  const who = appointment ? nameOf(appointment) : '';
  return (
    <Confirm
      opened={appointment !== null}
      title={t(held ? experts.endTitle : experts.withdrawTitle)}
      action={t(held ? experts.end : experts.withdraw)}
      danger={held}
      pending={change.isPending}
      error={change.error}
      disabled={reason.trim().length < 2}
      onClose={close}
      onConfirm={() => appointment && change.mutate({ grantId: appointment.id, reason })}
    >
      <p>{t(held ? experts.endNote : experts.withdrawNote, { who })}</p>
      <Textarea
        mt="md"
        label={t(work.reason)}
        description={t(work.reasonHint)}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
