import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { OBJECTION_STATE_NAMES, OBJECTION_STATES } from '../../shared/pilots/objections.ts';
import { type ObjectionInList, objectionPage } from '../api/objections.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { ButtonLink } from '../shell/links.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { useRoles } from '../work/use-roles.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { office as messages } from './messages.ts';
import { ObjectionMark } from './objection-mark.tsx';

/** For who receives objections, and for auditors. */
export function OfficeObjectionsPage() {
  const { locale, t } = useLocale();
  const { holds } = useRoles();
  const { state } = useSearch({ from: '/signed-in/office/objections' });
  const navigate = useNavigate({ from: '/office/objections' });
  const pages = usePaged<ObjectionInList>(['objections', 'list', state], (cursor, signal) =>
    objectionPage(state, cursor, signal),
  );
  const columns: Column<ObjectionInList>[] = [
    {
      label: t(messages.pilot),
      cell: ({ id, pilot }) => (
        <Link to="/office/objections/$objectionId" params={{ objectionId: id }}>
          {pilot.title}
        </Link>
      ),
    },
    { label: t(messages.state), cell: (one) => <ObjectionMark state={one.state} /> },
    { label: t(messages.channel), cell: ({ channel }) => t(messages[channel]) },
    {
      label: t(messages.receivedOn),
      cell: ({ receivedOn }) => <span className={blocks.nowrap}>{formatDate(receivedOn, locale)}</span>,
    },
  ];
  return (
    <OfficePage
      title={t(messages.title)}
      lead={t(messages.lead)}
      actions={
        holds('objections') && <ButtonLink to="/office/objections/new">{t(messages.enter)}</ButtonLink>
      }
    >
      <div className={blocks.filters}>
        <NativeSelect
          label={t(messages.state)}
          value={state ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              search: { state: OBJECTION_STATES.find((one) => one === value) },
              replace: true,
              resetScroll: false,
            })
          }
          data={[
            { value: '', label: t(messages.anyState) },
            ...OBJECTION_STATES.map((one) => ({ value: one, label: OBJECTION_STATE_NAMES[one][locale] })),
          ]}
        />
      </div>
      <Paged
        pages={pages}
        empty={
          <Empty title={t(state ? messages.noneSo : messages.none)}>{!state && t(messages.noneHint)}</Empty>
        }
      >
        {(items) => (
          <WideTable caption={t(messages.title)} columns={columns} rows={items} keyOf={({ id }) => id} />
        )}
      </Paged>
    </OfficePage>
  );
}
