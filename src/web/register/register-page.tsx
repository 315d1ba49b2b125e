import './register.css';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { KIND_NAMES } from '../../shared/pilots/names.ts';
import { TRACK_NAMES } from '../../shared/pilots/states.ts';
import {
  exportAddress,
  feedAddress,
  type Registered,
  type RegisterFilter,
  registerPage,
} from '../api/register.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, usePageTitle } from '../i18n/locale.tsx';
import { IconDownload } from '../icons.ts';
import { ButtonLink } from '../shell/links.tsx';
import page from '../shell/page.module.css';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { PilotStateMark } from '../work/pilot-state-mark.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { Filters } from './filters.tsx';
import { register as messages } from './messages.ts';
import styles from './register-page.module.css';

/** Looked up by anybody: what is looked for stands in the address. */
export function RegisterPage() {
  const { locale, t } = useLocale();
  usePageTitle(t(messages.title));
  const { q, state, kind, park, track } = useSearch({ from: '/register' });
  const filter: RegisterFilter = { q, state, kind, park, track };
  const navigate = useNavigate({ from: '/register' });
  const change = (next: RegisterFilter) =>
    navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  const pages = usePaged<Registered>(
    ['register', 'list'],
    (cursor, signal) => registerPage(filter, cursor, signal),
    { filter },
  );
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    const nothing = { q: undefined, state: undefined, kind: undefined, park: undefined, track: undefined };
    // Not before the address is without them: what the field begins with is read there.
    void change(nothing).then(() => setCleared((times) => times + 1));
  };
  return (
    <div className={page.page}>
      <h1 className={page.title}>{t(messages.title)}</h1>
      <p className={page.lead}>{t(messages.lead)}</p>
      <p className={styles.note}>{t(messages.notStatutory)}</p>
      <p className={styles.ways}>
        <Link to="/notices">{t(messages.noticesNow)}</Link>
      </p>
      {/* Anew when all is cleared: what is typed the field keeps for itself. */}
      <Filters key={cleared} filter={filter} onChange={(next) => void change(next)} />
      <div className={styles.bar}>
        <p role="status" className={styles.count}>
          <Count pages={pages} />
        </p>
        <p className={styles.files}>
          {(['xlsx', 'csv'] as const).map((as) => (
            <a key={as} href={exportAddress(as, filter, locale)} download className={styles.file}>
              <IconDownload size={16} stroke={1.6} aria-hidden="true" />
              {t(messages[as])}
            </a>
          ))}
          <a href={feedAddress(locale)} className={styles.file}>
            {t(messages.feed)}
          </a>
        </p>
      </div>
      <Paged
        pages={pages}
        empty={
          filtered ? (
            <Empty title={t(messages.nothing)}>
              <p>{t(messages.nothingHint)}</p>
              <Button variant="default" onClick={clear}>
                {t(messages.clear)}
              </Button>
            </Empty>
          ) : (
            <Empty title={t(messages.empty)}>
              <p>{t(messages.emptyHint)}</p>
              <ButtonLink to="/notices" variant="default">
                {t(messages.noticesNow)}
              </ButtonLink>
            </Empty>
          )
        }
      >
        {(items) => <Rows items={items} />}
      </Paged>
    </div>
  );
}

type Pages = ReturnType<typeof usePaged<Registered>>;

/** How many, where that is known; nothing while the answer is on its way. */
function Count({ pages }: { pages: Pages }) {
  const { t } = useLocale();
  const first = pages.data?.pages[0] as { total?: number | null; items: Registered[] } | undefined;
  if (first === undefined || first.items.length === 0) return null;
  return first.total == null ? t(messages.many) : t(messages.total, { count: first.total });
}

function Rows({ items }: { items: Registered[] }) {
  const { locale, t } = useLocale();
  const date = (day: string) => formatDate(day, locale);
  const columns: Column<Registered>[] = [
    {
      label: t(messages.pilot),
      cell: ({ id, title, number }) => (
        <div className={styles.stack}>
          <Link to="/register/$pilotId" params={{ pilotId: id }}>
            {title}
          </Link>
          <span className={styles.number}>{number}</span>
        </div>
      ),
    },
    {
      label: t(messages.who),
      cell: ({ applicants, host }) => (
        <div className={styles.stack}>
          <ul className={styles.names}>
            {applicants.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          {host !== null && !applicants.includes(host) && (
            <span className={styles.quiet}>{t(messages.hosted, { name: host })}</span>
          )}
        </div>
      ),
    },
    {
      label: t(messages.kind),
      cell: ({ kind, track, park }) => (
        <div className={styles.stack}>
          <span>{kind === null ? TRACK_NAMES[track][locale] : KIND_NAMES[kind][locale]}</span>
          {park && <span className={styles.quiet}>{park[locale]}</span>}
        </div>
      ),
    },
    {
      label: t(messages.state),
      cell: ({ state, stateOn }) => (
        <div className={styles.stack}>
          <PilotStateMark state={state} />
          <span className={styles.quiet}>{t(messages.since, { date: date(stateOn) })}</span>
        </div>
      ),
    },
    {
      label: t(messages.period),
      cell: ({ startsOn, endsOn }) =>
        startsOn !== null &&
        endsOn !== null && (
          <span className={styles.days}>
            <span>{date(startsOn)}</span> – <span>{date(endsOn)}</span>
          </span>
        ),
    },
  ];
  return (
    <div className={styles.table}>
      <WideTable caption={t(messages.title)} columns={columns} rows={items} keyOf={({ id }) => id} />
    </div>
  );
}
