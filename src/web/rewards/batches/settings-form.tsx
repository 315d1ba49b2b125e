import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BASES } from '../../../shared/rewards/missing-settings.ts';
import { SETTING_NAMES } from '../../../shared/rewards/setting-names.ts';
import type { BatchView } from '../../api/batches.ts';
import { policiesQuery } from '../../api/policies.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import { fieldErrors } from '../../work/field-errors.ts';
import { MoneyField, ORDER } from '../number-field.tsx';
import { BasisField } from './basis-field.tsx';
import own from './batches.module.css';
import { ConditionFields } from './condition-fields.tsx';
import { setUp as messages } from './messages.ts';
import { ScoringSection } from './scoring-section.tsx';
import { Count, fieldOf, type SectionProps } from './setting-field.tsx';
import { TierFields } from './tier-fields.tsx';
import { amissIn, anchorOf, type TypedSettings } from './typed-settings.ts';
import type { SettingsDraft } from './use-batch-settings.ts';

interface Props {
  batch: BatchView;
  form: SettingsDraft;
}

/** Everything that decides, in sections; saved as one types. */
export function SettingsForm({ batch, form }: Props) {
  const { locale, t } = useLocale();
  const { value } = form;
  const set: SectionProps['set'] = (name, to) => form.set((before) => ({ ...before, [name]: to }));
  const errors = { ...amissIn(batch, locale), ...fieldErrors(form.failure, 'settings.') };
  const section = { batch, value, set, errors };
  return (
    <>
      <Basics {...section} />
      <Block title={t(messages.basesTitle)} note={t(messages.basesNote)}>
        <div className={own.bases}>
          {BASES.map((name) => (
            <BasisField
              key={name}
              batch={batch}
              name={name}
              value={value[name]}
              errors={errors}
              onChange={(next) => form.set((before) => ({ ...before, [name]: next(before[name]) }))}
            />
          ))}
        </div>
      </Block>
      <Periods {...section} />
      <Block title={SETTING_NAMES.conditions[locale]} note={t(messages.conditionsNote)}>
        <ConditionFields
          value={value.conditions}
          onChange={(conditions) => set('conditions', conditions)}
          errors={errors}
        />
      </Block>
      <ScoringSection {...section} />
      <Money {...section} />
    </>
  );
}

function Basics({ value, set, errors }: SectionProps) {
  const { locale, t } = useLocale();
  return (
    <Block title={t(messages.basics)}>
      <div className={own.form}>
        <TextInput
          {...fieldOf('title', errors, locale)}
          required
          maxLength={100}
          value={value.title}
          onChange={(event) => set('title', event.currentTarget.value)}
        />
        <PolicyField value={value.policy} onChange={(policy) => set('policy', policy)} />
      </div>
    </Block>
  );
}

function Periods(props: SectionProps) {
  const { locale, t } = useLocale();
  const { value, set, errors } = props;
  const date = (
    name: 'applyFrom' | 'applyUntil' | 'lateUntil' | 'scoreUntil',
    least?: string | null,
    hint = '',
  ) => (
    <TextInput
      {...fieldOf(name, errors, locale)}
      {...(hint && { description: hint })}
      inputWrapperOrder={ORDER}
      type="date"
      {...(least && { min: least })}
      value={value[name] ?? ''}
      onChange={({ currentTarget: { value: on } }) => set(name, on || null)}
    />
  );
  return (
    <Block title={t(messages.periods)}>
      <div className={own.three}>
        {date('applyFrom')}
        {date('applyUntil', value.applyFrom)}
        {date('lateUntil', value.applyUntil, t(messages.lateHint))}
        {date('scoreUntil', value.applyUntil)}
        <Count {...props} name="noticeDays" least={1} most={60} />
      </div>
    </Block>
  );
}

function Money({ value, set, errors }: SectionProps) {
  const { locale, t } = useLocale();
  return (
    <Block title={t(messages.money)} note={t(messages.moneyNote)}>
      <div className={own.form}>
        <div className={own.narrow}>
          <MoneyField
            {...fieldOf('budget', errors, locale)}
            value={value.budget}
            onChange={(fen) => set('budget', fen)}
          />
        </div>
      </div>
      <TierFields value={value.tiers} onChange={(tiers) => set('tiers', tiers)} errors={errors} />
    </Block>
  );
}

function PolicyField({
  value,
  onChange,
}: {
  value: TypedSettings['policy'];
  onChange: (value: TypedSettings['policy']) => void;
}) {
  const { locale, t } = useLocale();
  const { data = [] } = useQuery(policiesQuery);
  const keyOf = (one: NonNullable<TypedSettings['policy']>) => `${one.documentId} ${one.version}`;
  const known = data.map(({ documentId, version, shortTitle, shortTitleEn }) => ({
    value: keyOf({ documentId, version }),
    label: t(messages.versionOf, {
      title: (locale === 'en' ? shortTitleEn : null) ?? shortTitle,
      version,
    }),
  }));
  // An earlier version stays the one that governs, and stays in sight.
  const earlier =
    value !== null && !known.some((one) => one.value === keyOf(value))
      ? [
          {
            value: keyOf(value),
            label: t(messages.versionOf, { title: value.documentId, version: value.version }),
          },
        ]
      : [];
  return (
    <NativeSelect
      id={anchorOf('policy')}
      label={SETTING_NAMES.policy[locale]}
      description={t(messages.policyHint)}
      value={value === null ? '' : keyOf(value)}
      onChange={({ currentTarget: { value: chosen } }) => {
        const [documentId = '', version] = chosen.split(' ');
        onChange(documentId === '' ? null : { documentId, version: Number(version) });
      }}
      data={[{ value: '', label: t(messages.choose) }, ...earlier, ...known]}
    />
  );
}
