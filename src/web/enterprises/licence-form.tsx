import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { licenceCodesQuery } from '../api/compliance.ts';
import { addLicence, changeLicence, enterpriseKey, type Licence, licencesQuery } from '../api/enterprises.ts';
import { UploadField } from '../files/upload-field.tsx';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { FormButtons } from '../work/form-buttons.tsx';
import { work } from '../work/messages.ts';
import { MovedNotice } from '../work/moved-notice.tsx';
import { useChange } from '../work/use-change.ts';
import { useVersionedForm } from '../work/use-versioned-form.ts';
import { useEnterpriseId } from './enterprise-page.tsx';
import { licences as messages } from './licence-messages.ts';

interface Values extends Record<string, unknown> {
  code: string;
  number: string;
  issuer: string;
  scope: string;
  /** Empty: no end. */
  expiresOn: string;
  evidence: { id: string; name: string } | null;
}

const NOTHING: Values = { code: '', number: '', issuer: '', scope: '', expiresOn: '', evidence: null };
const FIELDS = ['code', 'number', 'issuer', 'scope', 'expiresOn', 'evidenceFile'];

function valuesOf(licence: Licence | null | undefined): Values {
  if (!licence) return NOTHING;
  const { code, number, issuer, scope, expiresOn, evidenceFile } = licence;
  return { code, number, issuer, scope, expiresOn: expiresOn ?? '', evidence: evidenceFile };
}

function toSend({ expiresOn, evidence, ...rest }: Values) {
  const { code, number, issuer, scope } = rest;
  return { code, number, issuer, scope, expiresOn: expiresOn || null, evidenceFile: evidence?.id ?? null };
}

interface Props {
  /** Null: a new one. */
  licence: Licence | null;
  version: string;
}

export function LicenceForm({ licence, version }: Props) {
  const { locale, t } = useLocale();
  const enterpriseId = useEnterpriseId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: codes = [] } = useQuery(licenceCodesQuery(locale));
  const form = useVersionedForm<Values>(
    `licence.${enterpriseId}.${licence?.id ?? 'new'}`,
    { value: valuesOf(licence), version },
    async () => {
      const fresh = await queries.fetchQuery({ ...licencesQuery(enterpriseId), staleTime: 0 });
      return { value: valuesOf(fresh.value.find(({ id }) => id === licence?.id)), version: fresh.version };
    },
  );
  const close = () =>
    navigate({ to: '/enterprises/$enterpriseId/licences', params: { enterpriseId }, search: {} });
  const change = useChange(
    (json: ReturnType<typeof toSend>, once) =>
      licence === null
        ? addLicence({ enterpriseId, json }, once)
        : form.sendOver((over) =>
            changeLicence({ enterpriseId, licenceId: licence.id, version: over, json }, once),
          ),
    async () => {
      form.reset();
      await queries.invalidateQueries({ queryKey: enterpriseKey(enterpriseId) });
      await close();
    },
  );
  const errors = fieldErrors(change.error);
  const field = (name: 'number' | 'issuer' | 'scope' | 'expiresOn') => ({
    value: form.values[name],
    onChange: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      form.set(name, event.currentTarget.value),
    error: errors[name],
  });
  const shown = (values: Values): [string, string][] => [
    [t(messages.kind), codes.find(({ code }) => code === values.code)?.[locale] ?? values.code],
    [t(messages.number), values.number],
    [t(messages.issuer), values.issuer],
    [t(messages.scope), values.scope],
    [t(messages.expiresOn), values.expiresOn ? formatDate(values.expiresOn, locale) : t(messages.noEnd)],
    [t(messages.evidence), values.evidence?.name ?? ''],
  ];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(toSend(form.values));
      }}
    >
      <MovedNotice form={form} change={change} told={shown} />
      <NativeSelect
        label={t(messages.kind)}
        required
        value={form.values.code}
        onChange={(event) => form.set('code', event.currentTarget.value)}
        data={[
          { value: '', label: t(messages.choose) },
          ...codes.map((code) => ({ value: code.code, label: code[locale] })),
        ]}
        error={errors.code}
      />
      <div className={styles.pair}>
        <TextInput label={t(messages.number)} required maxLength={100} {...field('number')} />
        <TextInput label={t(messages.issuer)} required maxLength={100} {...field('issuer')} />
      </div>
      <Textarea label={t(messages.scope)} required maxLength={1000} rows={3} {...field('scope')} />
      <TextInput
        type="date"
        label={t(messages.expiresOn)}
        description={t(messages.expiresHint)}
        {...field('expiresOn')}
      />
      <UploadField
        enterpriseId={enterpriseId}
        label={t(messages.evidence)}
        hint={t(messages.evidenceHint)}
        value={form.values.evidence}
        onChange={(file) => form.set('evidence', file && { id: file.id, name: file.name })}
        error={errors.evidenceFile}
      />
      {change.error && !form.moved && !allBesideFields(change.error, FIELDS) && (
        <FailureNotice error={change.error} />
      )}
      <FormButtons
        save={t(work.save)}
        pending={change.isPending}
        dirty={form.dirty}
        ready={form.dirty && form.values.code !== ''}
        moved={form.moved}
        onCancel={() => {
          form.reset();
          void close();
        }}
      />
    </form>
  );
}
