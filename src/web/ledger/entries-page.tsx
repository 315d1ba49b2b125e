import './ledger.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type EntryFilter, type EntryPage, entryPage, type FoundEntry } from '../api/ledger.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { NeedsAccount } from '../work/needs-account.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { WideTable } from '../work/wide-table.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { ACTION_NAMES } from './action-names.ts';
import styles from './entries-page.module.css';
import { EntryFilterForm } from './entry-filter-form.tsx';
import { entries } from './entry-messages.ts';
import { Excerpts } from './excerpts.tsx';
import { ExportAll } from './export-all.tsx';
import { Mono } from './facts.tsx';
import { FindSubject } from './find-subject.tsx';
import { LookFurther } from './look-further.tsx';
import { isPerson, useWho } from './who.tsx';

const route = getRouteApi('/ledger/entries');

/** The ledger, searched by whoever audits. */
export function EntriesPage() {
  return <NeedsAccount office={['auditor']}>{() => <Entries />}</NeedsAccount>;
}

function Entries() {
  const { t } = useLocale();
  const { stream, actor, action, from, to, q } = route.useSearch();
  const filter: EntryFilter = { stream, actor, action, from, to, q };
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const pages = usePaged<FoundEntry, EntryPage>(
    ['ledger', 'entries'],
    (cursor, signal) => entryPage(filter, cursor, signal),
    { filter },
  );
  const isLooking = q !== undefined && (pages.hasNextPage || pages.isPlaceholderData);
  return (
    <WorkPage
      title={t(entries.title)}
      lead={t(entries.lead)}
      actions={<Link to="/ledger">{t(entries.back)}</Link>}
    >
      <FindSubject />
      <EntryFilterForm key={JSON.stringify(filter)} filter={filter} isFiltered={isFiltered} />
      <Paged
        pages={pages}
        goesOnByItself={q !== undefined}
        empty={
          !isLooking && (
            <div className={styles.none}>
              <p>{t(isFiltered ? entries.none : entries.empty)}</p>
              {isFiltered && <p>{t(entries.noneHint)}</p>}
            </div>
          )
        }
      >
        {(items) => <EntryTable items={items} q={q} />}
      </Paged>
      {q !== undefined && <LookFurther key={JSON.stringify(filter)} pages={pages} />}
      {pages.data && <ExportAll />}
    </WorkPage>
  );
}

function EntryTable({ items, q }: { items: readonly FoundEntry[]; q: string | undefined }) {
  const { locale, t } = useLocale();
  const who = useWho();
  return (
    <WideTable
      caption={t(entries.title)}
      rows={items}
      keyOf={({ stream, seq }) => `${stream} ${seq}`}
      columns={[
        {
          label: t(entries.action),
          cell: ({ stream, seq, action, excerpts }) => (
            <>
              <Link to="/ledger/entries/$stream/$seq" params={{ stream, seq: String(seq) }}>
                {ACTION_NAMES[action]?.[locale] ?? action}
              </Link>
              {ACTION_NAMES[action] && <div className={styles.code}>{action}</div>}
              {q !== undefined && <Excerpts excerpts={excerpts} q={q} />}
            </>
          ),
        },
        {
          label: t(entries.when),
          cell: ({ at }) => <time dateTime={at}>{formatInstant(at, locale)}</time>,
        },
        {
          label: t(entries.who),
          cell: (item) => (
            <span className={styles.who} data-person={isPerson(item.actor)}>
              {who(item)}
            </span>
          ),
        },
        {
          label: t(entries.place),
          cell: ({ stream, seq, about }) => (
            <>
              {about}
              <div className={about === null ? undefined : styles.code}>
                <Mono>
                  {stream} #{seq}
                </Mono>
              </div>
            </>
          ),
        },
        {
          label: t(entries.leaf),
          cell: ({ leaf }) =>
            leaf === null ? <span className={styles.uncovered}>{t(entries.uncovered)}</span> : leaf,
          numeric: true,
        },
      ]}
    />
  );
}
