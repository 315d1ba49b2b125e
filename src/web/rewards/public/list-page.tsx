import '../../register/register.css';
import { Link } from '@tanstack/react-router';
import { type AwardNoticeInList, awardNoticePage } from '../../api/awards.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale, usePageTitle, useT } from '../../i18n/locale.tsx';
import styles from '../../notices/list-page.module.css';
import { ButtonLink } from '../../shell/links.tsx';
import page from '../../shell/page.module.css';
import { Empty } from '../../work/empty.tsx';
import { Mark } from '../../work/mark.tsx';
import { Paged, usePaged } from '../../work/paged.tsx';
import { list as messages } from './messages.ts';

/** Lists of awards under notice and published, the newest first. */
export function AwardListPage() {
  const t = useT();
  usePageTitle(t(messages.title));
  const pages = usePaged<AwardNoticeInList>(['awards', 'list'], awardNoticePage);
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
              {items.map((one) => (
                <Item key={one.id} notice={one} />
              ))}
            </ul>
          )}
        </Paged>
      </div>
    </div>
  );
}

function Item({ notice }: { notice: AwardNoticeInList }) {
  const { locale, t } = useLocale();
  const { id, title, noticeOn } = notice;
  return (
    <li className={styles.item}>
      <div>
        <h2 className={styles.title}>
          <Link to="/awards/$batchId" params={{ batchId: id }}>
            {title}
          </Link>
        </h2>
        {noticeOn !== null && (
          <p className={styles.who}>{t(messages.noticeOn, { date: formatDate(noticeOn, locale) })}</p>
        )}
      </div>
      <div className={styles.period}>
        <Standing notice={notice} />
      </div>
    </li>
  );
}

function Standing({ notice: { open, until, publishedOn } }: { notice: AwardNoticeInList }) {
  const { locale, t } = useLocale();
  if (publishedOn !== null)
    return <Mark tone="good">{t(messages.publishedOn, { date: formatDate(publishedOn, locale) })}</Mark>;
  return open && until !== null ? (
    <Mark tone="waiting">{t(messages.until, { date: formatDate(until, locale) })}</Mark>
  ) : (
    <Mark tone="open">{t(messages.over)}</Mark>
  );
}
