import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ENTERPRISE_ROLE_NAMES } from '../../shared/roles.ts';
import { type PersonView, personQuery } from '../api/people.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import { person as messages, people } from './messages.ts';
import { OfficePage } from './office-page.tsx';
import { PersonState } from './person-state.tsx';
import { Reviewed } from './reviewed.tsx';
import { RolesForm } from './roles-form.tsx';
import { SecondFactorReset } from './second-factor-reset.tsx';
import { StateForm } from './state-form.tsx';

export function PersonPage() {
  const { locale, t } = useLocale();
  const { personId } = useParams({ from: '/signed-in/office/people/$personId' });
  const query = useQuery(personQuery(personId));
  const person = query.data?.value;
  return (
    <OfficePage title={person?.name ?? t(people.title)}>
      <Loaded query={query}>
        {(current) => (
          <>
            <Facts
              facts={[
                [t(people.state), <PersonState key="state" state={current.value.state} />],
                [t(people.email), current.value.email],
                [t(people.phone), current.value.phone],
                [t(people.registered), formatInstant(current.value.createdAt, locale)],
              ]}
            />
            <RolesForm key={`roles ${personId}`} current={current} />
            <Memberships person={current.value} />
            <Appointments person={current.value} />
            <SecondFactorReset key={`factor ${personId}`} person={current.value} />
            <StateForm key={`state ${personId}`} person={current.value} />
          </>
        )}
      </Loaded>
    </OfficePage>
  );
}

function Memberships({ person: { enterprises } }: { person: PersonView }) {
  const t = useT();
  return (
    <Block title={t(messages.memberships)}>
      {enterprises.length === 0 ? (
        <p className={styles.quiet}>{t(messages.noMemberships)}</p>
      ) : (
        <Facts
          facts={enterprises.map(({ id, name, role }) => [
            t(ENTERPRISE_ROLE_NAMES[role]),
            <Link key={id} to="/enterprises/$enterpriseId" params={{ enterpriseId: id }}>
              {name ?? id}
            </Link>,
          ])}
        />
      )}
    </Block>
  );
}

function Appointments({ person: { appointments } }: { person: PersonView }) {
  const { locale, t } = useLocale();
  const when = (instant: string) => formatInstant(instant, locale);
  return (
    <Block title={t(messages.appointments)}>
      {appointments.length === 0 ? (
        <p className={styles.quiet}>{t(messages.noAppointments)}</p>
      ) : (
        <Facts
          facts={appointments.map(({ id, from, until, ...reviewed }) => [
            until
              ? t(messages.fromUntil, { from: when(from), until: when(until) })
              : t(messages.openEnd, { from: when(from) }),
            <Reviewed key={id} {...reviewed} />,
          ])}
        />
      )}
    </Block>
  );
}
