import '../register/register.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { KIND_NAMES } from '../../shared/pilots/names.ts';
import { makeObjection, type Notice, noticeQuery, type ObjectionMade } from '../api/register.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, usePageTitle, useT } from '../i18n/locale.tsx';
import { CapsTable } from '../register/caps-table.tsx';
import styles from '../register/entry.module.css';
import { Names } from '../register/entry-page.tsx';
import { entry, register } from '../register/messages.ts';
import { PublicFields } from '../register/public-fields.tsx';
import { Timeline } from '../register/timeline.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { NotThere } from '../shell/not-there.tsx';
import page from '../shell/page.module.css';
import { PrintPage } from '../shell/print-page.tsx';
import { Block } from '../work/block.tsx';
import { Empty } from '../work/empty.tsx';
import { Facts } from '../work/facts.tsx';
import { hasCode } from '../work/field-errors.ts';
import { Loaded } from '../work/loaded.tsx';
import { Mark } from '../work/mark.tsx';
import { DaysLeft } from './list-page.tsx';
import { form, notice as messages, notices } from './messages.ts';
import own from './notice-page.module.css';
import { ObjectionForm } from './objection-form.tsx';
import { Receipt } from './receipt.tsx';

/** One notice: what is admitted, until when one may object, and the form for it. */
export function NoticePage() {
  const t = useT();
  const { pilotId } = useParams({ from: '/notices/$pilotId' });
  const query = useQuery({
    ...noticeQuery(pilotId),
    retry: (count, error) => count < 3 && !hasCode(error, 'not-found'),
  });
  usePageTitle(query.data?.title ?? t(messages.back));
  return (
    <div className={page.page}>
      <p className={styles.above} data-screen-only>
        <Link to="/notices">{t(messages.back)}</Link>
      </p>
      {hasCode(query.error, 'not-found') ? (
        <Missing pilotId={pilotId} />
      ) : (
        <Loaded query={query}>{(found) => <Shown notice={found} />}</Loaded>
      )}
    </div>
  );
}

function Missing({ pilotId }: { pilotId: string }) {
  const t = useT();
  return (
    <NotThere title={t(messages.notThere)} hint={t(messages.notThereHint)}>
      <ButtonLink to="/register/$pilotId" params={{ pilotId }}>
        {t(messages.seeEntry)}
      </ButtonLink>
      <ButtonLink to="/notices" variant="default">
        {t(messages.seeNotices)}
      </ButtonLink>
    </NotThere>
  );
}

function Shown({ notice }: { notice: Notice }) {
  const { locale, t } = useLocale();
  const [made, setMade] = useState<ObjectionMade | null>(null);
  const { title, open, on, until, daysLeft, workingDays, provisional } = notice;
  const date = (day: string) => formatDate(day, locale);
  if (made) {
    const { receipt } = made;
    return <Receipt made={made} owner={{ receipt }} about={{ title, until, mark: notice.code }} />;
  }
  return (
    <>
      <PrintPage title={t(messages.printTitle)} mark={notice.code} />
      <h1 className={page.title}>{title}</h1>
      <p className={styles.standing}>
        {open ? (
          <>
            <Mark tone="waiting">{t(messages.open)}</Mark>
            <span className={own.left}>
              <DaysLeft days={daysLeft} />
            </span>
          </>
        ) : (
          <Mark tone="open">{t(messages.over)}</Mark>
        )}
      </p>
      <div className={styles.columns}>
        <div className={styles.parts}>
          <Facts
            facts={[
              [
                t(messages.period),
                <div key="period">
                  {t(messages.periodOf, { from: date(on), to: date(until), count: workingDays })}
                  {provisional && <p className={styles.quiet}>{t(notices.provisional)}</p>}
                </div>,
              ],
              [t(messages.version), t(messages.versionOf, { number: notice.version, code: notice.code })],
              [t(register.who), <Names key="who" names={notice.applicants} />],
              [t(register.host), notice.host],
              [t(register.kind), notice.kind && KIND_NAMES[notice.kind][locale]],
              [t(register.park), notice.park?.[locale]],
              [
                t(messages.test),
                notice.startsOn &&
                  notice.endsOn &&
                  t(register.fromTo, { from: date(notice.startsOn), to: date(notice.endsOn) }),
              ],
            ]}
          />
          {notice.caps && (
            <Block title={t(entry.caps)}>
              <CapsTable caps={notice.caps} />
            </Block>
          )}
          <Block title={t(entry.public)} note={t(entry.publicNote)}>
            <PublicFields fields={notice.fields} />
          </Block>
        </div>
        <aside className={styles.aside} aria-label={t(messages.how)}>
          <h2>{t(messages.how)}</h2>
          <ol className={own.how}>
            {[messages.how1, messages.how2, messages.how3, messages.how4].map((one) => (
              <li key={one.en}>{t(one)}</li>
            ))}
          </ol>
          {open && (
            <Button component="a" href="#object" variant="default" className={own.go} data-screen-only>
              {t(form.go)}
            </Button>
          )}
          {notice.notices.length > 1 && (
            <div className={own.before}>
              <h2>{t(entry.notices)}</h2>
              <Timeline notices={notice.notices} title={title} />
            </div>
          )}
        </aside>
      </div>
      <div id="object" className={own.form} data-screen-only>
        {open ? (
          <ObjectionForm send={(json) => makeObjection({ pilotId: notice.pilotId, json })} onMade={setMade} />
        ) : (
          <Empty title={t(messages.over)}>{t(messages.overHint)}</Empty>
        )}
      </div>
    </>
  );
}
