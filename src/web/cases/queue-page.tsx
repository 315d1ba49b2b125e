import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { TRACK_NAMES } from '../../shared/pilots/states.ts';
import { type CaseFilter, casePage, casesKey, dueCasesQuery, type QueuedCase } from '../api/cases.ts';
import { useLocale } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { PilotStateMark } from '../work/pilot-state-mark.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { DueDate } from './due-date.tsx';
import { KeyLine } from './key-line.tsx';
import { queue } from './messages.ts';
import { QueueFilters } from './queue-filters.tsx';
import own from './queue-page.module.css';
import { QueueScopes } from './queue-scopes.tsx';
import { useCaseKeys } from './use-keys.ts';

/** 待办: what waits for the office, what is due first comes first, so what is overdue leads. */
export function CaseQueuePage() {
  const { locale, t } = useLocale();
  const filter = useSearch({ from: '/signed-in/office/pilots' });
  const navigate = useNavigate({ from: '/office/pilots' });
  const list = useRef<HTMLDivElement>(null);
  const counts = useQuery(dueCasesQuery).data?.counts;
  const pages = usePaged<QueuedCase>(
    [...casesKey, 'list'],
    (cursor, signal) => casePage(filter, cursor, signal),
    { filter },
  );
  const keys = useCaseKeys((by) => {
    const links = Array.from(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-case]') ?? []);
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    links[at < 0 ? (by === 1 ? 0 : links.length - 1) : at + by]?.focus();
  });
  const change = (part: CaseFilter) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  const columns: Column<QueuedCase>[] = [
    {
      label: t(queue.pilot),
      cell: ({ id, title, number, track }) => (
        <div className={own.title}>
          <Link to="/office/pilots/$pilotId" params={{ pilotId: id }} search={filter} data-case>
            {title}
          </Link>
          <span className={styles.quiet}>
            {[TRACK_NAMES[track][locale], number].filter(Boolean).join(' · ')}
          </span>
        </div>
      ),
    },
    { label: t(queue.applicant), cell: ({ lead }) => <span className={own.lead}>{lead.name}</span> },
    { label: t(queue.state), cell: ({ state }) => <PilotStateMark state={state} /> },
    { label: t(queue.due), cell: ({ dueOn }) => <DueDate on={dueOn} stacked /> },
    {
      label: t(queue.officer),
      cell: ({ caseOfficer, mine }) =>
        caseOfficer === null ? (
          <span className={styles.quiet}>{t(queue.nobody)}</span>
        ) : mine ? (
          <strong>{t(queue.you)}</strong>
        ) : (
          caseOfficer.name
        ),
    },
  ];
  return (
    <OfficePage title={t(queue.title)} lead={t(queue.lead)}>
      <QueueScopes filter={filter} counts={counts} />
      <QueueFilters filter={filter} counts={counts} onChange={change} />
      <Paged pages={pages} empty={<NothingHere filter={filter} onClear={change} />}>
        {(items) => (
          <>
            <div ref={list}>
              <WideTable caption={t(queue.title)} columns={columns} rows={items} keyOf={({ id }) => id} />
            </div>
            <div className={styles.keys}>
              <KeyLine keys={keys}>{t(queue.keys)}</KeyLine>
            </div>
          </>
        )}
      </Paged>
    </OfficePage>
  );
}

function NothingHere({ filter, onClear }: { filter: CaseFilter; onClear: (filter: CaseFilter) => void }) {
  const { t } = useLocale();
  if (filter.q || filter.state || filter.track) {
    return (
      <Empty title={t(queue.noneFound)}>
        <span>{t(queue.noneFoundHint)}</span>
        <Button
          size="sm"
          variant="default"
          onClick={() => onClear({ q: undefined, state: undefined, track: undefined })}
        >
          {t(queue.clear)}
        </Button>
      </Empty>
    );
  }
  if (filter.scope === 'mine') {
    return (
      <Empty title={t(queue.noneMine)}>
        <span>{t(queue.noneMineHint)}</span>
        <Link to="/office/pilots" search={{ scope: 'unassigned' }}>
          {t(queue.seeUnassigned)}
        </Link>
      </Empty>
    );
  }
  return <Empty title={t(queue.none)}>{t(queue.noneHint)}</Empty>;
}
