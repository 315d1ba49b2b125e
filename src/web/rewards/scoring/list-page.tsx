import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type MyBatchRow, myBatchesQuery } from '../../api/scoring.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Empty } from '../../work/empty.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { Mark } from '../../work/mark.tsx';
import { WideTable } from '../../work/wide-table.tsx';
import { WorkPage } from '../../work/work-page.tsx';
import { list as messages } from './messages.ts';

/** 我的评分: batches that the reader is appointed to score. */
export function ScoringListPage() {
  const { t } = useLocale();
  const query = useQuery(myBatchesQuery);
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

function Rows({ rows }: { rows: readonly MyBatchRow[] }) {
  const { locale, t } = useLocale();
  return (
    <WideTable
      caption={t(messages.title)}
      rows={rows}
      keyOf={({ batchId }) => batchId}
      columns={[
        {
          label: t(messages.batch),
          cell: ({ batchId, title }) => (
            <Link to="/scoring/$batchId" params={{ batchId }}>
              {title}
            </Link>
          ),
        },
        { label: t(messages.stands), cell: (row) => <Stands row={row} /> },
        {
          label: t(messages.until),
          cell: ({ scoreUntil }) =>
            scoreUntil === null ? (
              t(messages.unset)
            ) : (
              <time dateTime={scoreUntil}>{formatDate(scoreUntil, locale)}</time>
            ),
        },
      ]}
    />
  );
}

function Stands({ row: { state, declared, sheets, submitted } }: { row: MyBatchRow }) {
  const { t } = useLocale();
  if (!declared && (state === 'open' || state === 'scoring'))
    return <Mark tone="waiting">{t(messages.toDeclare)}</Mark>;
  if (state === 'open') return <Mark tone="open">{t(messages.waits)}</Mark>;
  const progress = t(messages.progress, { done: submitted, all: sheets });
  if (state !== 'scoring') return <Mark tone="good">{`${t(messages.over)} · ${progress}`}</Mark>;
  return <Mark tone={submitted === sheets ? 'good' : 'waiting'}>{progress}</Mark>;
}
