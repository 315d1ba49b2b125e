import { Fieldset, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { draftTerms, type Terms, type TermsVersion, termsVersionsQuery } from '../api/rules.ts';
import { useT } from '../i18n/locale.tsx';
import type { Translate } from '../i18n/message.ts';
import styles from '../work/blocks.module.css';
import { allBesideFields, fieldErrors } from '../work/field-errors.ts';
import { orNull, type Words } from './basis-form.ts';
import { BilingualFields } from './bilingual-fields.tsx';
import { ExampleField } from './example-field.tsx';
import { leadNames, reportingNames, retentionNames, rules, termNames, termsWords } from './messages.ts';
import { RuleForm } from './rule-form.tsx';
import { useRuleForm } from './use-rule-form.ts';
import { standing } from './versions.ts';

export const TERMS_FORM = 'rules.terms';

interface Values extends Record<string, unknown> {
  /** As typed. */
  days: Record<keyof Terms['workingDays'], string>;
  reporting: Record<keyof Terms['reporting'], string>;
  keepContact: string;
  retention: Terms['retention'];
  number: string;
  example: Words;
}

const NAMES = Object.keys(termNames) as (keyof Terms['workingDays'])[];
const RETENTION = Object.keys(retentionNames) as (keyof Terms['retention'])[];
const REPORTING = Object.keys(reportingNames) as (keyof Terms['reporting'])[];

const valuesOf = ({ terms, version }: TermsVersion) => ({
  value: {
    days: Object.fromEntries(NAMES.map((name) => [name, String(terms.workingDays[name])])) as Values['days'],
    reporting: Object.fromEntries(
      REPORTING.map((name) => [name, String(terms.reporting[name])]),
    ) as Values['reporting'],
    keepContact: String(terms.leads.keepContact),
    retention: terms.retention,
    number: terms.number,
    example: terms.example ?? { zh: '', en: '' },
  },
  version,
});

const termsOf = ({ days, reporting, keepContact, retention, number, example }: Values): Terms => ({
  example: orNull(example),
  workingDays: Object.fromEntries(NAMES.map((name) => [name, Number(days[name])])) as Terms['workingDays'],
  reporting: Object.fromEntries(
    REPORTING.map((name) => [name, Number(reporting[name])]),
  ) as Terms['reporting'],
  leads: { keepContact: Number(keepContact) },
  retention,
  number,
});

const told = (
  { days, reporting, keepContact, retention, number, example }: Values,
  t: Translate,
): [string, string][] => [
  ...NAMES.map((name): [string, string] => [t(termNames[name]), days[name]]),
  ...REPORTING.map((name): [string, string] => [t(reportingNames[name]), reporting[name]]),
  [t(leadNames.keepContact), keepContact],
  ...RETENTION.map((name): [string, string] => [t(retentionNames[name]), retention[name].zh]),
  [t(termsWords.number), number],
  [t(rules.example), example.zh],
];

export function TermsForm({ base, onClose }: { base: TermsVersion; onClose: (done: boolean) => void }) {
  const t = useT();
  const queries = useQueryClient();
  const { form, change } = useRuleForm<Values>(
    TERMS_FORM,
    valuesOf(base),
    async () => {
      const { base: newest } = standing(await queries.fetchQuery({ ...termsVersionsQuery, staleTime: 0 }));
      return valuesOf(newest ?? base);
    },
    (values, once) => draftTerms(termsOf(values), once),
    async () => {
      onClose(true);
      await queries.invalidateQueries({ queryKey: termsVersionsQuery.queryKey });
    },
  );
  const errors = fieldErrors(change.error, 'terms.');
  return (
    <RuleForm
      form={form}
      change={change}
      className={styles.form}
      told={(values) => told(values, t)}
      isBeside={allBesideFields(change.error, besideForm())}
      onClose={onClose}
    >
      <div className={styles.pair}>
        {NAMES.map((name) => (
          <WholeNumber
            key={name}
            label={t(termNames[name])}
            max={250}
            value={form.values.days[name]}
            onChange={(text) => form.set('days', { ...form.values.days, [name]: text })}
            error={errors[`workingDays.${name}`]}
          />
        ))}
      </div>
      <Fieldset legend={t(termsWords.reporting)} variant="unstyled">
        <div className={styles.pair}>
          {REPORTING.map((name) => (
            <WholeNumber
              key={name}
              label={t(reportingNames[name])}
              description={t(name === 'nearCap' ? termsWords.inPercent : termsWords.inDays)}
              max={name === 'nearCap' ? 99 : 250}
              value={form.values.reporting[name]}
              onChange={(text) => form.set('reporting', { ...form.values.reporting, [name]: text })}
              error={errors[`reporting.${name}`]}
            />
          ))}
        </div>
      </Fieldset>
      <Fieldset legend={t(termsWords.leads)} variant="unstyled">
        <WholeNumber
          label={t(leadNames.keepContact)}
          description={t(termsWords.inCalendarDays)}
          max={3650}
          value={form.values.keepContact}
          onChange={(text) => form.set('keepContact', text)}
          error={errors['leads.keepContact']}
        />
      </Fieldset>
      <Fieldset legend={t(termsWords.retention)} variant="unstyled">
        {RETENTION.map((name) => (
          <BilingualFields
            key={name}
            label={t(retentionNames[name])}
            value={form.values.retention[name]}
            onChange={(period) => form.set('retention', { ...form.values.retention, [name]: period })}
            errors={errors}
            path={`retention.${name}`}
            maxLength={500}
          />
        ))}
      </Fieldset>
      <TextInput
        label={t(termsWords.number)}
        description={t(termsWords.numberHint, { yearHole: '{year}', serialHole: '{serial}' })}
        required
        maxLength={60}
        value={form.values.number}
        onChange={(event) => form.set('number', event.currentTarget.value)}
        error={errors.number}
      />
      <ExampleField
        value={form.values.example}
        onChange={(example) => form.set('example', example)}
        errors={errors}
      />
    </RuleForm>
  );
}

interface NumberProps {
  label: string;
  description?: string;
  max: number;
  /** As typed. */
  value: string;
  onChange: (text: string) => void;
  error: string | undefined;
}

/** From 1 on. */
function WholeNumber({ onChange, ...props }: NumberProps) {
  return (
    <TextInput
      {...props}
      type="number"
      required
      min={1}
      step={1}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Paths that stand beside a field. */
const besideForm = () => [
  ...NAMES.map((name) => `terms.workingDays.${name}`),
  ...REPORTING.map((name) => `terms.reporting.${name}`),
  'terms.leads.keepContact',
  ...RETENTION.flatMap((name) => [`terms.retention.${name}.zh`, `terms.retention.${name}.en`]),
  'terms.number',
  'terms.example.zh',
  'terms.example.en',
];
