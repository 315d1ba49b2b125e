import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayOf } from '../../shared/clock.ts';
import { type ReviewRow, reviewsQuery } from '../api/reviews.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Loaded } from '../work/loaded.tsx';
import { Mark } from '../work/mark.tsx';
import { PilotStateMark } from '../work/pilot-state-mark.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { reviews as messages } from './messages.ts';
import own from './reviews.module.css';

/** What an expert is asked to review, with until when. */
export function ReviewListPage() {
  const { t } = useLocale();
  const query = useQuery(reviewsQuery);
  return (
    <WorkPage title={t(messages.title)} lead={t(messages.lead)}>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>
          ) : (
            <Rows rows={rows} />
          )
        }
      </Loaded>
    </WorkPage>
  );
}

function Rows({ rows }: { rows: readonly ReviewRow[] }) {
  const { locale, t } = useLocale();
  const columns: Column<ReviewRow>[] = [
    {
      label: t(messages.pilot),
      cell: ({ pilotId, title, recused }) =>
        recused ? (
          title
        ) : (
          <Link to="/reviews/$pilotId" params={{ pilotId }}>
            {title}
          </Link>
        ),
    },
    {
      label: t(messages.state),
      cell: ({ state, recused }) =>
        recused ? (
          <span className={own.recused}>
            <Mark tone="over">{t(messages.recused)}</Mark>
            <span className={styles.quiet}>{t(messages.recusedNote)}</span>
          </span>
        ) : (
          state && <PilotStateMark state={state} />
        ),
    },
    { label: t(messages.opinion), cell: (row) => <OwnOpinion row={row} /> },
    {
      label: t(messages.until),
      cell: ({ until }) =>
        until === null ? (
          <span className={styles.quiet}>{t(messages.openEnd)}</span>
        ) : (
          <span className={own.until}>
            <time dateTime={until}>{formatDate(until, locale)}</time>
            <span className={styles.quiet}>{leftUntil(until)}</span>
          </span>
        ),
    },
  ];
  return (
    <WideTable caption={t(messages.title)} columns={columns} rows={rows} keyOf={({ pilotId }) => pilotId} />
  );

  function leftUntil(until: string): string {
    const days = Math.round((Date.parse(until) - Date.parse(dayOf(new Date()))) / 86_400_000);
    return days <= 0 ? t(messages.lastDay) : t(messages.lastDays, { count: days });
  }
}

function OwnOpinion({ row: { recused, filed, state } }: { row: ReviewRow }) {
  const { t } = useLocale();
  if (recused) return null;
  if (filed) return <Mark tone="good">{t(messages.filed)}</Mark>;
  if (state === 'expert_review') return <Mark tone="waiting">{t(messages.toFile)}</Mark>;
  const before = state === 'submitted' || state === 'returned' || state === 'boundary_review';
  return <Mark tone="open">{t(before ? messages.notYet : messages.over)}</Mark>;
}
