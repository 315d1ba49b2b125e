import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { dayOf } from '../../../shared/clock.ts';
import { TIE_NAMES } from '../../../shared/rewards/batches.ts';
import {
  appointToBatch,
  blankSheetsAddress,
  chooseLeader,
  dismissFromBatch,
  meetingPapersAddress,
  type PanelExpert,
  type PanelView,
} from '../../api/panel.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Block } from '../../work/block.tsx';
import styles from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { Empty } from '../../work/empty.tsx';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { Mark } from '../../work/mark.tsx';
import { ReasonField } from '../../work/reason-field.tsx';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { WideTable } from '../../work/wide-table.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import { panel as messages } from './messages.ts';
import own from './panel.module.css';

interface Props {
  batchId: string;
  view: PanelView;
}

export function ExpertsBlock({ batchId, view }: Props) {
  const { locale, t } = useLocale();
  const { experts, organisations, sheets } = view;
  const mayRun = view.acts.includes('run');
  const load = (expertId: string | null) =>
    sheets.filter((sheet) => sheet.expertId === expertId && sheet.state !== 'excused').length;
  return (
    <Block title={t(messages.experts)} note={t(messages.expertsNote, { count: organisations })}>
      {experts.length === 0 ? (
        <Empty title={t(messages.nobody)}>{mayRun && t(messages.nobodyHint)}</Empty>
      ) : (
        <WideTable
          caption={t(messages.experts)}
          rows={experts}
          keyOf={({ askedId, expertId }) => askedId ?? expertId ?? ''}
          columns={[
            {
              label: t(messages.expert),
              cell: ({ name, email, code, leader }) => (
                <span className={own.who}>
                  <span>
                    {code && <strong className={own.code}>{code}</strong>} {name ?? email}
                  </span>
                  {name && <span className={styles.quiet}>{email}</span>}
                  {leader && <span className={styles.quiet}>{t(messages.leader)}</span>}
                </span>
              ),
            },
            { label: t(messages.stands), cell: (expert) => <Stands expert={expert} /> },
            { label: t(messages.ties), cell: (expert) => <Said expert={expert} /> },
            { label: t(messages.load), numeric: true, cell: ({ expertId }) => load(expertId) },
            {
              label: t(messages.until),
              cell: ({ until }) =>
                until && <span className={styles.nowrap}>{formatDate(until, locale)}</span>,
            },
            ...(mayRun
              ? [
                  {
                    label: t(messages.action),
                    cell: (expert: PanelExpert) => <Acts batchId={batchId} expert={expert} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayRun && experts.some(({ seated }) => seated) && (
        <p className={own.papers}>
          <a href={meetingPapersAddress(batchId, locale)} download>
            {t(messages.meeting)}
          </a>
          <span className={styles.quiet}>{t(messages.meetingNote)}</span>
        </p>
      )}
    </Block>
  );
}

function Stands({ expert: { state, declaredAt, upToDate } }: { expert: PanelExpert }) {
  const { t } = useLocale();
  if (state === 'invited') return <Mark tone="waiting">{t(messages.invited)}</Mark>;
  if (state === 'expired') return <Mark tone="over">{t(messages.expired)}</Mark>;
  if (state === 'over') return <Mark tone="over">{t(messages.over)}</Mark>;
  if (declaredAt === null) return <Mark tone="waiting">{t(messages.toDeclare)}</Mark>;
  return upToDate ? (
    <Mark tone="good">{t(messages.declared)}</Mark>
  ) : (
    <Mark tone="amiss">{t(messages.again)}</Mark>
  );
}

function Said({ expert: { declaration } }: { expert: PanelExpert }) {
  const { locale, t } = useLocale();
  if (declaration === null) return null;
  const { employer, earlier, ties } = declaration;
  return (
    <span className={own.who}>
      <span>{[employer, ...earlier].join(locale === 'zh' ? '、' : ', ')}</span>
      {ties.length === 0 ? (
        <span className={styles.quiet}>{t(messages.noTies)}</span>
      ) : (
        ties.map(({ name, tie, note }) => (
          <span key={name}>
            {name}{' '}
            <span className={styles.quiet}>{[TIE_NAMES[tie][locale], note].filter(Boolean).join(' · ')}</span>
          </span>
        ))
      )}
    </span>
  );
}

function Acts({ batchId, expert }: { batchId: string; expert: PanelExpert }) {
  const { locale, t } = useLocale();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const leading = useBatchChange(batchId, chooseLeader);
  const ending = useBatchChange(batchId, dismissFromBatch, () => setAsking(false));
  const { askedId, expertId, seated, leader, state } = expert;
  const ends = t(state === 'held' ? messages.dismiss : messages.withdraw);
  return (
    <span className={own.acts}>
      {seated && expertId && !leader && (
        <Button
          size="compact-sm"
          variant="default"
          loading={leading.isPending}
          onClick={() => leading.mutate({ batchId, expertId })}
        >
          {t(messages.makeLeader)}
        </Button>
      )}
      {seated && expertId && (
        <a href={blankSheetsAddress(batchId, expertId, locale)} download>
          {t(messages.blank)}
        </a>
      )}
      {askedId && (state === 'held' || state === 'invited') && (
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          {ends}
        </Button>
      )}
      <Confirm
        opened={asking}
        title={ends}
        action={ends}
        danger
        pending={ending.isPending}
        error={ending.error}
        disabled={reason.trim().length < 2}
        onClose={() => ending.leave(() => setAsking(false))}
        onConfirm={() => askedId && ending.mutate({ batchId, askedId, reason: reason.trim() })}
      >
        <p>{expert.name}</p>
        <p className={styles.quiet}>{t(messages.dismissNote)}</p>
        <ReasonField mt="md" value={reason} onChange={setReason} />
      </Confirm>
    </span>
  );
}

/** @param until when scores are expected: what an appointment lasts to unless told otherwise */
export function AppointForm({ batchId, until: expected }: { batchId: string; until: string | null }) {
  const { t } = useLocale();
  const day = dayOf(new Date());
  const nothing = { email: '', from: day, until: expected !== null && expected > day ? expected : '' };
  const form = useFormDraft(`appoint.${batchId}`, nothing);
  const { email, from, until } = form.values;
  const change = useBatchChange(batchId, appointToBatch, undefined, form);
  const errors = fieldErrors(change.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ batchId, email: email.trim(), from, until });
  };
  return (
    <Block title={t(messages.appoint)} screenOnly>
      <form className={own.appoint} onSubmit={send}>
        <TextInput
          label={t(messages.email)}
          description={t(messages.emailHint)}
          type="email"
          required
          maxLength={254}
          value={email}
          error={errors.email}
          onChange={(event) => form.set('email', event.currentTarget.value)}
        />
        <TextInput
          label={t(messages.from)}
          type="date"
          required
          value={from}
          error={errors.from}
          onChange={(event) => form.set('from', event.currentTarget.value)}
        />
        <TextInput
          label={t(messages.until)}
          type="date"
          required
          value={until}
          error={errors.until}
          onChange={(event) => form.set('until', event.currentTarget.value)}
        />
        <Button type="submit" loading={change.isPending}>
          {t(messages.appoint)}
        </Button>
      </form>
      {change.error && !allBesideFields(change.error, ['email', 'from', 'until']) && (
        <FailureNotice error={change.error} />
      )}
      <p role="status" className={styles.status}>
        {change.data && t(change.data.state === 'held' ? messages.sent : messages.sentInvitation)}
      </p>
    </Block>
  );
}
