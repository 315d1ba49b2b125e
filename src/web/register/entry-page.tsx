import './register.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { KIND_NAMES } from '../../shared/pilots/names.ts';
import { TRACK_NAMES } from '../../shared/pilots/states.ts';
import { type RegisterEntry, registeredQuery } from '../api/register.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, usePageTitle, useT } from '../i18n/locale.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { NotThere } from '../shell/not-there.tsx';
import page from '../shell/page.module.css';
import { PrintButton } from '../shell/print-button.tsx';
import { PrintPage } from '../shell/print-page.tsx';
import { Block } from '../work/block.tsx';
import { Facts } from '../work/facts.tsx';
import { hasCode } from '../work/field-errors.ts';
import { Loaded } from '../work/loaded.tsx';
import { PilotStateMark } from '../work/pilot-state-mark.tsx';
import { CapsTable } from './caps-table.tsx';
import styles from './entry.module.css';
import { entry as messages, register } from './messages.ts';
import { PublicFields } from './public-fields.tsx';
import { Timeline } from './timeline.tsx';

/** One pilot of the register, to be read and printed. */
export function EntryPage() {
  const t = useT();
  const { pilotId } = useParams({ from: '/register/$pilotId' });
  const query = useQuery({
    ...registeredQuery(pilotId),
    retry: (count, error) => count < 3 && !hasCode(error, 'not-found'),
  });
  usePageTitle(query.data?.title ?? t(messages.back));
  return (
    <div className={page.page}>
      <p className={styles.above} data-screen-only>
        <Link to="/register">{t(messages.back)}</Link>
      </p>
      {hasCode(query.error, 'not-found') ? (
        <Missing />
      ) : (
        <Loaded query={query}>{(found) => <Entry entry={found} />}</Loaded>
      )}
    </div>
  );
}

function Missing() {
  const t = useT();
  return (
    <NotThere title={t(messages.notThere)} hint={t(messages.notThereHint)}>
      <ButtonLink to="/register">{t(messages.seeRegister)}</ButtonLink>
      <ButtonLink to="/notices" variant="default">
        {t(messages.seeNotices)}
      </ButtonLink>
    </NotThere>
  );
}

function Entry({ entry }: { entry: RegisterEntry }) {
  const { locale, t } = useLocale();
  const date = (day: string | null) => day && formatDate(day, locale);
  const { number, title, state, stateOn, track, kind, park, applicants, host, caps, notices } = entry;
  return (
    <>
      <PrintPage title={t(messages.printTitle)} mark={number ?? ''} />
      <div className={styles.head}>
        <div>
          <h1 className={page.title}>{title}</h1>
          <p className={styles.standing}>
            <PilotStateMark state={state} />
            <span className={styles.quiet}>{t(register.since, { date: formatDate(stateOn, locale) })}</span>
          </p>
        </div>
        <PrintButton data-screen-only />
      </div>
      <div className={styles.columns}>
        <div className={styles.parts}>
          <Facts
            facts={[
              [t(messages.number), number],
              [t(register.track), TRACK_NAMES[track][locale]],
              [t(register.kind), kind && KIND_NAMES[kind][locale]],
              [t(register.who), <Names key="who" names={applicants} />],
              [t(register.host), host],
              [t(register.park), park?.[locale]],
              [t(messages.regulator), entry.regulator],
              [t(messages.admittedOn), date(entry.admittedOn)],
              [t(messages.registeredOn), date(entry.registeredOn)],
              [
                t(register.period),
                entry.startsOn &&
                  entry.endsOn &&
                  t(register.fromTo, { from: date(entry.startsOn) ?? '', to: date(entry.endsOn) ?? '' }),
              ],
            ]}
          />
          {track === 'regulator' && <p className={styles.note}>{t(messages.regulatorLed)}</p>}
          {caps && (
            <Block title={t(messages.caps)}>
              <CapsTable caps={caps} />
            </Block>
          )}
          {track === 'district' && (
            <Block title={t(messages.public)} note={t(messages.publicNote)}>
              <PublicFields fields={entry.fields} />
            </Block>
          )}
          <p className={styles.note}>{t(register.notStatutory)}</p>
        </div>
        <aside className={styles.aside} aria-label={t(messages.notices)}>
          <h2>{t(messages.notices)}</h2>
          <Timeline notices={notices} title={title} />
        </aside>
      </div>
    </>
  );
}

/** One below the other: names are long. */
export function Names({ names }: { names: readonly string[] }) {
  return (
    <ul className={styles.names}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
