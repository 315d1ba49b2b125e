import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { OFFICE_ROLE_NAMES, OFFICE_ROLES, type OfficeRole } from '../../shared/roles.ts';
import type { Versioned } from '../api/client.ts';
import { type PersonView, personQuery, type RolesWanted, setOfficeRoles } from '../api/people.ts';
import { useLocale } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { work } from '../work/messages.ts';
import { MovedNotice } from '../work/moved-notice.tsx';
import { ReasonField } from '../work/reason-field.tsx';
import { useChange } from '../work/use-change.ts';
import { useFormDraft } from '../work/use-form-draft.ts';
import { useRoles } from '../work/use-roles.ts';
import { useVersionedForm } from '../work/use-versioned-form.ts';
import { GiveUpRoles } from './give-up-roles.tsx';
import { duties, person as messages, people } from './messages.ts';
import { RoleBoxes } from './role-boxes.tsx';

/** In the order of the boxes: in which order roles were given says nothing. */
const rolesIn = ({ value, version }: Versioned<PersonView>) => ({
  value: { roles: OFFICE_ROLES.filter((role) => value.office.includes(role)) },
  version,
});

/** What a person holds; for administrators, with the way to change it. Nobody changes their own. */
export function RolesForm({ current }: { current: Versioned<PersonView> }) {
  const { locale, t } = useLocale();
  const roles = useRoles();
  const queries = useQueryClient();
  const { id, state } = current.value;
  const query = personQuery(id);
  const form = useVersionedForm<{ roles: OfficeRole[] }>(`roles.${id}`, rolesIn(current), async () =>
    rolesIn(await queries.fetchQuery({ ...query, staleTime: 0 })),
  );
  const reason = useFormDraft(`roles-reason.${id}`, { text: '' });
  const [saved, setSaved] = useState(false);
  const change = useChange(
    (wanted: Omit<RolesWanted, 'version'>, once) =>
      form.sendOver((version) => setOfficeRoles({ ...wanted, version }, once)),
    async () => {
      form.reset();
      reason.reset({ text: '' });
      setSaved(true);
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  );
  const own = roles.id === id;
  const mayChange = roles.holds('administrator') && !own && state !== 'erased';
  const errors = fieldErrors(change.error);
  const inWords = (some: readonly OfficeRole[]) =>
    some.map((role) => t(OFFICE_ROLE_NAMES[role])).join(locale === 'zh' ? '、' : ', ');

  return (
    <Block
      title={t(people.roles)}
      note={t(own ? messages.ownNote : mayChange ? messages.rolesNote : messages.readOnly)}
    >
      {!mayChange && (
        <Facts facts={current.value.office.map((role) => [t(OFFICE_ROLE_NAMES[role]), t(duties[role])])} />
      )}
      {mayChange && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate({ personId: id, roles: form.values.roles, reason: reason.values.text });
          }}
        >
          <MovedNotice
            form={form}
            change={change}
            told={({ roles }) => [[t(people.roles), inWords(roles)]]}
          />
          <RoleBoxes
            label={t(messages.tick)}
            value={form.values.roles}
            onChange={(next) => {
              setSaved(false);
              form.set('roles', next);
            }}
            error={errors.roles}
          />
          <ReasonField
            value={reason.values.text}
            onChange={(text) => reason.set('text', text)}
            error={errors.reason}
          />
          {change.error && !form.moved && !allBesideFields(change.error, ['roles', 'reason']) && (
            <FailureNotice error={change.error} />
          )}
          <div className={styles.buttons}>
            <Button type="submit" loading={change.isPending} disabled={!form.dirty || form.moved}>
              {t(messages.saveRoles)}
            </Button>
            <span role="status" className={styles.status}>
              {saved ? t(messages.rolesSaved) : form.dirty ? t(work.unsaved) : ''}
            </span>
          </div>
        </form>
      )}
      {own && current.value.office.length > 0 && <GiveUpRoles current={current} />}
    </Block>
  );
}
