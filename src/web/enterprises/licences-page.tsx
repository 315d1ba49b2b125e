import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { licencesQuery } from '../api/enterprises.ts';
import { useT } from '../i18n/locale.tsx';
import { IconPlus } from '../icons.ts';
import { ButtonLink } from '../shell/links.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Loaded } from '../work/loaded.tsx';
import { useRoles } from '../work/use-roles.ts';
import { EnterprisePage, useEnterpriseId } from './enterprise-page.tsx';
import { LicenceForm } from './licence-form.tsx';
import { LicenceList } from './licence-list.tsx';
import { licences } from './licence-messages.ts';

export function LicencesPage() {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const { edit } = useSearch({ from: '/signed-in/enterprises/$enterpriseId/licences' });
  const mayChange = useRoles().roleIn(enterpriseId) === 'owner';
  const query = useQuery(licencesQuery(enterpriseId));
  const editing = mayChange ? edit : undefined;
  const add = mayChange && editing === undefined && (
    <ButtonLink
      to="/enterprises/$enterpriseId/licences"
      params={{ enterpriseId }}
      search={{ edit: 'new' }}
      leftSection={<IconPlus size={16} stroke={1.6} />}
    >
      {t(licences.add)}
    </ButtonLink>
  );
  return (
    <EnterprisePage
      title={t(licences.title)}
      lead={t(licences.lead)}
      actions={query.data?.value.length !== 0 && add}
    >
      {() => (
        <Loaded query={query}>
          {({ value: items, version }) => {
            const edited = items.find(({ id }) => id === editing);
            return (
              <>
                {editing !== undefined && (editing === 'new' || edited) && (
                  <Block title={t(edited ? licences.editTitle : licences.add)}>
                    <LicenceForm key={editing} licence={edited ?? null} version={version} />
                  </Block>
                )}
                {items.length > 0 ? (
                  <div className={styles.block}>
                    <LicenceList licences={items} version={version} mayChange={mayChange} />
                  </div>
                ) : (
                  editing === undefined && (
                    <Empty title={t(licences.none)}>
                      <p>{t(licences.noneHint)}</p>
                      {add}
                    </Empty>
                  )
                )}
              </>
            );
          }}
        </Loaded>
      )}
    </EnterprisePage>
  );
}
