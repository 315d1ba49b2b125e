import '../../register/register.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import {
  type AwardNotice,
  awardNoticeQuery,
  objectToAwards,
  publishedFileAddress,
} from '../../api/awards.ts';
import type { ObjectionMade } from '../../api/register.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale, usePageTitle, useT } from '../../i18n/locale.tsx';
import { IconDownload } from '../../icons.ts';
import own from '../../notices/notice-page.module.css';
import { ObjectionForm } from '../../notices/objection-form.tsx';
import { Receipt } from '../../notices/receipt.tsx';
import styles from '../../register/entry.module.css';
import { ButtonLink } from '../../shell/links.tsx';
import { NotThere } from '../../shell/not-there.tsx';
import page from '../../shell/page.module.css';
import { PrintPage } from '../../shell/print-page.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Empty } from '../../work/empty.tsx';
import { Facts } from '../../work/facts.tsx';
import { hasCode } from '../../work/field-errors.ts';
import { Loaded } from '../../work/loaded.tsx';
import { Mark } from '../../work/mark.tsx';
import { type Column, WideTable } from '../../work/wide-table.tsx';
import { one as messages } from './messages.ts';
import looks from './public.module.css';

/** One list of awards as everybody sees it, and the form to object to it. */
export function AwardPage() {
  const t = useT();
  const { batchId } = useParams({ from: '/awards/$batchId' });
  const query = useQuery({
    ...awardNoticeQuery(batchId),
    retry: (count, error) => count < 3 && !hasCode(error, 'not-found'),
  });
  usePageTitle(query.data?.title ?? t(messages.back));
  return (
    <div className={page.page}>
      <p className={styles.above} data-screen-only>
        <Link to="/awards">{t(messages.back)}</Link>
      </p>
      {hasCode(query.error, 'not-found') ? (
        <NotThere title={t(messages.notThere)} hint={t(messages.notThereHint)}>
          <ButtonLink to="/awards" variant="default">
            {t(messages.seeAll)}
          </ButtonLink>
        </NotThere>
      ) : (
        <Loaded query={query}>{(found) => <Shown notice={found} />}</Loaded>
      )}
    </div>
  );
}

function Shown({ notice }: { notice: AwardNotice }) {
  const { locale, t } = useLocale();
  const [made, setMade] = useState<ObjectionMade | null>(null);
  const { title, open, until, publishedOn, items, seen } = notice;
  const mark = seen.slice(0, 12);
  if (made) {
    const about = { label: t(messages.receiptAbout), title, until: until ?? '', mark };
    return <Receipt made={made} owner={{ awardReceipt: made.receipt }} about={about} />;
  }
  return (
    <>
      <PrintPage title={t(messages.back)} mark={mark} />
      <h1 className={page.title}>{title}</h1>
      <Standing notice={notice} />
      <div className={publishedOn === null ? styles.columns : looks.single}>
        <div className={styles.parts}>
          <NoticeFacts notice={notice} />
          <Block title={t(messages.list)} note={notice.example?.[locale]}>
            {items.length === 0 ? (
              <Empty title={t(messages.nobody)}>{t(messages.nobodyHint)}</Empty>
            ) : (
              <Awarded items={items} />
            )}
          </Block>
          <CheckBlock notice={notice} />
        </div>
        {publishedOn === null && <How open={open} />}
      </div>
      {publishedOn === null && (
        <div id="object" className={own.form} data-screen-only>
          {open ? (
            <ObjectionTo notice={notice} onMade={setMade} />
          ) : (
            <Empty title={t(messages.closed)}>{t(messages.closedHint)}</Empty>
          )}
        </div>
      )}
    </>
  );
}

function Standing({ notice: { publishedOn, open, until } }: { notice: AwardNotice }) {
  const { locale, t } = useLocale();
  return (
    <p className={styles.standing}>
      {publishedOn !== null ? (
        <Mark tone="good">{t(messages.final)}</Mark>
      ) : open ? (
        <>
          <Mark tone="waiting">{t(messages.draft)}</Mark>
          {until !== null && (
            <span className={own.left}>{t(messages.until, { date: formatDate(until, locale) })}</span>
          )}
        </>
      ) : (
        <Mark tone="open">{t(messages.over)}</Mark>
      )}
    </p>
  );
}

function NoticeFacts({ notice }: { notice: AwardNotice }) {
  const { locale, t } = useLocale();
  const { noticeOn, until, publishedOn, workingDays, policyBasis, items } = notice;
  const date = (day: string) => formatDate(day, locale);
  const sum = shownMoney(
    items.reduce((all, { amount }) => all + amount, 0),
    locale,
  );
  return (
    <Facts
      facts={[
        [
          t(messages.period),
          noticeOn &&
            until &&
            t(messages.periodOf, { from: date(noticeOn), to: date(until), count: workingDays }),
        ],
        [t(messages.noticeOn), publishedOn && noticeOn && date(noticeOn)],
        [t(messages.publishedOn), publishedOn && date(publishedOn)],
        [
          t(messages.basis),
          policyBasis.text && (
            <div key="basis">
              <p className={looks.basis}>{policyBasis.text}</p>
              {policyBasis.number && <p className={blocks.quiet}>{policyBasis.number}</p>}
            </div>
          ),
        ],
        [t(messages.total), items.length > 0 && t(messages.totalOf, { count: items.length, sum })],
      ]}
    />
  );
}

/** How anybody checks the list: its hash, and once it is published the file to compute it again from. */
function CheckBlock({ notice: { id, seen, publishedOn } }: { notice: AwardNotice }) {
  const t = useT();
  const [before, after] = t(messages.recompute, { command: '\u0000' }).split('\u0000');
  return (
    <Block title={t(messages.check)}>
      <Facts
        facts={[
          [
            t(messages.hash),
            <code key="hash" className={looks.hash}>
              {seen}
            </code>,
          ],
        ]}
      />
      {publishedOn === null ? (
        <p className={looks.after}>{t(messages.fileLater)}</p>
      ) : (
        <>
          <p className={looks.after}>
            {before}
            <code>npm run cli -- verify-round FILE</code>
            {after}
          </p>
          <Button
            component="a"
            href={publishedFileAddress(id)}
            download
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.6} />}
            data-screen-only
          >
            {t(messages.file)}
          </Button>
        </>
      )}
    </Block>
  );
}

interface ObjectionProps {
  notice: AwardNotice;
  onMade: (made: ObjectionMade) => void;
}

function ObjectionTo({ notice: { id, items }, onMade }: ObjectionProps) {
  const t = useT();
  return (
    <ObjectionForm
      send={({ about, ...json }) =>
        objectToAwards({ batchId: id, json: { ...json, ...(about && { entryId: about }) } })
      }
      named={{
        label: t(messages.about),
        all: t(messages.all),
        hint: t(messages.textHint),
        things: items.map(({ entryId, title }) => ({ id: entryId, title })),
      }}
      onMade={onMade}
    />
  );
}

type Item = AwardNotice['items'][number];

function Awarded({ items }: { items: readonly Item[] }) {
  const { locale, t } = useLocale();
  const money = (fen: number): ReactNode => shownMoney(fen, locale);
  const columns: Column<Item>[] = [
    { label: t(messages.pilot), cell: ({ title }) => title },
    {
      label: t(messages.applicant),
      cell: ({ applicants }) => (
        <span className={looks.applicants}>
          {applicants.map(({ name, amount }) => (
            <span key={name}>
              {applicants.length === 1 ? name : t(messages.share, { name, sum: shownMoney(amount, locale) })}
            </span>
          ))}
        </span>
      ),
    },
    { label: t(messages.tier), cell: ({ tier }) => <span className={blocks.nowrap}>{tier}</span> },
    {
      label: t(messages.amount),
      numeric: true,
      cell: ({ amount }) => <span className={blocks.nowrap}>{money(amount)}</span>,
    },
  ];
  return (
    <WideTable caption={t(messages.list)} columns={columns} rows={items} keyOf={({ entryId }) => entryId} />
  );
}

function How({ open }: { open: boolean }) {
  const t = useT();
  return (
    <aside className={styles.aside} aria-label={t(messages.how)}>
      <h2>{t(messages.how)}</h2>
      <ol className={own.how}>
        {[messages.how1, messages.how2, messages.how3, messages.how4].map((one) => (
          <li key={one.en}>{t(one)}</li>
        ))}
      </ol>
      {open && (
        <Button component="a" href="#object" variant="default" className={own.go} data-screen-only>
          {t(messages.object)}
        </Button>
      )}
    </aside>
  );
}
