import { Alert } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Versioned } from '../api/client.ts';
import {
  changeProfile,
  type Enterprise,
  enterpriseKey,
  enterpriseQuery,
  type ProfileChange,
  parksQuery,
} from '../api/enterprises.ts';
import { useLocale } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { FormButtons } from '../work/form-buttons.tsx';
import { work } from '../work/messages.ts';
import { MovedNotice } from '../work/moved-notice.tsx';
import { useChange } from '../work/use-change.ts';
import { useVersionedForm } from '../work/use-versioned-form.ts';
import { kinds, profile } from './messages.ts';
import { besideFields, ProfileFields, type ProfileValues, profileOf, toSend } from './profile-fields.tsx';

export const profileForm = (enterpriseId: string) => `enterprise.${enterpriseId}`;

const valuesIn = ({ value, version }: Versioned<Enterprise>) => ({ value: profileOf(value), version });

interface Props {
  current: Versioned<Enterprise>;
  /** @param done it was saved, not given up */
  onClose: (done: boolean) => void;
}

export function ProfileForm({ current, onClose }: Props) {
  const { t } = useLocale();
  const queries = useQueryClient();
  const { id, verification } = current.value;
  const form = useVersionedForm<ProfileValues>(profileForm(id), valuesIn(current), async () =>
    valuesIn(await queries.fetchQuery({ ...enterpriseQuery(id), staleTime: 0 })),
  );
  const change = useChange(
    (json: ProfileChange, once) =>
      form.sendOver((version) => changeProfile({ enterpriseId: id, version, json }, once)),
    async (saved) => {
      queries.setQueryData(enterpriseQuery(id).queryKey, saved);
      form.reset();
      onClose(true);
      await queries.invalidateQueries({ queryKey: enterpriseKey(id) });
      await queries.invalidateQueries({ queryKey: ['account'] });
    },
  );
  const errors = fieldErrors(change.error);
  const told = useTold();
  const another = form.values.name !== current.value.name || form.values.uscc !== current.value.uscc;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(toSend(form.values));
      }}
    >
      <MovedNotice form={form} change={change} told={told} />
      <ProfileFields values={form.values} set={form.set} errors={errors} />
      {another && verification !== 'unverified' && (
        <Alert variant="outline" color="gray" role="status">
          {t(profile.identityWarning)}
        </Alert>
      )}
      {change.error && !form.moved && !allBesideFields(change.error, besideFields(errors)) && (
        <FailureNotice error={change.error} />
      )}
      <FormButtons
        save={t(work.save)}
        pending={change.isPending}
        dirty={form.dirty}
        moved={form.moved}
        onCancel={() => {
          form.reset();
          onClose(false);
        }}
      />
    </form>
  );
}

/** Field by field, as a reader sees them. */
function useTold() {
  const { locale, t } = useLocale();
  const { data: parks = [] } = useQuery(parksQuery);
  return ({ name, uscc, kind, park, businessScope, contacts }: ProfileValues): [string, string][] => [
    [t(profile.name), name],
    [t(profile.uscc), uscc],
    [t(profile.kind), t(kinds[kind])],
    [t(profile.park), parks.find(({ id }) => id === park)?.[locale] ?? park ?? t(profile.noPark)],
    [t(profile.businessScope), businessScope],
    [
      t(profile.contacts),
      contacts
        .map((contact) => Object.values(contact).filter(Boolean).join(' '))
        .join(locale === 'zh' ? '；' : '; '),
    ],
  ];
}
