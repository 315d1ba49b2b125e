import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Contact, type Enterprise, type Kind, parksQuery } from '../api/enterprises.ts';
import { useLocale } from '../i18n/locale.tsx';
import { ContactRows } from './contact-rows.tsx';
import { kinds, profile } from './messages.ts';
import { UsccField } from './uscc-field.tsx';

/** What is typed of an enterprise. */
export interface ProfileValues extends Record<string, unknown> {
  name: string;
  uscc: string;
  kind: Kind;
  park: string | null;
  businessScope: string;
  contacts: Contact[];
}

export const emptyProfile: ProfileValues = {
  name: '',
  uscc: '',
  kind: 'fintech',
  park: null,
  businessScope: '',
  contacts: [],
};

export function profileOf({ park, businessScope, ...rest }: Enterprise): ProfileValues {
  const { name, uscc, kind, contacts } = rest;
  return { name, uscc, kind, park: park?.id ?? null, businessScope: businessScope ?? '', contacts };
}

/** As it is sent: an empty field is no field. */
export function toSend(values: ProfileValues) {
  const contacts = values.contacts.map(
    (contact) => Object.fromEntries(Object.entries(contact).filter(([, text]) => text !== '')) as Contact,
  );
  return { ...values, businessScope: values.businessScope.trim() || null, contacts };
}

interface Props {
  values: ProfileValues;
  set: <K extends keyof ProfileValues>(field: K, value: ProfileValues[K]) => void;
  errors: Readonly<Record<string, string>>;
}

const PROFILE_FIELDS = ['name', 'uscc', 'kind', 'park', 'businessScope'];

/** Complaints that the form shows beside their field: the fixed ones, and those of a contact's row. */
export function besideFields(errors: Readonly<Record<string, string>>): string[] {
  return [...PROFILE_FIELDS, ...Object.keys(errors).filter((path) => /^contacts\.\d+\.\w+$/u.test(path))];
}

export function ProfileFields({ values, set, errors }: Props) {
  const { locale, t } = useLocale();
  const { data: parks = [] } = useQuery(parksQuery);
  const chosen = parks.some(({ id }) => id === values.park);
  return (
    <>
      <TextInput
        label={t(profile.name)}
        description={t(profile.nameHint)}
        required
        maxLength={100}
        autoComplete="organization"
        value={values.name}
        onChange={(event) => set('name', event.currentTarget.value)}
        error={errors.name}
      />
      <UsccField value={values.uscc} onChange={(code) => set('uscc', code)} error={errors.uscc} />
      <NativeSelect
        label={t(profile.kind)}
        value={values.kind}
        onChange={(event) => set('kind', event.currentTarget.value as Kind)}
        data={Object.entries(kinds).map(([value, words]) => ({ value, label: t(words) }))}
        error={errors.kind}
      />
      <NativeSelect
        label={t(profile.park)}
        description={t(profile.parkHint)}
        value={values.park ?? ''}
        onChange={(event) => set('park', event.currentTarget.value || null)}
        data={[
          { value: '', label: t(profile.noPark) },
          ...parks.map((park) => ({ value: park.id, label: park[locale] })),
          ...(values.park !== null && !chosen ? [{ value: values.park, label: values.park }] : []),
        ]}
        error={errors.park}
      />
      <Textarea
        label={t(profile.businessScope)}
        description={t(profile.businessScopeHint)}
        rows={4}
        maxLength={5000}
        value={values.businessScope}
        onChange={(event) => set('businessScope', event.currentTarget.value)}
        error={errors.businessScope}
      />
      <ContactRows contacts={values.contacts} onChange={(next) => set('contacts', next)} errors={errors} />
    </>
  );
}
