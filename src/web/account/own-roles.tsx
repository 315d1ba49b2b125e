import { Link } from '@tanstack/react-router';
import type { Account } from '../api/account.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Facts } from '../work/facts.tsx';
import { roleName } from '../work/role-name.ts';
import { profile } from './own-messages.ts';

/** What the person may do here, and where. */
export function OwnRoles({ account: { office, enterprises, appointments } }: { account: Account }) {
  const { locale, t } = useLocale();
  if (office.length + enterprises.length + appointments.length === 0) {
    return (
      <Block title={t(profile.roles)}>
        <Empty title={t(profile.noRoles)}>
          <ButtonLink to="/enterprises/new" variant="default">
            {t(profile.toEnterprises)}
          </ButtonLink>
        </Empty>
      </Block>
    );
  }
  const belongs = enterprises.map(({ id, name, role }) => (
    <li key={id}>
      <Link to="/enterprises/$enterpriseId" params={{ enterpriseId: id }}>
        {name}
      </Link>{' '}
      <span className={styles.quiet}>{t(roleName(role))}</span>
    </li>
  ));
  const appointed = appointments.map(({ kind, id, until }) => {
    const what = t(kind === 'batch' ? profile.batch : profile.pilot, { id });
    const when = until && formatInstant(until, locale);
    return <li key={`${kind} ${id}`}>{when ? t(profile.until, { what, when }) : what}</li>;
  });
  return (
    <Block title={t(profile.roles)} note={t(profile.rolesNote)}>
      <Facts
        facts={[
          [t(profile.office), office.map((role) => t(roleName(role))).join(locale === 'zh' ? '、' : ', ')],
          [t(profile.enterprises), belongs.length > 0 && <ul>{belongs}</ul>],
          [t(profile.appointment), appointed.length > 0 && <ul>{appointed}</ul>],
        ]}
      />
    </Block>
  );
}
