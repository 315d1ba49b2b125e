import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parksVersionsQuery } from '../api/office.ts';
import { useT } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Loaded } from '../work/loaded.tsx';
import { useEditing } from '../work/use-editing.ts';
import { useRoles } from '../work/use-roles.ts';
import { parks } from './messages.ts';
import { OfficePage } from './office-page.tsx';
import { ParksDraft } from './parks-draft.tsx';
import { PARKS_FORM, ParksForm } from './parks-form.tsx';
import { Origin } from './parks-origin.tsx';
import { ParksTable } from './parks-table.tsx';

export function ParksPage() {
  const t = useT();
  const query = useQuery(parksVersionsQuery);
  const mayEdit = useRoles().holds('policy-editor');
  const form = useEditing(PARKS_FORM);
  return (
    <OfficePage title={t(parks.title)} lead={t(parks.lead)}>
      <Loaded query={query}>
        {(versions) => {
          const current = versions.find(({ state }) => state === 'published');
          const newest = versions[0];
          const draft = newest?.state === 'draft' ? newest : null;
          return (
            <>
              <p role="status" className={styles.status}>
                {form.isSaved && t(parks.saved)}
              </p>
              {draft && !form.isOpen && <ParksDraft draft={draft} current={current ?? null} />}
              {mayEdit && form.isOpen ? (
                <Block title={t(parks.editTitle)}>
                  <ParksForm
                    items={(draft ?? current)?.items ?? []}
                    fixed={
                      new Set(
                        versions
                          .filter(({ state }) => state !== 'draft')
                          .flatMap(({ items }) => items.map(({ id }) => id)),
                      )
                    }
                    onClose={form.close}
                  />
                </Block>
              ) : (
                <Block
                  title={t(parks.current)}
                  actions={
                    mayEdit && (
                      <Button size="sm" variant="default" onClick={form.open}>
                        {t(parks.edit)}
                      </Button>
                    )
                  }
                >
                  {current && (
                    <>
                      <Origin version={current} />
                      <ParksTable items={current.items} />
                    </>
                  )}
                </Block>
              )}
            </>
          );
        }}
      </Loaded>
    </OfficePage>
  );
}
