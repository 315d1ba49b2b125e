import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  BLIND_UNTIL,
  BLIND_UNTIL_NAMES,
  METHOD_NAMES,
  METHODS,
  MISSING,
  MISSING_NAMES,
} from '../../../shared/rewards/batches.ts';
import { criteriaOf } from '../../../shared/rewards/criteria.ts';
import { BASES, trimmedWarning } from '../../../shared/rewards/missing-settings.ts';
import { SETTING_NAMES, type SettingName } from '../../../shared/rewards/setting-names.ts';
import type { BatchView } from '../../api/batches.ts';
import { policiesQuery } from '../../api/policies.ts';
import { rubricsQuery } from '../../api/rubrics.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { fieldErrors } from '../../work/field-errors.ts';
import { Mark } from '../../work/mark.tsx';
import { CountField, MoneyField, ORDER } from '../number-field.tsx';
import { BasisField } from './basis-field.tsx';
import own from './batches.module.css';
import { ConditionFields } from './condition-fields.tsx';
import { DeductionFields } from './deduction-fields.tsx';
import { setUp as messages } from './messages.ts';
import { TieFields } from './tie-fields.tsx';
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
  const set = <K extends keyof TypedSettings>(name: K, to: TypedSettings[K]) =>
    form.set((before) => ({ ...before, [name]: to }));
  const errors = { ...amissIn(batch, locale), ...fieldErrors(form.failure, 'settings.') };
  const warning = trimmedWarning(value);
  const field = (name: SettingName) => ({
    id: anchorOf(name),
    label: SETTING_NAMES[name][locale],
    error: errors[name],
  });
  const date = (
    name: 'applyFrom' | 'applyUntil' | 'lateUntil' | 'scoreUntil',
    least?: string | null,
    hint = '',
  ) => (
    <TextInput
      {...field(name)}
      {...(hint && { description: hint })}
      inputWrapperOrder={ORDER}
      type="date"
      {...(least && { min: least })}
      value={value[name] ?? ''}
      onChange={({ currentTarget: { value: on } }) => set(name, on || null)}
    />
  );
  const count = (name: 'noticeDays' | 'sheetsEach' | 'draws', least: number, most: number, unit?: string) => (
    <CountField
      {...field(name)}
      hint={name === 'draws' ? t(messages.drawsHint) : t(messages.range, { least, most })}
      value={value[name]}
      onChange={(figure) => set(name, figure)}
      least={least}
      most={most}
      unit={unit}
    />
  );
  return (
    <>
      <Block title={t(messages.basics)}>
        <div className={own.form}>
          <TextInput
            {...field('title')}
            required
            maxLength={100}
            value={value.title}
            onChange={(event) => set('title', event.currentTarget.value)}
          />
          <PolicyField value={value.policy} onChange={(policy) => set('policy', policy)} />
        </div>
      </Block>
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
      <Block title={t(messages.periods)}>
        <div className={own.three}>
          {date('applyFrom')}
          {date('applyUntil', value.applyFrom)}
          {date('lateUntil', value.applyUntil, t(messages.lateHint))}
          {date('scoreUntil', value.applyUntil)}
          {count('noticeDays', 1, 60)}
        </div>
      </Block>
      <Block title={SETTING_NAMES.conditions[locale]} note={t(messages.conditionsNote)}>
        <ConditionFields
          value={value.conditions}
          onChange={(conditions) => set('conditions', conditions)}
          errors={errors}
        />
      </Block>
      <Block title={t(messages.scoring)}>
        <div className={own.form}>
          <RubricField batch={batch} value={value.rubric} onChange={(rubric) => set('rubric', rubric)} />
          <div className={blocks.pair}>
            {count('sheetsEach', 1, 15, t(messages.people))}
            <NativeSelect
              {...field('blindUntil')}
              value={value.blindUntil}
              onChange={({ currentTarget: { value: until } }) =>
                set('blindUntil', BLIND_UNTIL.find((one) => one === until) ?? 'own')
              }
              data={BLIND_UNTIL.map((one) => ({ value: one, label: BLIND_UNTIL_NAMES[one][locale] }))}
            />
          </div>
          <Checkbox
            id={anchorOf('anonymous')}
            label={SETTING_NAMES.anonymous[locale]}
            description={t(messages.anonymousHint)}
            checked={value.anonymous}
            onChange={(event) => set('anonymous', event.currentTarget.checked)}
          />
          <Radio.Group
            {...field('method')}
            description={t(messages.methodHint)}
            value={value.method}
            onChange={(method) => set('method', METHODS.find((one) => one === method) ?? 'mean')}
          >
            <div className={own.radios}>
              {METHODS.map((one) => (
                <Radio key={one} value={one} label={METHOD_NAMES[one][locale]} />
              ))}
            </div>
          </Radio.Group>
          {warning && (
            <p role="status">
              <Mark tone="amiss">{warning[locale]}</Mark>
            </p>
          )}
          <div className={blocks.pair}>
            <NativeSelect
              {...field('missing')}
              value={value.missing}
              onChange={({ currentTarget: { value: missing } }) =>
                set('missing', MISSING.find((one) => one === missing) ?? 'refuse')
              }
              data={MISSING.map((one) => ({ value: one, label: MISSING_NAMES[one][locale] }))}
            />
            {count('draws', 50, 1_000, t(messages.times))}
          </div>
          {countsIncidents(batch) && (
            <DeductionFields
              value={value.deductions}
              onChange={(deductions) => set('deductions', deductions)}
              errors={errors}
            />
          )}
          <TieFields rubric={batch.rubric} value={value.ties} onChange={(ties) => set('ties', ties)} />
        </div>
      </Block>
      <Block title={t(messages.money)} note={t(messages.moneyNote)}>
        <div className={own.form}>
          <div className={own.narrow}>
            <MoneyField {...field('budget')} value={value.budget} onChange={(fen) => set('budget', fen)} />
          </div>
        </div>
        <TierFields value={value.tiers} onChange={(tiers) => set('tiers', tiers)} errors={errors} />
      </Block>
    </>
  );
}

/** Where nothing is computed from incidents, nobody asks what they cost. */
const countsIncidents = ({ rubric }: BatchView) =>
  rubric === null || criteriaOf(rubric).some(({ computed }) => computed === 'incidents');

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

function RubricField({
  batch,
  value,
  onChange,
}: {
  batch: BatchView;
  value: TypedSettings['rubric'];
  onChange: (value: TypedSettings['rubric']) => void;
}) {
  const { locale, t } = useLocale();
  const { data = [] } = useQuery(rubricsQuery);
  const published = data.flatMap(({ slug, title, published: version }) =>
    version === null
      ? []
      : [{ value: `${slug} ${version}`, label: t(messages.versionOf, { title: title[locale], version }) }],
  );
  const chosen = value === null ? '' : `${value.slug} ${value.version}`;
  const isOld = value !== null && data.length > 0 && !published.some((one) => one.value === chosen);
  return (
    <div>
      <NativeSelect
        id={anchorOf('rubric')}
        label={SETTING_NAMES.rubric[locale]}
        value={chosen}
        error={isOld && t(messages.rubricOld)}
        onChange={({ currentTarget: { value: next } }) => {
          const [slug = '', version] = next.split(' ');
          onChange(slug === '' ? null : { slug, version: Number(version) });
        }}
        data={[
          { value: '', label: t(published.length === 0 ? messages.rubricNone : messages.choose) },
          ...(isOld && value !== null
            ? [
                {
                  value: chosen,
                  label: t(messages.versionOf, { title: value.slug, version: value.version }),
                },
              ]
            : []),
          ...published,
        ]}
      />
      <p className={own.beside}>
        {batch.rubric?.example && <span>{batch.rubric.example[locale]} </span>}
        {value === null ? (
          <Link to="/office/rubrics">{t(messages.seeRubric)}</Link>
        ) : (
          <Link to="/office/rubrics/$slug" params={{ slug: value.slug }}>
            {t(messages.seeRubric)}
          </Link>
        )}
      </p>
    </div>
  );
}
