import { Button, Fieldset, Input, NativeSelect } from '@mantine/core';
import { COMPUTED, COMPUTED_NAMES, WHOLE } from '../../../shared/rewards/batches.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { IconPlus } from '../../icons.ts';
import { BilingualFields } from '../../rules/bilingual-fields.tsx';
import { rules } from '../../rules/messages.ts';
import { GrowingTextarea } from '../../shell/growing-textarea.tsx';
import blocks from '../../work/blocks.module.css';
import { CountField } from '../number-field.tsx';
import { edit as messages } from './messages.ts';
import { percentOf } from './rubric-view.tsx';
import styles from './rubrics.module.css';
import type { TypedAnchor, TypedCriterion } from './typed-rubric.ts';

interface Props {
  number: number;
  value: TypedCriterion;
  onChange: (value: TypedCriterion) => void;
  onRemove?: () => void;
  errors: Readonly<Record<string, string>>;
  /** "groups.0.criteria.1" */
  path: string;
}

/** 二级指标: folded up to its name and weight until it is looked into, as there are many. */
export function CriterionFields({ number, value, onChange, onRemove, errors, path }: Props) {
  const { locale, t } = useLocale();
  const { name, weight, computed, evidence, anchors } = value;
  const set = (part: Partial<TypedCriterion>) => onChange({ ...value, ...part });
  const isAmiss = Object.keys(errors).some((one) => one.startsWith(`${path}.`));
  const isBlank = name.zh === '' && name.en === '';
  return (
    <details className={styles.one} open={isAmiss || isBlank || undefined}>
      <summary className={styles.summary}>
        <span>{name[locale] || t(messages.criterion, { number })}</span>
        <span className={styles.weight}>{weight === null ? '–' : `${percentOf(weight)}%`}</span>
      </summary>
      <div className={styles.fields}>
        <BilingualFields
          label={t(messages.criterionName)}
          value={name}
          onChange={(to) => set({ name: to })}
          errors={errors}
          path={`${path}.name`}
          maxLength={60}
        />
        <div className={blocks.pair}>
          <CountField
            label={t(messages.weight)}
            required
            value={weight}
            onChange={(to) => set({ weight: to })}
            least={1}
            most={WHOLE}
            scale={100}
            decimals={2}
            unit="%"
            error={errors[`${path}.weight`]}
          />
          <NativeSelect
            label={t(messages.by)}
            value={computed ?? ''}
            onChange={({ currentTarget: { value: to } }) =>
              set({ computed: COMPUTED.find((one) => one === to) ?? null })
            }
            data={[
              { value: '', label: t(messages.byExperts) },
              ...COMPUTED.map((one) => ({
                value: one,
                label: t(messages.byComputed, { name: COMPUTED_NAMES[one][locale] }),
              })),
            ]}
          />
        </div>
        <BilingualFields
          label={t(messages.evidence)}
          value={evidence}
          onChange={(to) => set({ evidence: to })}
          errors={errors}
          path={`${path}.evidence`}
          maxLength={300}
        />
        {computed === null && (
          <Anchors
            value={anchors}
            onChange={(to) => set({ anchors: to })}
            errors={errors}
            path={`${path}.anchors`}
          />
        )}
        {onRemove && (
          <div>
            <Button size="compact-sm" variant="default" onClick={onRemove}>
              {t(messages.removeCriterion, { number })}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

function Anchors({
  value,
  onChange,
  errors,
  path,
}: {
  value: readonly TypedAnchor[];
  onChange: (value: TypedAnchor[]) => void;
} & Pick<Props, 'errors' | 'path'>) {
  const { t } = useLocale();
  const set = (at: number, part: Partial<TypedAnchor>) =>
    onChange(value.map((one, each) => (each === at ? { ...one, ...part } : one)));
  const text = (at: number, language: 'zh' | 'en') => {
    const anchor = value[at]!;
    return (
      <GrowingTextarea
        label={t(rules.both, {
          label: t(messages.text),
          language: t(language === 'zh' ? rules.chinese : rules.english),
        })}
        lang={language === 'zh' ? 'zh-CN' : 'en'}
        required
        minRows={1}
        maxRows={6}
        maxLength={300}
        value={anchor.text[language]}
        onChange={(event) => set(at, { text: { ...anchor.text, [language]: event.currentTarget.value } })}
        error={errors[`${path}.${at}.text.${language}`]}
      />
    );
  };
  return (
    <Fieldset legend={t(messages.anchors)} variant="unstyled">
      <p className={blocks.hint}>{t(messages.anchorsHint)}</p>
      {errors[path] && <Input.Error role="alert">{errors[path]}</Input.Error>}
      {value.map(({ points }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level that is being typed has no identity but its place
        <div key={at} className={styles.anchorFields}>
          <CountField
            label={t(messages.points)}
            required
            value={points}
            onChange={(to) => set(at, { points: to })}
            least={0}
            most={100}
            error={errors[`${path}.${at}.points`]}
          />
          {text(at, 'zh')}
          {text(at, 'en')}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t(messages.removeAnchor, { number: at + 1 })}
            onClick={() => onChange(value.filter((_, each) => each !== at))}
          >
            {t(messages.remove)}
          </Button>
        </div>
      ))}
      {value.length < 10 && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => onChange([...value, { points: null, text: { zh: '', en: '' } }])}
        >
          {t(messages.addAnchor)}
        </Button>
      )}
    </Fieldset>
  );
}
