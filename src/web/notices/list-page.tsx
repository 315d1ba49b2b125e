import '../register/register.css';
import { Link } from '@tanstack/react-router';
import { noticePage, type OpenNotice } from '../api/register.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, usePageTitle, useT } from '../i18n/locale.tsx';
import { IconClock } from '../icons.ts';
import { ButtonLink } from '../shell/links.tsx';
import page from '../shell/page.module.css';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import styles from './list-page.module.css';
import { notices as messages } from './messages.ts';

/** What is under notice now, what ends soonest first. */
export function NoticeListPage() {
  const t = useT();
  usePageTitle(t(messages.title));
  const pages = usePaged<OpenNotice>(['notices', 'list'], noticePage);
  return (
    <div className={page.page}>
      <h1 className={page.title}>{t(messages.title)}</h1>
      <p className={page.lead}>{t(messages.lead)}</p>
      <p className={styles.ways}>
        <Link to="/objections">{t(messages.ask)}</Link>
      </p>
      <div className={styles.list}>
        <Paged
          pages={pages}
          empty={
            <Empty title={t(messages.none)}>
              <p>{t(messages.noneHint)}</p>
              <ButtonLink to="/register" variant="default">
                {t(messages.register)}
              </ButtonLink>
            </Empty>
          }
        >
          {(items) => (
            <ul aria-label={t(messages.list)}>
              {items.map((notice) => (
                <Item key={notice.pilotId} notice={notice} />
              ))}
            </ul>
          )}
        </Paged>
      </div>
    </div>
  );
}

function Item({ notice }: { notice: OpenNotice }) {
  const { locale, t } = useLocale();
  const { pilotId, title, applicants, on, until, daysLeft, provisional } = notice;
  return (
    <li className={styles.item}>
      <div>
        <h2 className={styles.title}>
          <Link to="/notices/$pilotId" params={{ pilotId }}>
            {title}
          </Link>
        </h2>
        <p className={styles.who}>{applicants.join(locale === 'zh' ? '、' : ', ')}</p>
      </div>
      <div className={styles.period}>
        <p>{t(messages.fromTo, { from: formatDate(on, locale), to: formatDate(until, locale) })}</p>
        <p className={styles.left}>
          <IconClock size={16} stroke={1.6} aria-hidden="true" />
          <DaysLeft days={daysLeft} />
        </p>
        {provisional && <p className={styles.quiet}>{t(messages.provisional)}</p>}
      </div>
    </li>
  );
}

export function DaysLeft({ days }: { days: number }) {
  const t = useT();
  return days > 0 ? t(messages.left, { count: days }) : t(messages.lastDay);
}
