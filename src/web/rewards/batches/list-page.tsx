import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import { BATCH_STATE_NAMES, BATCH_STATES } from '../../../shared/rewards/batch-states.ts';
import { NEXT_STEPS } from '../../../shared/rewards/next-step.ts';
import { type BatchInList, batchListPage, startBatch } from '../../api/batches.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale, useT } from '../../i18n/locale.tsx';
import { IconPlus } from '../../icons.ts';
import { OfficePage } from '../../office/office-page.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Empty } from '../../work/empty.tsx';
import { allBesideFields, fieldErrors } from '../../work/field-errors.ts';
import { work } from '../../work/messages.ts';
import { Paged, usePaged } from '../../work/paged.tsx';
import { useChange } from '../../work/use-change.ts';
import { useFormDraft } from '../../work/use-form-draft.ts';
import { useRoles } from '../../work/use-roles.ts';
import { type Column, WideTable } from '../../work/wide-table.tsx';
import { BatchMark } from './batch-mark.tsx';
import own from './batches.module.css';
import { list as messages } from './messages.ts';

/** Every batch, the newest first. */
export function BatchListPage() {
  const { locale, t } = useLocale();
  const { state } = useSearch({ from: '/signed-in/office/batches' });
  const navigate = useNavigate({ from: '/office/batches' });
  const mayStart = useRoles().holds('case-officer');
  const [starting, setStarting] = useState(false);
  const pages = usePaged<BatchInList>(
    ['batches', 'list'],
    (cursor, signal) => batchListPage(state, cursor, signal),
    { filter: { state } },
  );
  const columns: Column<BatchInList>[] = [
    {
      label: t(messages.name),
      cell: ({ id, title }) => (
        <Link to="/office/batches/$batchId" params={{ batchId: id }}>
          {title}
        </Link>
      ),
    },
    {
      label: t(messages.state),
      cell: ({ state: at, next }) => (
        <>
          <BatchMark state={at} />
          {next && <div className={blocks.quiet}>{NEXT_STEPS[next].name[locale]}</div>}
        </>
      ),
    },
    {
      label: t(messages.period),
      cell: ({ applyFrom, applyUntil }) =>
        applyFrom && applyUntil ? (
          t(messages.fromUntil, {
            from: formatDate(applyFrom, locale),
            until: formatDate(applyUntil, locale),
          })
        ) : (
          <span className={blocks.quiet}>{t(messages.notSet)}</span>
        ),
    },
    {
      label: t(messages.budget),
      numeric: true,
      cell: ({ budget }) =>
        budget === null ? (
          <span className={blocks.quiet}>{t(messages.notSet)}</span>
        ) : (
          shownMoney(budget, locale)
        ),
    },
  ];
  return (
    <OfficePage
      title={t(messages.title)}
      lead={t(messages.lead)}
      actions={
        mayStart &&
        !starting && (
          <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => setStarting(true)}>
            {t(messages.start)}
          </Button>
        )
      }
    >
      {starting && <Start onClose={() => setStarting(false)} />}
      <NativeSelect
        className={own.filter ?? ''}
        label={t(messages.state)}
        value={state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          void navigate({
            search: { state: BATCH_STATES.find((one) => one === value) },
            replace: true,
            resetScroll: false,
          })
        }
        data={[
          { value: '', label: t(messages.any) },
          ...BATCH_STATES.map((one) => ({ value: one, label: BATCH_STATE_NAMES[one][locale] })),
        ]}
      />
      <Paged
        pages={pages}
        empty={
          <Empty title={t(state === undefined ? messages.none : messages.noneSo)}>
            {state === undefined && t(messages.noneHint)}
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

function Start({ onClose }: { onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const draft = useFormDraft('batches.start', { title: '' });
  const change = useChange(startBatch, async ({ id }) => {
    draft.reset({ title: '' });
    await navigate({ to: '/office/batches/$batchId', params: { batchId: id } });
  });
  return (
    <div className={own.start}>
      <Block title={t(messages.start)} note={t(messages.startHint)}>
        <form
          className={blocks.form}
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate(draft.values.title);
          }}
        >
          <TextInput
            label={t(messages.titleField)}
            description={t(messages.titleExample)}
            required
            maxLength={100}
            value={draft.values.title}
            onChange={(event) => draft.set('title', event.currentTarget.value)}
            error={fieldErrors(change.error).title}
          />
          {change.error && !allBesideFields(change.error, ['title']) && (
            <FailureNotice error={change.error} />
          )}
          <div className={blocks.buttons}>
            <Button type="submit" loading={change.isPending}>
              {t(messages.start)}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t(work.cancel)}
            </Button>
          </div>
        </form>
      </Block>
    </div>
  );
}
