import { Accordion } from '@mantine/core';
import type { ReactNode } from 'react';
import { ENTERPRISE_ROLE_NAMES, OFFICE_ROLE_NAMES } from '../../shared/roles.ts';
import { formatDate, formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import type { PlainMessage } from '../i18n/message.ts';
import { WideTable } from '../work/wide-table.tsx';
import { entry as messages } from './entry-messages.ts';
import styles from './entry-page.module.css';
import { type Fact, Facts, Mono } from './facts.tsx';
import { FIELD_NAMES } from './field-names.ts';

type Fields = Readonly<Record<string, unknown>>;

const ROLES = ['role', 'roles', 'given', 'taken'];
const ROLE_NAMES: Readonly<Record<string, PlainMessage>> = {
  ...OFFICE_ROLE_NAMES,
  ...ENTERPRISE_ROLE_NAMES,
};

/** A payload as fields a person can read, what changed beside what was; the text itself can be unfolded. */
export function Payload({ written }: { written: string }) {
  const { locale, t } = useLocale();
  const labelOf = (name: string) => FIELD_NAMES[name]?.[locale] ?? name;
  const { before, after, ...rest } = fieldsOf(JSON.parse(written));
  const changed = [...new Set([...Object.keys(fieldsOf(before)), ...Object.keys(fieldsOf(after))])];
  const facts = Object.entries(rest).map(
    ([name, value]): Fact => [labelOf(name), <Value key={name} name={name} value={value} />],
  );
  return (
    <>
      {facts.length > 0 && <Facts facts={facts} />}
      {changed.length > 0 && (
        <WideTable
          caption={`${t(messages.before)} · ${t(messages.after)}`}
          rows={changed}
          keyOf={(name) => name}
          columns={[
            { label: t(messages.field), cell: labelOf },
            {
              label: t(messages.before),
              cell: (name) => <Value name={name} value={fieldsOf(before)[name]} />,
            },
            { label: t(messages.after), cell: (name) => <Value name={name} value={fieldsOf(after)[name]} /> },
          ]}
        />
      )}
      {facts.length === 0 && changed.length === 0 && <p>{t(messages.noFields)}</p>}
      <Accordion className={styles.raw} chevronPosition="left" variant="default">
        <Accordion.Item value="raw">
          <Accordion.Control>{t(messages.raw)}</Accordion.Control>
          <Accordion.Panel>
            <pre className={styles.rawText}>{written}</pre>
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </>
  );
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function Value({ name, value }: { name: string; value: unknown }): ReactNode {
  const { locale, t } = useLocale();
  if (value === null || value === undefined || value === '') return t(messages.nothing);
  if (typeof value === 'boolean') return t(value ? messages.yes : messages.no);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (ROLES.includes(name)) return ROLE_NAMES[value]?.[locale] ?? value;
    if (/^\d{4}-\d\d-\d\d$/u.test(value)) return formatDate(value, locale);
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(value)) return formatInstant(value, locale);
    return /^[\da-f-]{32,}$/u.test(value) ? <Mono>{value}</Mono> : value;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return t(messages.nothing);
    return (
      <ul className={styles.list}>
        {value.map((one: unknown) => (
          <li key={JSON.stringify(one)}>
            <Value name={name} value={one} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Facts
      facts={Object.entries(fieldsOf(value)).map(([inner, one]) => [
        FIELD_NAMES[inner]?.[locale] ?? inner,
        <Value key={inner} name={inner} value={one} />,
      ])}
    />
  );
}
