import './pilots.css';
import { Link } from '@tanstack/react-router';
import { TRACK_NAMES } from '../../shared/pilots/states.ts';
import { type OwnPilot, ownPilotsKey, ownPilotsPage } from '../api/pilots.ts';
import { EnterprisePage, useEnterpriseId } from '../enterprises/enterprise-page.tsx';
import { formatDate, formatDay } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { IconPlus } from '../icons.ts';
import { ButtonLink } from '../shell/links.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { PilotStateMark } from '../work/pilot-state-mark.tsx';
import { useRoles } from '../work/use-roles.ts';
import styles from './list-page.module.css';
import { list, nextInList, start, tracks } from './messages.ts';
import { nextOf } from './next-messages.ts';

/** Where something is to be done for the applicants, which the lead does. */
const LEAD_ACTS: readonly OwnPilot['state'][] = [
  'draft',
  'submitted',
  'returned',
  'boundary_review',
  'registered',
  'recorded',
];

function nextFor(role: OwnPilot['role'], state: OwnPilot['state']) {
  if (role === 'asked' || role === 'declined') return nextOf[role];
  return role === 'joint' && LEAD_ACTS.includes(state) ? nextOf.joint : nextInList[state];
}

export function PilotListPage() {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const isMember = useRoles().roleIn(enterpriseId) !== null;
  const pages = usePaged<OwnPilot>([...ownPilotsKey(enterpriseId), 'list'], (cursor, signal) =>
    ownPilotsPage(enterpriseId, cursor, signal),
  );
  const isEmpty = pages.data?.pages[0]?.items.length === 0;
  return (
    <EnterprisePage
      title={t(list.title)}
      lead={t(list.lead)}
      actions={
        !isEmpty &&
        isMember && (
          <ButtonLink
            to="/enterprises/$enterpriseId/pilots/new"
            params={{ enterpriseId }}
            leftSection={<IconPlus size={16} stroke={1.6} />}
          >
            {t(list.start)}
          </ButtonLink>
        )
      }
    >
      {() => (
        <Paged pages={pages} empty={<TwoWays isMember={isMember} />}>
          {(items) => (
            <ul className={styles.pilots}>
              {items.map((pilot) => (
                <Card key={pilot.id} pilot={pilot} />
              ))}
            </ul>
          )}
        </Paged>
      )}
    </EnterprisePage>
  );
}

/** Nothing yet: what the two tracks are, each with its way in. */
function TwoWays({ isMember }: { isMember: boolean }) {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  return (
    <div className={styles.empty}>
      <p className={styles.none}>{t(list.none)}</p>
      <p>{t(list.noneHint)}</p>
      <div className={styles.ways}>
        {(['district', 'regulator'] as const).map((track) => (
          <section key={track} className={styles.way} aria-labelledby={`way-${track}`}>
            <h2 id={`way-${track}`}>{t(tracks[track])}</h2>
            <p>{t(track === 'district' ? tracks.districtIs : tracks.regulatorIs)}</p>
            {isMember && (
              <ButtonLink
                to="/enterprises/$enterpriseId/pilots/new"
                params={{ enterpriseId }}
                search={{ track }}
                variant={track === 'district' ? 'filled' : 'default'}
              >
                {t(track === 'district' ? start.begin : start.record)}
              </ButtonLink>
            )}
          </section>
        ))}
      </div>
    </div>
  );
}

function Card({ pilot }: { pilot: OwnPilot }) {
  const { locale, t } = useLocale();
  const enterpriseId = useEnterpriseId();
  const { id, title, state, track, role, lead, dueOn, number, updatedAt } = pilot;
  return (
    <li className={styles.pilot}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Link to="/enterprises/$enterpriseId/pilots/$pilotId" params={{ enterpriseId, pilotId: id }}>
            {title}
          </Link>
        </h2>
        <PilotStateMark state={state} />
      </div>
      <p className={styles.next}>{t(nextFor(role, state))}</p>
      <p className={styles.facts}>
        <span>{TRACK_NAMES[track][locale]}</span>
        {number && <span>{t(list.number, { number })}</span>}
        {role !== 'lead' && <span>{t(list.joint, { name: lead.name })}</span>}
        {dueOn && <span>{t(list.due, { date: formatDate(dueOn, locale) })}</span>}
        <span>{t(list.updated, { when: formatDay(updatedAt, locale) })}</span>
      </p>
    </li>
  );
}
