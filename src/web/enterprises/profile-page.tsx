import { Button } from '@mantine/core';
import type { Enterprise } from '../api/enterprises.ts';
import { formatDay } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { work } from '../work/messages.ts';
import { useEditing } from '../work/use-editing.ts';
import { useRoles } from '../work/use-roles.ts';
import { BenchmarkBlock } from './benchmark-block.tsx';
import { EnterprisePage, useEnterpriseId } from './enterprise-page.tsx';
import { kinds, profile } from './messages.ts';
import { NextStep } from './next-step.tsx';
import { ProfileForm, profileForm } from './profile-form.tsx';

export function ProfilePage() {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const mayChange = useRoles().roleIn(enterpriseId) === 'owner';
  const form = useEditing(profileForm(enterpriseId));
  return (
    <EnterprisePage>
      {(current) => (
        <>
          <div className={styles.block}>
            <NextStep enterprise={current.value} />
          </div>
          {mayChange && form.isOpen ? (
            <Block title={t(profile.editTitle)}>
              <ProfileForm current={current} onClose={form.close} />
            </Block>
          ) : (
            <Block
              title={t(profile.facts)}
              actions={
                mayChange && (
                  <Button variant="default" size="sm" onClick={form.open}>
                    {t(work.edit)}
                  </Button>
                )
              }
            >
              <p role="status" className={styles.status}>
                {form.isSaved && t(profile.saved)}
              </p>
              <ProfileFacts enterprise={current.value} />
            </Block>
          )}
          <Contacts enterprise={current.value} />
          <BenchmarkBlock current={current} />
        </>
      )}
    </EnterprisePage>
  );
}

function ProfileFacts({ enterprise }: { enterprise: Enterprise }) {
  const { name, uscc, kind, park, businessScope, createdAt } = enterprise;
  const { locale, t } = useLocale();
  return (
    <Facts
      facts={[
        [t(profile.name), name],
        [t(profile.uscc), uscc],
        [t(profile.kind), t(kinds[kind])],
        [t(profile.park), park?.[locale] ?? t(profile.noPark)],
        [t(profile.businessScope), businessScope ?? t(profile.noBusinessScope)],
        [t(profile.registered), formatDay(createdAt, locale)],
      ]}
    />
  );
}

function Contacts({ enterprise: { contacts } }: { enterprise: Enterprise }) {
  const t = useT();
  return (
    <Block title={t(profile.contacts)}>
      {contacts.length === 0 ? (
        <p className={styles.quiet}>{t(profile.noContacts)}</p>
      ) : (
        <Facts
          facts={contacts.map(({ name, title, phone, email }) => [
            [name, title].filter(Boolean).join(' · '),
            <span key={name} className={styles.roles}>
              {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
              {email && <a href={`mailto:${email}`}>{email}</a>}
            </span>,
          ])}
        />
      )}
    </Block>
  );
}
