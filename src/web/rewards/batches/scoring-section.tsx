import { Checkbox, NativeSelect, Radio } from '@mantine/core';
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
import { trimmedWarning } from '../../../shared/rewards/missing-settings.ts';
import { SETTING_NAMES } from '../../../shared/rewards/setting-names.ts';
import type { BatchView } from '../../api/batches.ts';
import { rubricsQuery } from '../../api/rubrics.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Mark } from '../../work/mark.tsx';
import own from './batches.module.css';
import { DeductionFields } from './deduction-fields.tsx';
import { setUp as messages } from './messages.ts';
import { Count, fieldOf, type SectionProps } from './setting-field.tsx';
import { TieFields } from './tie-fields.tsx';
import { anchorOf, type TypedSettings } from './typed-settings.ts';

/** How sheets are given and counted. */
export function ScoringSection(props: SectionProps) {
  const { locale, t } = useLocale();
  const { batch, value, set, errors } = props;
  const warning = trimmedWarning(value);
  return (
    <Block title={t(messages.scoring)}>
      <div className={own.form}>
        <RubricField batch={batch} value={value.rubric} onChange={(rubric) => set('rubric', rubric)} />
        <div className={blocks.pair}>
          <Count {...props} name="sheetsEach" least={1} most={15} unit={t(messages.people)} />
          <NativeSelect
            {...fieldOf('blindUntil', errors, locale)}
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
        <MethodField {...props} />
        {warning && (
          <p role="status">
            <Mark tone="amiss">{warning[locale]}</Mark>
          </p>
        )}
        <div className={blocks.pair}>
          <NativeSelect
            {...fieldOf('missing', errors, locale)}
            value={value.missing}
            onChange={({ currentTarget: { value: missing } }) =>
              set('missing', MISSING.find((one) => one === missing) ?? 'refuse')
            }
            data={MISSING.map((one) => ({ value: one, label: MISSING_NAMES[one][locale] }))}
          />
          <Count
            {...props}
            name="draws"
            least={50}
            most={1_000}
            unit={t(messages.times)}
            hint={t(messages.drawsHint)}
          />
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
  );
}

function MethodField({ value, set, errors }: SectionProps) {
  const { locale, t } = useLocale();
  return (
    <Radio.Group
      {...fieldOf('method', errors, locale)}
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
  );
}

/** Where nothing is computed from incidents, nobody asks what they cost. */
const countsIncidents = ({ rubric }: BatchView) =>
  rubric === null || criteriaOf(rubric).some(({ computed }) => computed === 'incidents');

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
